/** The save light: 编辑中 / 已保存 / 已备份 / 未能保存. It never says more than what has been acknowledged. */
import { create } from 'zustand';

export type Light = 'idle' | 'editing' | 'saving' | 'saved' | 'backedUp' | 'failed';
interface LightState {
  readonly light: Light;
  /** HH:MM of the last acknowledged write. */
  readonly at: string | null;
  /** Sentence for the user when failed. */
  readonly reason: string | null;
  /** Forms with unsaved changes. */
  readonly dirty: number;
}
export const useSaveLight = create<LightState>(() => ({ light: 'idle', at: null, reason: null, dirty: 0 }));

const clock = (): string => new Date().toTimeString().slice(0, 5);
export const saveLight = {
  dirty: (n: 1 | -1) => useSaveLight.setState((s) => ({ dirty: Math.max(0, s.dirty + n) })),
  saving: () => useSaveLight.setState({ light: 'saving' }),
  saved: () => useSaveLight.setState({ light: 'saved', at: clock(), reason: null }),
  backedUp: () => useSaveLight.setState({ light: 'backedUp', at: clock(), reason: null }),
  failed: (reason: string) => useSaveLight.setState({ light: 'failed', reason }),
};
