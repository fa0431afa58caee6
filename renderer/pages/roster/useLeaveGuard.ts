/** Asks before the page is left with something unfinished: links of the program, and closing the window. */
import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { saveLight } from '../../store/saveLight';
import { ask } from '../../ui/feedback';

export const useLeaveGuard = (active: boolean, title: string, text: string): void => {
  const [, go] = useHashLocation();
  useEffect(() => {
    if (!active) return;
    saveLight.dirty(1);
    let asking = false;
    const onClick = (e: MouseEvent): void => {
      const link = (e.target as Element | null)?.closest?.('a[href^="#"]');
      const href = link?.getAttribute('href')?.slice(1);
      if (href === undefined || e.defaultPrevented || e.button !== 0) return;
      e.preventDefault();
      e.stopPropagation();
      if (asking) return;
      asking = true;
      void ask(title, text, '离开').then((yes) => {
        asking = false;
        if (yes) go(href);
      });
    };
    const onUnload = (e: BeforeUnloadEvent): void => e.preventDefault();
    // before React hears of the click
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      saveLight.dirty(-1);
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [active, title, text, go]);
};
