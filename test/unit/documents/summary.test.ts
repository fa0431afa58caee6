import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../shared/contract/documentSchema';
import { MAX_TABLE_ROWS } from '../../../shared/documents/listTable';
import { type Block, type DocumentModel, textOf } from '../../../shared/documents/model';
import { APPENDICES, type AppendixId, buildSummary, STANDARD_APPENDICES, type SummaryInput, summaryOf } from '../../../shared/documents/summary';
import { indicatorById, indicators, readFigureId } from '../../../shared/indicators';
import { computeFigure } from '../../../shared/indicators/compute';
import { namesOf, OFFICE, rowSource, SAMPLE_WINDOW, sampleRows } from '../../../shared/sample/city';
import { row, source as sourceOf } from '../indicators/rows';

const rows = sampleRows();
const source = rowSource(rows);
const base: SummaryInput = { window: SAMPLE_WINDOW, source, names: namesOf(rows), officeName: OFFICE.name, date: '2008-01-15' };
const everything: readonly AppendixId[] = APPENDICES.map((a) => a.id);
const empty: SummaryInput = { ...base, source: sourceOf({}) };

const blocksOf = (d: DocumentModel): readonly Block[] => d.sections.flatMap((s) => s.blocks);
const letter = (d: DocumentModel): readonly Block[] => d.sections[0]?.blocks ?? [];
const figuresOf = (d: DocumentModel) =>
  blocksOf(d).flatMap((b) => (b.kind === 'paragraph' ? b.runs.flatMap((r) => (r.figure ? [{ ...r.figure, text: r.text }] : [])) : []));
const paragraphs = (d: DocumentModel) => new Map(letter(d).flatMap((b) => (b.kind === 'paragraph' ? [[b.id, textOf(b.runs)] as const] : [])));
const headings = (d: DocumentModel) => letter(d).flatMap((b) => (b.kind === 'heading' ? [textOf(b.runs)] : []));
const tables = (d: DocumentModel) => blocksOf(d).flatMap((b) => (b.kind === 'table' ? [b] : []));
const allText = (d: DocumentModel) => JSON.stringify(d.sections);

describe('figures in the summary', () => {
  it('are exactly the indicators of the period', () => {
    for (const window of [SAMPLE_WINDOW, { from: '2006-01-01', to: '2006-06-30' }, { from: '2007-01-01', to: '2007-12-31' }]) {
      const found = figuresOf(buildSummary({ ...base, window }));
      for (const { indicator, value, text } of found) {
        const { id, also } = readFigureId(indicator);
        const figure = computeFigure(indicatorById(id), source, window);
        expect(value, indicator).toBe(also ? figure.also : figure.value);
        expect(text).toBe(String(value));
      }
    }
    const values = Object.fromEntries(figuresOf(buildSummary(base)).map((f) => [f.indicator, f.value]));
    expect(values).toEqual({
      ST01: 16,
      ST02: 523,
      ST03: 188,
      ST03a: 54,
      ST03b: 67,
      ST03c: 67,
      TT01: 40,
      'TT01.also': 36,
      TT01a: 12,
      ST04: 25,
      'ST04.also': 28,
      ST05: 13,
      ST06: 8,
      ST07: 4,
      ST08: 35,
      'ST08.economic': 15,
      'ST08.general': 12,
      'ST08.enforcement': 8,
      ST09: 55,
      ST10: 60,
      ST11: 8,
      ST12: 5,
      ST13: 95,
      ST13a: 71,
      ST13b: 24,
      ST14: 23,
      ST15: 12,
      ST16: 1,
      ST17: 1,
      ST18: 2,
    });
  });

  it('leave no number in the generated sentences unbound', () => {
    for (const b of letter(buildSummary(base))) {
      if (b.kind !== 'paragraph' || !/^(education|assessment|supervision)/.test(b.id)) continue;
      const loose = b.runs.filter((r) => !r.figure).map((r) => r.text);
      expect(loose.join(''), b.id).not.toMatch(/\d/);
    }
  });

  it('are printed rounded only where chosen, and only while that is true', () => {
    const text = paragraphs(buildSummary({ ...base, approx: { ST02: '500多' } })).get('education.training');
    expect(text).toContain('500多人次');
    expect(figuresOf(buildSummary({ ...base, approx: { ST02: '500多' } })).find((f) => f.indicator === 'ST02')?.value).toBe(523);
    expect(paragraphs(buildSummary({ ...base, approx: { ST02: '600多' } })).get('education.training')).toContain('523人次');
  });
});

describe('structure', () => {
  it('follows the article', () => {
    const d = buildSummary(base);
    expect(headings(d)).toEqual([
      ...['一、强化日常教育', '（一）以经常性教育育勤', '（二）以谈心谈话励勤', '（三）以提醒函询警勤'],
      ...['二、完善考核措施', '（一）以专项考核识绩', '（二）以跟踪问效考绩'],
      ...['三、落实监督制度', '（一）健全议事规则促勤', '（二）运用审计结果督勤', '（三）查核群众反映治懒'],
    ]);
    expect(letter(d)[0]).toEqual({ kind: 'title', lines: ['2005年至2007年领导干部', '勤政监督工作情况汇报'] });
    expect(letter(d).at(-1)).toEqual({ kind: 'signature', office: '中共安澜市委组织部', date: '2008年1月15日' });
    expect(d.fileName).toBe('勤政监督工作情况汇报');
    expect(paragraphs(d).get('opening')).toMatch(/^2005年以来，/);
  });

  it('can be asked for without a part', () => {
    expect(headings(buildSummary({ ...base, parts: ['assessment'] }))).toEqual(['一、完善考核措施', '（一）以专项考核识绩', '（二）以跟踪问效考绩']);
    expect(headings(buildSummary({ ...base, parts: [] }))).toEqual([]);
  });

  it('names its appendices in the letter and in their order, upright or across', () => {
    const d = buildSummary(base);
    expect([...paragraphs(d)].filter(([id]) => id.startsWith('attachment')).map(([, t]) => t)).toEqual([
      '',
      '附件：1. 勤政监督工作情况统计表',
      '　　　2. 培训班一览表',
      '　　　3. 统计口径说明',
    ]);
    expect(d.sections.map((s) => s.orientation)).toEqual(['portrait', 'portrait', 'landscape', 'portrait']);
    expect(d.sections.slice(1).map((s) => s.blocks[0])).toEqual([
      { kind: 'appendix', label: '附件1', title: '勤政监督工作情况统计表' },
      { kind: 'appendix', label: '附件2', title: '培训班一览表' },
      { kind: 'appendix', label: '附件3', title: '统计口径说明' },
    ]);
    const one = buildSummary({ ...base, appendices: ['basis'] });
    expect(one.sections[1]?.blocks[0]).toMatchObject({ label: '附件' });
    expect(paragraphs(one).get('attachment.1')).toBe('附件：统计口径说明');
    expect(buildSummary({ ...base, appendices: [] }).sections).toHaveLength(1);
  });

  it('passes the wire schema whatever is asked', () => {
    for (const input of [
      base,
      empty,
      { ...base, appendices: everything },
      { ...empty, appendices: everything },
      { ...base, appendices: [], parts: [] },
    ]) {
      expect(() => documentSchema.parse(buildSummary(input))).not.toThrow();
    }
  });
});

describe('when nothing was done', () => {
  it('says so in words and never prints a zero in a sentence', () => {
    const text = paragraphs(buildSummary(empty));
    expect(text.get('education.training')).toBe('三年来没有举办市管干部和后备干部培训班。');
    expect(text.get('education.secondment')).toBe('三年来没有选派干部外出挂职、深造和考察。');
    expect(text.get('education.talk')).toBe('三年来没有安排谈心谈话。');
    expect(text.get('education.warning')).toBe('三年来没有对领导干部进行提醒和诫勉谈话。');
    expect(text.get('education.inquiry')).toBe('三年来没有进行组织函询。');
    expect(text.get('assessment.special')).toBe('三年来没有组织日常专项考核。');
    expect(text.get('assessment.tracking')).toBe('三年来没有开展跟踪问效考核。');
    expect(text.get('supervision.rules')).toBe('三年来没有新建立决策重大事项议事规则的党委（党组）。');
    expect(text.get('supervision.audit')).toBe('三年来没有安排经济责任审计。');
    expect(text.get('supervision.report')).toBe('三年来没有收到反映领导干部问题的信息和举报。');
    expect(text.has('supervision.verified')).toBe(false);
    expect(figuresOf(buildSummary(empty))).toEqual([]);
  });

  it('leaves the parts of an audit or a verification out that did not happen', () => {
    const audit = row('audit', 'inAudit', { cadre: 'a', fundsHead: true, entryDate: '2006-03-01' });
    const report = row('report', 'registered', { receivedDate: '2006-03-01' });
    const text = paragraphs(buildSummary({ ...base, source: sourceOf({ audit: [audit], report: [report] }) }));
    expect(text.get('supervision.audit')).toMatch(/共审计1名。$/);
    expect(text.get('supervision.report')).toMatch(/举报1件（条）。$/);
    expect(text.get('supervision.verified')).toBe('三年来没有需要查核的干部。');
  });

  it('leaves a clause out when only its number is missing', () => {
    const klass = row('trainingClass', 'running', { startDate: '2006-03-01', audience: 'both' });
    expect(paragraphs(buildSummary({ ...base, source: sourceOf({ trainingClass: [klass] }) })).get('education.training')).toMatch(/办班1期。$/);
    const one = row('secondment', 'serving', { startDate: '2006-03-01', cadre: 'a', type: 'study' });
    expect(paragraphs(buildSummary({ ...base, source: sourceOf({ secondment: [one] }) })).get('education.secondment')).toMatch(/均为学习深造。$/);
  });
});

describe('edits', () => {
  it('replace a paragraph, keep its figures bound, and touch no other', () => {
    const d = buildSummary({ ...base, edits: { 'education.training': '三年办了16期班，约五百人受训。' } });
    const p = letter(d).find((b) => b.kind === 'paragraph' && b.id === 'education.training');
    expect(p?.kind === 'paragraph' && p.runs.map((r) => [r.text, r.figure?.indicator])).toEqual([
      ['三年办了', undefined],
      ['16', 'ST01'],
      ['期班，约五百人受训。', undefined],
    ]);
    expect(paragraphs(d).get('education.inquiry')).toBe(paragraphs(buildSummary(base)).get('education.inquiry'));
  });

  it('an empty text takes the paragraph out, and a heading without paragraphs goes with it', () => {
    const d = buildSummary({ ...base, edits: { 'education.talk': ' ' } });
    expect(paragraphs(d).has('education.talk')).toBe(false);
    expect(headings(d).slice(0, 4)).toEqual(['一、强化日常教育', '（一）以经常性教育育勤', '（二）以提醒函询警勤', '二、完善考核措施']);
    expect(paragraphs(buildSummary({ ...base, edits: { opening: '' } })).has('opening')).toBe(false);
  });
});

describe('appendices', () => {
  it('the statistics table gives every year, the total and the unit', () => {
    const [table] = tables(buildSummary({ ...base, appendices: ['statistics'] }));
    expect(table?.columns.map((c) => c.head)).toEqual(['指标', '2005年', '2006年', '2007年', '合计', '单位']);
    expect(table?.rows).toContainEqual(['培训领导干部', '158', '203', '162', '523', '人次']);
    expect(table?.rows).toContainEqual(['提醒和诫勉谈话', '8', '10', '9', '25', '名']);
    expect(table?.rows).toContainEqual(['　其中：换届期间重点谈话', '—', '12', '—', '12', '人次']);
  });

  it('marks years of which only a part is counted, and prints no year columns for one year or very many', () => {
    const heads = (from: string, to: string) =>
      tables(buildSummary({ ...base, window: { from, to }, appendices: ['statistics'] }))[0]?.columns.map((c) => c.head);
    expect(heads('2005-07-01', '2006-12-31')).toEqual(['指标', '2005年*', '2006年', '合计', '单位']);
    expect(allText(buildSummary({ ...base, window: { from: '2005-07-01', to: '2006-12-31' }, appendices: ['statistics'] }))).toContain('带*的年度');
    expect(allText(buildSummary({ ...base, appendices: ['statistics'] }))).not.toContain('带*的年度');
    expect(heads('2006-01-01', '2006-12-31')).toEqual(['指标', '合计', '单位']);
    expect(heads('1990-01-01', '2007-12-31')).toEqual(['指标', '合计', '单位']);
  });

  it('the list of classes is exactly the 16 behind the number, oldest first', () => {
    const [table] = tables(buildSummary({ ...base, appendices: ['classes'] }));
    expect(table?.rows.map((r) => r[0])).toEqual(Array.from({ length: 16 }, (_, i) => String(i + 1)));
    expect(table?.rows[0]?.join()).toContain('市管干部科学发展观专题轮训班');
    expect(table?.rows.flat()).not.toContain('防汛抗旱指挥能力培训班');
  });

  it('lists behind every other number have as many rows', () => {
    const sizes = (id: AppendixId) => tables(buildSummary({ ...base, appendices: [id] })).map((t) => t.rows.length);
    expect(sizes('secondments')).toEqual([188]);
    expect(sizes('heartTalks')).toEqual([40]);
    expect(sizes('warnings').reduce((a, b) => a + b, 0)).toBe(28);
    expect(sizes('inquiries')).toEqual([13]);
    expect(sizes('specialAssessments')).toEqual([8]);
    expect(sizes('tracking')).toEqual([41]);
    expect(sizes('procedures')).toEqual([55]);
    expect(sizes('audits')).toEqual([63]);
    expect(sizes('reports')).toEqual([71, 24]);
    expect(sizes('verified')).toEqual([23]);
  });

  it('no name of a cadre who was warned stands in the standard paper', () => {
    const d = buildSummary(base);
    const text = allText(d);
    for (const r of [...(rows.get('reminder') ?? []), ...(rows.get('admonition') ?? []), ...(rows.get('inquiry') ?? [])]) {
      expect(text).not.toContain(base.names.cadre(String(r.cadre)));
    }
    expect(STANDARD_APPENDICES.some((id) => APPENDICES.find((a) => a.id === id)?.internal)).toBe(false);
  });

  it('what was found about a cadre is left out even of the internal lists', () => {
    const text = allText(buildSummary({ ...base, appendices: ['warnings'] }));
    expect(text).toContain('赵同生');
    expect(text).not.toContain('主要问题');
    for (const r of rows.get('reminder') ?? []) expect(text).not.toContain(String(r.problems));
  });

  it('the page of definitions explains every indicator and the findings', () => {
    const d = buildSummary({ ...base, appendices: ['basis'] });
    expect(tables(d)[0]?.rows).toHaveLength(indicators.length);
    expect(allText(d)).toContain('提醒和诫勉谈话分年相加为27名，合计为25名：2名干部在不同年度都有');
  });

  it('a list longer than Word bears is cut with a note, and still passes the schema', () => {
    const secondment = Array.from({ length: MAX_TABLE_ROWS + 1 }, () =>
      row('secondment', 'serving', { startDate: '2006-03-01', cadre: 'a', type: 'study' }),
    );
    const d = buildSummary({ ...base, source: sourceOf({ secondment }), appendices: ['secondments'] });
    expect(tables(d)[0]?.rows).toHaveLength(MAX_TABLE_ROWS);
    expect(tables(d)[0]?.note).toBe('共5001条，此处列前5000条，全部请导出Excel');
    expect(() => documentSchema.parse(d)).not.toThrow();
  });

  it('a list without records is left out, of the letter too', () => {
    const d = buildSummary({ ...empty, appendices: ['statistics', 'classes', 'warnings'] });
    expect(d.sections).toHaveLength(2);
    expect(paragraphs(d).get('attachment.1')).toBe('附件：勤政监督工作情况统计表');
  });
});

describe('editable paragraphs', () => {
  it('are those of the text, not the appendices and the lines that name them', () => {
    const { document, editableIds } = summaryOf({ ...base, appendices: everything });
    const ids = letter(document).flatMap((b) => (b.kind === 'paragraph' ? [b.id] : []));
    expect(editableIds[0]).toBe('opening');
    expect(ids.slice(0, editableIds.length)).toEqual(editableIds);
    const rest = document.sections
      .flatMap((s) => s.blocks)
      .flatMap((b) => (b.kind === 'paragraph' && !editableIds.includes(b.id) ? [textOf(b.runs)] : []));
    expect(rest.join('')).toContain('附件：');
  });
  it('can each be taken out, and nothing else can', () => {
    const { document, editableIds } = summaryOf(base);
    for (const id of editableIds)
      expect(summaryOf({ ...base, edits: { [id]: '' } }).editableIds, id).toEqual(editableIds.filter((other) => other !== id));
    const other = letter(document).flatMap((b) => (b.kind === 'paragraph' && !editableIds.includes(b.id) ? [b.id] : []));
    expect(other.length).toBeGreaterThan(0);
    for (const id of other) expect(buildSummary({ ...base, edits: { [id]: '' } })).toEqual(document);
  });
});
