import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../shared/contract/documentSchema';
import { type DocumentModel, textOf } from '../../../shared/documents/model';
import { recordPaper, sensitiveLabels } from '../../../shared/documents/recordPaper';
import { type AnyRow, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { formatValue } from '../../../shared/records/kinds/format';
import { isEmpty } from '../../../shared/records/kinds/values';
import { typeById } from '../../../shared/records/registry';
import { namesOf, sampleRows } from '../../../shared/sample/city';

const rows = sampleRows();
const names = namesOf(rows);
const DAY = '2026-03-02';
const paper = (def: RecordTypeDef, row: AnyRow, sensitive = false): DocumentModel => recordPaper(def, row, { names, date: DAY, sensitive });

/** Everything that is printed, one text per line; cells apart, so that whole ones can be looked for. */
const texts = (document: DocumentModel): readonly string[] =>
  document.sections
    .flatMap((s) => s.blocks)
    .flatMap((b): readonly string[] => {
      switch (b.kind) {
        case 'title':
          return b.lines;
        case 'byline':
          return [b.text];
        case 'heading':
          return [textOf(b.runs)];
        case 'paragraph':
          return [b.lead ?? '', textOf(b.runs)];
        case 'table':
          return [b.caption ?? '', ...b.columns.map((c) => c.head), ...b.rows.flat()];
        case 'appendix':
          return [b.label, b.title];
        default:
          return [];
      }
    });
const first = (type: string): AnyRow => {
  const [row] = rows.get(typeById(type).id as never) ?? [];
  if (row === undefined) throw new Error(`the sample city has no ${type}`);
  return row;
};

describe('records of every type in the sample city as papers', () => {
  const all = [...rows].flatMap(([type, list]) => list.slice(0, 6).map((row) => ({ def: typeById(type), row })));
  it('can be handed to Word', () => {
    for (const { def, row } of all)
      for (const sensitive of [false, true]) expect(() => documentSchema.parse(paper(def, row, sensitive)), `${def.id} ${row.no}`).not.toThrow();
  });
  it('shows every filled field that is not sensitive, with its value', () => {
    for (const { def, row } of all) {
      const shown = texts(paper(def, row)).join('\n');
      for (const f of fieldsOf(def)) {
        if (f.sensitive || isEmpty(row[f.key]) || f.kind === 'children') continue;
        expect(shown, `${def.id} ${row.no}`).toContain(f.label);
        if (f.kind !== 'cadre' && f.kind !== 'cadres') expect(shown, `${row.no} ${f.label}`).toContain(formatValue(f, row[f.key], names));
      }
    }
  });
  it('keeps secret texts back until they are asked for', () => {
    let kept = 0;
    for (const { def, row } of all) {
      const secret = fieldsOf(def).filter((f) => f.sensitive && (f.kind === 'shortText' || f.kind === 'longText'));
      const filled = { ...row, ...Object.fromEntries(secret.map((f) => [f.key, `不外传的${f.key}`])) };
      const [plain, full] = [texts(paper(def, filled)), texts(paper(def, filled, true))];
      expect(plain.join(), row.no).not.toContain('不外传的');
      for (const f of secret) {
        kept += 1;
        expect(full, `${row.no} ${f.label}`).toContain(`不外传的${f.key}`);
        expect(sensitiveLabels(def, filled)).toContain(f.label);
      }
    }
    expect(kept).toBeGreaterThan(50);
  });
});

describe('a paper', () => {
  const inquiry = typeById('inquiry');
  it('names type, number, state and the day of printing, and the steps in their order', () => {
    const row = first('inquiry');
    const blocks = paper(inquiry, row).sections[0]?.blocks ?? [];
    const state = inquiry.states.find((s) => s.key === row.state)?.label;
    expect(blocks).toContainEqual({ kind: 'title', lines: ['组织函询'] });
    expect(blocks).toContainEqual({ kind: 'byline', text: `编号 ${row.no}　状态：${state}　2026年3月2日打印` });
    const last = blocks.at(-1);
    expect(last?.kind === 'table' && last.rows.map((r) => r[0])).toEqual(row.stateLog.map((s) => s.date));
  });
  it('carries its 密级 at the top left unless it is public', () => {
    const mark = (secrecy: string | null) => paper(inquiry, { ...first('inquiry'), secrecy }).sections[0]?.blocks[0];
    expect(mark('workSecret')).toMatchObject({ kind: 'paragraph', indent: false, runs: [{ text: '工作秘密', face: 'hei' }] });
    expect(mark('public')?.kind).toBe('title');
    expect(mark(null)?.kind).toBe('title');
  });
  it('numbers its chapters without gaps and leaves empty ones out', () => {
    const heads = (row: AnyRow) =>
      paper(inquiry, row, true)
        .sections.flatMap((s) => s.blocks)
        .flatMap((b) => (b.kind === 'heading' && b.level === 1 ? [textOf(b.runs)] : []));
    const whole = heads(first('inquiry'));
    expect(whole.slice(0, 2)).toEqual(['一、对象与来源', '二、函询问题']);
    expect(whole.at(-1)).toMatch(/、办理经过$/);
    expect(heads({ ...first('inquiry'), questions: [] })[1]).toBe('二、呈批');
  });
  it('puts a wide child table on a landscape page of its own', () => {
    const def = typeById('trainingClass');
    const sections = paper(def, first('trainingClass')).sections;
    expect(sections.map((s) => s.orientation)).toEqual(['portrait', 'landscape']);
    const table = sections[1]?.blocks.find((b) => b.kind === 'table');
    const wide = fieldsOf(def).find((f) => sections[1]?.blocks.some((b) => b.kind === 'appendix' && b.title === f.label));
    const inside = first('trainingClass')[wide?.key ?? ''] as readonly unknown[];
    expect(table?.kind === 'table' && table.rows.length).toBe(inside.length);
    expect(texts(paper(def, first('trainingClass'))).some((t) => t.includes(`见附表1，共${inside.length}`))).toBe(true);
  });
  it('breaks long texts into paragraphs, so that no row is higher than a page', () => {
    const long = '问题内容。'.repeat(3000);
    const document = paper(inquiry, { ...first('inquiry'), questions: [{ id: 'q', text: long, points: '要点', materials: null }] }, true);
    const paragraphs = document.sections.flatMap((s) => s.blocks).filter((b) => b.kind === 'paragraph');
    expect(paragraphs.map((p) => textOf(p.runs))).toEqual(expect.arrayContaining([long, '要点']));
    expect(documentSchema.safeParse(document).success).toBe(true);
  });
});
