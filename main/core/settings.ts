import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Settings, settingsSchema } from '../../shared/contract/calls';
import { STANDARD_FONTS } from '../../shared/documents/layout';
import type { SettingsPatch, SettingsStore } from './host';

export const DEFAULT_SETTINGS: Settings = { cityName: '', officeName: '', deptName: '干部监督科', operator: '', zoom: 1, fonts: STANDARD_FONTS };

/** The part of `conf` (and of electron-store, which extends it) that is used. */
export interface StoreLike {
  set(values: Partial<Settings>): void;
}
/** Opens `<cwd>/<configName>.json`. An empty or NUL-filled file makes `conf` throw, so it is looked at before. */
export type OpenStore = (options: { readonly cwd: string; readonly configName: string }) => StoreLike;

const NAME = 'settings';

/**
 * Open the settings file guardedly: an empty, NUL-filled or otherwise broken file is renamed to
 * `settings.broken-<time>.json`, defaults are used and a sentence for the user is kept. Single bad values fall back to
 * their default in the same way, and stay in the file until they are set again.
 * @throws file errors other than bad content
 */
export const openSettings = (dir: string, open: OpenStore, now: Date = new Date()): SettingsStore => {
  const file = join(dir, `${NAME}.json`);
  const notices: string[] = [];
  sweep(file);
  const content = readContent(file);
  if (content === 'broken') {
    const broken = file.replace(/\.json$/, `.broken-${now.toISOString().replace(/[:.]/g, '')}.json`);
    renameSync(file, broken);
    notices.push(`设置文件损坏，已改用默认设置；原文件已另存为 ${basename(broken)}，没有删除。请到“设置”里重新填写单位名称等内容。`);
  }
  const store = open({ cwd: dir, configName: NAME });
  const raw = content === 'broken' ? {} : content;
  let current: Settings = { ...DEFAULT_SETTINGS };
  const bad: string[] = [];
  for (const key of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
    const value = raw[key];
    if (value === undefined) continue;
    const parsed = settingsSchema.shape[key].safeParse(value);
    if (parsed.success) current = { ...current, [key]: parsed.data };
    else bad.push(key);
  }
  if (bad.length > 0) notices.push(`设置里有 ${bad.length} 项内容不符合要求，已改用默认值。请到“设置”里核对。`);
  return {
    notices,
    get: () => current,
    set: (patch: SettingsPatch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, v]) => v !== undefined)) as Partial<Settings>;
      const next = settingsSchema.parse({ ...current, ...given });
      store.set(given);
      current = next;
      return current;
    },
  };
};

/** What the file holds: an object, {} when there is none, 'broken' for anything else. @throws file errors other than absence */
const readContent = (file: string): Readonly<Record<string, unknown>> | 'broken' => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw e;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : 'broken';
  } catch {
    return 'broken';
  }
};

/** Temp files that a killed write left behind. */
const sweep = (file: string): void => {
  const dir = dirname(file);
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir)) if (name.startsWith(`${basename(file)}.tmp-`)) rmSync(join(dir, name), { force: true });
};
