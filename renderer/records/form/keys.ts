/**
 * Keyboard of the form: Enter to the next field, Alt+Enter a new child row, Ctrl+S save, Ctrl+Enter save and next, Esc close. Never inside an
 * IME composition.
 */
import type { KeyboardEvent } from 'react';

export interface FormKeys {
  readonly save: () => void;
  readonly saveAndNext: () => void;
  readonly close: () => void;
}
const ADD = '[data-add]';
/** An empty child table has no field of its own: Enter stops at its button, which a second Enter presses. */
const STOPS = `input:not([type=checkbox]):not([disabled]), textarea:not([disabled]), .kids[data-empty] ${ADD}`;

const next = (form: HTMLElement, from: HTMLElement): void => {
  const all = [...form.querySelectorAll<HTMLElement>(STOPS)].filter((el) => el.offsetParent !== null);
  const target = all[all.indexOf(from) + 1];
  if (!target) return;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
  if (target instanceof HTMLInputElement) target.select();
};

/** A new row in the child table the cursor is in, or in the next one after it. */
const addRow = (form: HTMLElement, from: HTMLElement): void => {
  const after = (el: Element): boolean => (from.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const section = from.closest('.kids') ?? [...form.querySelectorAll('.kids')].find(after);
  section?.querySelector<HTMLElement>(ADD)?.click();
};

/** Fields read what was typed when they are left; the focus stays, so that the next key still reaches the form. */
const settle = (field: HTMLElement): void => {
  field.blur();
  field.focus();
};

export const formKeyDown =
  (keys: FormKeys) =>
  (e: KeyboardEvent<HTMLElement>): void => {
    if (e.nativeEvent.isComposing || e.nativeEvent.keyCode === 229) return;
    const target = e.target as HTMLElement;
    const open = target.getAttribute('aria-expanded') === 'true';
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') {
      e.preventDefault();
      settle(target);
      keys.save();
    } else if ((e.ctrlKey || e.metaKey) && e.key === 'Enter') {
      e.preventDefault();
      settle(target);
      keys.saveAndNext();
    } else if (e.altKey && e.key === 'Enter') {
      e.preventDefault();
      e.stopPropagation();
      settle(target);
      addRow(e.currentTarget, target);
    } else if (e.key === 'Escape' && !open) {
      e.preventDefault();
      keys.close();
    } else if (e.key === 'Enter' && target.tagName === 'INPUT' && !open) {
      e.preventDefault();
      e.stopPropagation();
      settle(target);
      next(e.currentTarget, target);
    }
  };
