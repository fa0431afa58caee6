/** Whether this PC has a font. A browser may not list fonts; it can be asked for one by name, and text can be measured in it. */
export type Found = 'found' | 'missing' | 'unknown';

/** Installed under this full name? Rejected when the system has none. */
const loads = async (name: string): Promise<boolean> => {
  try {
    await new FontFace('Probe', `local("${name}")`).load();
    return true;
  } catch {
    return false;
  }
};
/** Latin letters and digits differ from font to font, Chinese characters are all as wide. */
const TEXT = 'mmmWWWiiil1234567890@%&仿宋楷黑';
const BASES = ['serif', 'sans-serif', 'monospace'] as const;
const measures = (name: string): boolean | null => {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return null;
  const width = (family: string): number => {
    pen.font = `72px ${family}`;
    return pen.measureText(TEXT).width;
  };
  const [serif, sans] = [width('serif'), width('sans-serif')];
  // where every family measures alike (protection against fingerprints) nothing can be told
  if (serif === sans && serif === width('monospace')) return null;
  // the font is there when it is drawn alike whatever comes after it
  const [a, ...rest] = BASES.map((base) => width(`"${name}", ${base}`));
  return rest.every((w) => w === a);
};

const NOWHERE = '勤政台账不存在的字体 Xq7';
let trusted: Promise<boolean> | undefined;
/** A browser that claims to have a font that nobody has cannot be asked. */
const canBeAsked = (): Promise<boolean> => {
  trusted ??= loads(NOWHERE).then((l) => !l && measures(NOWHERE) !== true);
  return trusted;
};
const known = new Map<string, Promise<Found>>();
const ask = async (name: string): Promise<Found> => {
  if (typeof FontFace === 'undefined' || !(await canBeAsked())) return 'unknown';
  if (await loads(name)) return 'found';
  const measured = measures(name);
  return measured === null ? 'unknown' : measured ? 'found' : 'missing';
};
/** Asked once for each name and window. */
export const probe = (name: string): Promise<Found> => {
  const asked = known.get(name) ?? ask(name);
  known.set(name, asked);
  return asked;
};
