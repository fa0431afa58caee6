/** The list of fields an own template may use, and their values, from the declarations. */
import { describe, expect, it } from 'vitest';
import { papers } from '../../../shared/documents/papers';
import { definePaper, type PaperContext, type PaperDef } from '../../../shared/documents/papers/define';
import { type TemplateField, templateFields } from '../../../shared/documents/templates/fields';
import { tidyName } from '../../../shared/documents/templates/placeholders';
import { templateNames, templateValues } from '../../../shared/documents/templates/values';
import { type AnyRow, fieldsOf } from '../../../shared/records/define';
import { type RecordTypeId, recordTypes } from '../../../shared/records/registry';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { namesOf, sampleRows } from '../../../shared/sample/city';
import { CALENDAR, OFFICE } from '../../../shared/sample/office';

const rows = sampleRows();
const by = (type: RecordTypeId) => new Map((rows.get(type) ?? []).map((r) => [r.id, r]));
const [cadres, units] = [by('cadre'), by('unit')];
const ctx: PaperContext = {
  office: { city: '安澜市', name: OFFICE.name, dept: '干部监督科', operator: '周某' },
  names: namesOf(rows),
  today: '2026-03-01',
  calendar: CALENDAR,
  rules: DEADLINE_RULES,
  thresholds: [],
  cadre: (id) => cadres.get(id),
  unit: (id) => units.get(id),
  rows: () => [],
};
const paper = (over: Partial<PaperDef>): PaperDef =>
  definePaper({ id: 'T', form: null, label: '试', of: ['inquiry'], takes: 'one', make: () => ({ fileName: '', title: '', sections: [] }), ...over });
const flat = (fields: readonly TemplateField[]): TemplateField[] => fields.flatMap((f) => (f.kind === 'loop' ? [f, ...flat(f.fields)] : [f]));
const names = (p: PaperDef): string[] => flat(templateFields(p).groups.flatMap((g) => g.fields)).map((f) => f.name);
const inquiry = (): AnyRow => {
  const row = (rows.get('inquiry') ?? []).find((r) => Array.isArray(r.questions) && r.questions.length > 0 && r.deliveredDate !== null);
  if (!row) throw new Error('no inquiry in the sample');
  return row;
};

describe('fields', () => {
  it('every field of every record type is offered by its label, sensitive ones only to sensitive papers', () => {
    for (const def of recordTypes) {
      const open = new Set(names(paper({ of: [def.id] })));
      const secret = new Set(names(paper({ of: [def.id], sensitive: true })));
      for (const f of fieldsOf(def)) {
        expect(open.has(tidyName(f.label)), `${def.id} ${f.label}`).toBe(f.sensitive !== true);
        expect(secret.has(tidyName(f.label)), `${def.id} ${f.label}`).toBe(true);
      }
    }
  });

  it('no name stands twice at a level, and each reads back as written', () => {
    const level = (fields: readonly TemplateField[], where: string): void => {
      const seen = fields.map((f) => f.name);
      expect([...new Set(seen)], where).toEqual(seen);
      for (const n of seen) expect(tidyName(n)).toBe(n);
      for (const f of fields) if (f.kind === 'loop') level(f.fields, `${where} ${f.name}`);
    };
    for (const def of recordTypes) {
      level(
        templateFields(paper({ of: [def.id] })).groups.flatMap((g) => g.fields),
        def.id,
      );
      level(
        templateFields(paper({ of: [def.id], takes: 'many' })).groups.flatMap((g) => g.fields),
        def.id,
      );
    }
    for (const p of papers)
      level(
        templateFields(p).groups.flatMap((g) => g.fields),
        p.id,
      );
  });

  it('a sensitive field that the paper prints is offered by that paper only', () => {
    expect(names(paper({}))).not.toContain('函询问题');
    expect(names(paper({ shows: ['questions'] }))).toContain('函询问题');
    expect(names(paper({ shows: ['questions'] }))).not.toContain('干部.身份证号');
    expect(templateNames(paper({})).withheld).toEqual(expect.arrayContaining(['函询问题', '干部.身份证号']));
  });

  it('papers name only sensitive fields of their own records in `shows`', () => {
    for (const p of papers)
      for (const key of p.shows ?? [])
        expect(
          recordTypes.some((t) => p.of.includes(t.id) && fieldsOf(t).some((f) => f.key === key && f.sensitive)),
          `${p.id} ${key}`,
        ).toBe(true);
  });
});

describe('values', () => {
  it('a record: dates in words, names, the cadre, the unit, today, the deadline, its questions as rows', () => {
    const row: AnyRow = { ...inquiry(), issuedDate: '2026-02-05' };
    const v = templateValues(paper({ shows: ['questions'] }), [row], ctx);
    const cadre = cadres.get(String(row.cadre));
    const name = String(cadre?.name);
    expect(v).toMatchObject({
      今天: '2026年3月1日',
      '今天:数字': '2026.03.01',
      '机关.名称': OFFICE.name,
      '记录.编号': row.no,
      '干部.姓名': name,
      '单位.单位名称': units.get(String(cadre?.unit))?.name,
      '函询问题:条数': String((row.questions as unknown[]).length),
    });
    const date = fieldsOf(recordTypes.find((t) => t.id === 'inquiry') ?? recordTypes[0]).find((f) => f.key === 'issuedDate')?.label ?? '';
    expect([v[date], v[`${date}:数字`]]).toEqual(['2026年2月5日', '2026.02.05']);
    const questions = v.函询问题 as readonly Record<string, string>[];
    expect(questions.map((q) => q.序号)).toEqual((row.questions as unknown[]).map((_, i) => String(i + 1)));
    expect(questions[0]?.问题内容).toBe((row.questions as { text: string }[])[0]?.text);
    expect(Object.keys(v).some((k) => k.startsWith('期限.') && /^\d{4}年/.test(String(v[k])))).toBe(true);
  });

  it('nothing sensitive is in the values of an ordinary paper', () => {
    const row = inquiry();
    const secret = { ...cadres.get(String(row.cadre)), idCard: '220402197001011234', familyAbroadNote: '绝密线索甲' };
    const all = JSON.stringify(templateValues(paper({}), [row], { ...ctx, cadre: () => secret as never }));
    expect(all).not.toContain('220402197001011234');
    expect(all).not.toContain('绝密线索甲');
    expect(all).not.toContain(String((row.questions as { text: string }[])[0]?.text));
  });

  it('a list: one row each, numbered, with what belongs to it', () => {
    const some = (rows.get('reminder') ?? []).slice(0, 5);
    const v = templateValues(paper({ of: ['reminder'], takes: 'many' }), some, ctx);
    const list = v.名单 as readonly Record<string, string>[];
    expect(v['名单:条数']).toBe('5');
    expect(list.map((r) => r.序号)).toEqual(['1', '2', '3', '4', '5']);
    expect(list.map((r) => r['干部.姓名'])).toEqual(some.map((r) => cadres.get(String(r.cadre))?.name));
  });

  it('a paper of several record types takes each record by its own fields', () => {
    const two = paper({ of: ['reminder', 'inquiry'], takes: 'many' });
    const [r, q] = [(rows.get('reminder') ?? [])[0], inquiry()];
    const list = templateValues(two, r ? [r, q] : [q], ctx).名单 as readonly Record<string, string>[];
    expect(list.map((x) => x['记录.编号'])).toEqual([r?.no, q.no]);
    expect(list.map((x) => x['干部.姓名'])).toEqual([r, q].map((x) => cadres.get(String(x?.cadre))?.name));
    expect(list[1]?.函询事由 ?? '').toBe(q.matter ?? '');
    expect(list[0]?.函询事由).toBe('');
  });

  it('only what the template uses is read', () => {
    expect(templateValues(paper({}), [inquiry()], ctx, ['今天', '干部.姓名'])).toEqual({ 今天: '2026年3月1日', '干部.姓名': expect.any(String) });
  });

  it('every paper gives values for sample rows of its types, empty records too', () => {
    for (const p of papers)
      for (const type of p.of) {
        const row = (rows.get(type) ?? [])[0];
        if (row) expect(Object.keys(templateValues(p, [row], ctx)).length, p.id).toBeGreaterThan(5);
      }
    const bare = { ...inquiry(), cadre: null, issuedDate: null, questions: [] };
    const v = templateValues(paper({ shows: ['questions'] }), [bare], ctx);
    expect([v['干部.姓名'], v['单位.单位名称'], v.函询问题]).toEqual(['', '', []]);
  });

  it('without a record there is a sentence', () => {
    expect(() => templateValues(paper({}), [], ctx)).toThrow('没有选定记录');
  });
});
