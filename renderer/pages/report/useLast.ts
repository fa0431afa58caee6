import { useRef } from 'react';

/** The value, or the last one there was while a new one is being read: what stands on the screen keeps its place and its focus. */
export const useLast = <T>(value: T | undefined): T | undefined => {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
};
