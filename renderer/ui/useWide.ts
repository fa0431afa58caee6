import { useEffect, useState } from 'react';

const query = '(min-width: 1600px)';
/** True from 1600 px on, where more columns fit. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const m = matchMedia(query);
    const on = () => setWide(m.matches);
    m.addEventListener('change', on);
    return () => m.removeEventListener('change', on);
  }, []);
  return wide;
};
