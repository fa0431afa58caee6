/** Font names for the systems in use: what is written into files when no better is installed (handbook §6.3; issue of fonts in 信创 systems). */
import { type FontChoice, STANDARD_FONTS } from './layout';

export interface FontPreset {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly fonts: FontChoice;
}
export const FONT_PRESETS: readonly FontPreset[] = [
  { id: 'standard', label: '公文标准字体', help: '已装小标宋和 GB2312 字体的计算机；材料要送别的单位时也用这一套。', fonts: STANDARD_FONTS },
  {
    id: 'windows',
    label: 'Windows 自带',
    help: 'Windows 10、11 没有另装公文字体时。标题用宋体加粗的华文中宋（随 Office 安装）。',
    fonts: { title: '华文中宋', fang: '仿宋', kai: '楷体', hei: '黑体', song: '宋体' },
  },
  {
    id: 'uos',
    label: '统信 UOS',
    help: '预装方正 GBK 字体的统信系统。',
    fonts: { title: '方正小标宋_GBK', fang: '方正仿宋_GBK', kai: '方正楷体_GBK', hei: '方正黑体_GBK', song: '方正书宋_GBK' },
  },
  {
    id: 'kylin',
    label: '麒麟、WPS 专业版',
    help: '麒麟系统和随 WPS 政务版装有方正小标宋简体、方正 GBK 字体的计算机。',
    fonts: { title: '方正小标宋简体', fang: '方正仿宋_GBK', kai: '方正楷体_GBK', hei: '方正黑体_GBK', song: '方正书宋_GBK' },
  },
];
/** The preset that these fonts are; null for a choice of one's own. */
export const presetOf = (fonts: FontChoice): FontPreset | null =>
  FONT_PRESETS.find((p) => (Object.keys(p.fonts) as (keyof FontChoice)[]).every((face) => p.fonts[face] === fonts[face])) ?? null;
