import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, openSettings } from '../../../main/core/settings';
import { tempDir } from './support';

const open = (dir: string) => openSettings(dir, (o) => new Conf<Record<string, unknown>>(o));

describe('settings', () => {
  it('begins with defaults, keeps what is set and reads it back', () => {
    const dir = tempDir();
    const first = open(dir);
    expect([first.get(), first.notices]).toEqual([DEFAULT_SETTINGS, []]);
    first.set({ cityName: '安澜市', zoom: 1.5, operator: undefined });
    expect(open(dir).get()).toEqual({ ...DEFAULT_SETTINGS, cityName: '安澜市', zoom: 1.5 });
  });

  it.each([
    ['an empty file', ''],
    ['a file of NULs', '\0'.repeat(400)],
    ['half a file', '{"cityName":"安澜'],
    ['a list', '[1,2]'],
    ['a number', '7'],
    ['null', 'null'],
  ])('sets %s aside, uses defaults and says so', (_what, content) => {
    const dir = tempDir();
    writeFileSync(join(dir, 'settings.json'), content);
    const settings = open(dir);
    expect(settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(settings.notices).toHaveLength(1);
    const broken = readdirSync(dir).filter((f) => /^settings\.broken-.*\.json$/.test(f));
    expect(broken).toHaveLength(1);
    expect(readFileSync(join(dir, broken[0] as string), 'utf8')).toBe(content);
    expect(settings.notices[0]).toContain(broken[0]);
    settings.set({ cityName: '安澜市' });
    const again = open(dir);
    expect([again.get().cityName, again.notices]).toEqual(['安澜市', []]);
  });

  it('replaces single bad values by their defaults and keeps the good ones', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'settings.json'), JSON.stringify({ cityName: '安澜市', zoom: 9, operator: 5, unknown: 1 }));
    const settings = open(dir);
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, cityName: '安澜市' });
    expect(settings.notices[0]).toContain('2 项');
  });

  it('sweeps temp files of a killed write', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'settings.json.tmp-1234567890abcdef'), 'x');
    open(dir);
    expect(readdirSync(dir).filter((f) => f.includes('.tmp-'))).toEqual([]);
  });
});
