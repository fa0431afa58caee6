/** 显示大小. Electron zooms its window itself; in a browser the page is zoomed. */
import { type Settings, settingsSchema } from '../../../shared/contract/calls';
import './zoom.css';

type Zoom = Settings['zoom'];
const NAMES = ['标准', '大', '特大', '最大'] as const;
/** Every size the settings allow, smallest first. */
export const ZOOMS: readonly { readonly value: Zoom; readonly label: string }[] = settingsSchema.shape.zoom.options.map((o, i) => ({
  value: o.value,
  label: `${NAMES[i] ?? ''}（${Math.round(o.value * 100)}%）`,
}));

/** Apply the size to this page; call once at start and after every change. */
export const applyZoom = (zoom: Zoom, host: 'electron' | 'web'): void => {
  if (host === 'electron') return;
  const root = document.documentElement;
  root.style.setProperty('--zoom', String(zoom));
  root.classList.toggle('zoomed', zoom !== 1);
};
