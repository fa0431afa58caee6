/** docs/article-coverage.md names only what is there, and leaves no mechanism, figure or type of record out. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { to } from '../../../renderer/app/routes';
import { indicators } from '../../../shared/indicators';
import { isRecordTypeId, recordTypes } from '../../../shared/records/registry';

const root = path.join(import.meta.dirname, '../../..');
const rows = readFileSync(path.join(root, 'docs/article-coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| the article') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter((cells) => cells.length === 4)
  .map(([said = '', mechanisms = '', place = '', shown = '']) => ({
    said,
    mechanisms: mechanisms.split(', ').filter(Boolean),
    place: place.split(', '),
    shown,
  }));
const named = (kind: string): readonly string[] =>
  rows.flatMap((r) => r.place.flatMap((p) => (p.startsWith(`${kind} `) ? [p.slice(kind.length + 1)] : [])));
const two = (n: number): string => String(n).padStart(2, '0');

describe('the table', () => {
  it.each(rows)('$said', ({ place, shown }) => {
    expect(place.length).toBeGreaterThan(0);
    for (const p of place) {
      const [kind, name = ''] = p.split(' ');
      const known = {
        type: () => isRecordTypeId(name),
        page: () => Object.hasOwn(to, name),
        figure: () => indicators.some((d) => d.id === name),
      }[kind as 'type' | 'page' | 'figure'];
      expect(known?.(), p).toBe(true);
    }
    const at = shown.indexOf(': ');
    const [file, test] = [shown.slice(0, at), shown.slice(at + 2)];
    expect(existsSync(path.join(root, file)), file).toBe(true);
    expect(readFileSync(path.join(root, file), 'utf8'), `a test “${test}”`).toContain(test);
  });

  it('covers M01–M24, ST01–ST18 and every type of a mechanism', () => {
    expect([...new Set(rows.flatMap((r) => r.mechanisms))].sort()).toEqual(Array.from({ length: 24 }, (_, i) => `M${two(i + 1)}`));
    expect([...named('figure')].sort()).toEqual(Array.from({ length: 18 }, (_, i) => `ST${two(i + 1)}`));
    expect(named('type')).toEqual(expect.arrayContaining(recordTypes.filter((t) => t.mechanism !== null).map((t) => t.id)));
  });

  it('says of each mechanism where its records are', () => {
    for (const t of recordTypes.filter((x) => x.mechanism !== null))
      expect(
        rows.some((r) => r.place.includes(`type ${t.id}`) && r.mechanisms.includes(t.mechanism ?? '')),
        `${t.id} with ${t.mechanism}`,
      ).toBe(true);
  });
});
