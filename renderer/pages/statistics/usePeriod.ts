/** The period under report: shared by the statistics page and the report page, remembered on this PC. */
import type { Window } from '../../../shared/indicators/define';
import { usePref } from '../../store/prefs';
import { presetWindow } from './period';

/** Without a choice yet: the current year. */
const INITIAL: Window = presetWindow('year');
export const usePeriod = (): readonly [Window, (w: Window) => void] => {
  const [window, set] = usePref<Window>('period', INITIAL);
  return [window, set];
};
