/** Settings live in main; the session holds what main answered last. */
import type { In, Settings } from '../../../shared/contract/calls';
import { useSettings } from '../../store/session';
import { call } from '../../transport';
import { say } from '../../ui/feedback';

/** Save some settings. @returns all settings afterwards; null when they were refused (the reason is shown) */
export const saveSettings = async (patch: In<'settings.set'>): Promise<Settings | null> => {
  const r = await call('settings.set', patch);
  if (!r.ok) {
    say.wrong(r.error.message);
    return null;
  }
  useSettings.setState(r.value, true);
  return r.value;
};
