/** Drafts: written one second after typing stops, offered again when the form is opened, dropped on save. */
import { useEffect, useRef } from 'react';
import { keepDraft } from '../../store/drafts';

export type Values = Readonly<Record<string, unknown>>;
const WAIT_MS = 1000;

/** Keep the draft of a form up to date while it is dirty. */
export const useDraft = (key: string, values: Values, baseRev: number | null, dirty: boolean, onSaved: (at: string) => void): void => {
  const latest = useRef(values);
  latest.current = values;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `values` restarts the timer on purpose
  useEffect(() => {
    if (!dirty) return;
    const timer = setTimeout(() => {
      const savedAt = new Date().toISOString();
      void keepDraft({ key, values: latest.current, baseRev, savedAt }).then(() => onSaved(savedAt));
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [key, values, baseRev, dirty]);
};
