/** Remembered view choices (columns, filters, period). Losing them costs nothing; records never live here. */
import { useCallback } from 'react';
import { useLive } from './live';
import { session } from './session';

export const readPref = async <T>(key: string): Promise<T | undefined> => (await session().db.prefs.get(key))?.value as T | undefined;
export const writePref = async (key: string, value: unknown): Promise<void> => {
  await session().db.prefs.put({ key, value });
};
/** A remembered value and its setter; `loading` until the first read. `initial` must be a stable value (the same object at each render). */
export const usePref = <T>(key: string, initial: T): readonly [T, (v: T) => void, boolean] => {
  const stored = useLive(async () => ({ value: await readPref<T>(key) }), [key]);
  const set = useCallback((v: T) => void writePref(key, v), [key]);
  return [stored?.value ?? initial, set, stored === undefined];
};
