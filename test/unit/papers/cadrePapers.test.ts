/** F16, F18, F19, F21, F23, dossiers and the papers of the joint meeting: made from the sample city and from the barest records. */
import { describe, expect, it } from 'vitest';
import { printWord, textOfDocument } from '../../../main/core/word';
import { documentSchema } from '../../../shared/contract/documentSchema';
import type { DocumentModel } from '../../../shared/documents/model';
import { cadreDossier, cadrePortrait } from '../../../shared/documents/papers/cadreDossier';
import { cadreRoster } from '../../../shared/documents/papers/cadreRoster';
import type { PaperChoices, PaperDef } from '../../../shared/documents/papers/define';
import { buildFigureTable, figureTablePaper } from '../../../shared/documents/papers/figureTable';
import { papers } from '../../../shared/documents/papers/index';
import { jointMeetingPack } from '../../../shared/documents/papers/jointMeetingPack';
import { rectificationList } from '../../../shared/documents/papers/rectificationList';
import { unitReport } from '../../../shared/documents/papers/unitReport';
import { casesOf } from '../../../shared/documents/papers/vettingCases';
import { vettingForm, vettingTable } from '../../../shared/documents/papers/vettingForm';
import { zeroReportForm } from '../../../shared/documents/papers/zeroReportForm';
import { indicators } from '../../../shared/indicators';
import { computeFigure } from '../../../shared/indicators/compute';
import { admonition } from '../../../shared/records/admonition';
import { cadre } from '../../../shared/records/cadre';
import type { AnyRow } from '../../../shared/records/define';
import { democraticMeeting } from '../../../shared/records/democraticMeeting';
import { jointMeeting } from '../../../shared/records/jointMeeting';
import { unit } from '../../../shared/records/unit';
import { vetting } from '../../../shared/records/vetting';
import { zeroReport } from '../../../shared/records/zeroReport';
import { inWords } from '../../../shared/rules/dates';
import { displayName } from '../../../shared/rules/names';
import { rowSource } from '../../../shared/sample/city';
import { contextWith, record, sample } from './cadreRows';

const rows = (type: string): readonly AnyRow[] => (sample as ReadonlyMap<string, readonly AnyRow[]>).get(type) ?? [];
const cadres = rows('cadre');
const ctx = contextWith({}, '2007-12-20');
const make = (paper: PaperDef, of: readonly AnyRow[], choices: PaperChoices = {}, where = ctx): DocumentModel =>
  documentSchema.parse(paper.make(of, where, choices)) as DocumentModel;
const textOf = (model: DocumentModel): string => textOfDocument(model).join('\n');
const child = (row: AnyRow | undefined, list: string): readonly Record<string, unknown>[] =>
  (row?.[list] ?? []) as readonly Record<string, unknown>[];
const held = (id: string): readonly AnyRow[] =>
  [...sample].flatMap(([type, list]) => (type === 'cadre' ? [] : list.filter((r) => r.refCadres.includes(id))));
const busy = [...cadres].sort((a, b) => held(b.id).length - held(a.id).length)[0] as AnyRow;

describe('F16 名册', () => {
  const chosen = cadres.slice(20, 60);
  it('names everybody once, units in their order, each with its number', () => {
    const model = make(cadreRoster, [...chosen].reverse());
    const texts = textOfDocument(model);
    for (const c of chosen) expect(texts).toContain(displayName(String(c.name)));
    const units = [...new Set(chosen.map((c) => String(c.unit)))].map((id) => rows('unit').find((u) => u.id === id) as AnyRow);
    const ordered = units.sort((a, b) => Number(a.officialOrder) - Number(b.officialOrder));
    const heads = texts.filter((t) => /（\d+名）$/.test(t));
    expect(heads).toEqual(ordered.map((u) => `${u.name}（${chosen.filter((c) => c.unit === u.id).length}名）`));
    const numbers = texts.filter((t) => /^\d{1,2}$/.test(t)).map(Number);
    expect(numbers).toEqual(chosen.map((_, i) => i + 1));
    expect(model.sections[0]?.orientation).toBe('landscape');
  });
  it('begins every unit on a page of its own when asked', () => {
    const units = new Set(chosen.map((c) => c.unit)).size;
    expect(make(cadreRoster, chosen).sections).toHaveLength(1);
    expect(make(cadreRoster, chosen, { unitPages: true }).sections).toHaveLength(units);
  });
});

describe('F18 零报告', () => {
  it('ticks what the unit reported', () => {
    const zero = rows('zeroReport').find((r) => r.zero === true) as AnyRow;
    const full = rows('zeroReport').find((r) => child(r, 'items').length > 0) as AnyRow;
    expect(textOf(make(zeroReportForm, [zero]))).toContain('□有（见下表）　　　■无（零报告）');
    const said = textOf(make(zeroReportForm, [full]));
    expect(said).toContain('■有（见下表）　　　□无（零报告）');
    for (const item of child(full, 'items')) expect(said).toContain(String(item.content));
  });
  it('of a unit that has not reported is a form to fill in', () => {
    const empty = record(zeroReport, { unit: rows('unit')[3]?.id ?? '', year: '2026', period: 'Q1', periodEnd: '2026-03-31' }, 'pending');
    const said = textOf(make(zeroReportForm, [empty]));
    expect(said).toContain('□有（见下表）　　　□无（零报告）');
    expect(said).toContain('2026年第一季度');
  });
});

describe('F19 整改清单', () => {
  it('has a row for each problem, with its origin, leader and day', () => {
    const row = rows('democraticMeeting').find((r) => child(r, 'rectifications').length > 1) as AnyRow;
    const said = textOf(make(rectificationList, [row]));
    for (const item of child(row, 'rectifications')) {
      expect(said).toContain(String(item.problem));
      expect(said).toContain(String(item.due).replaceAll('-', '.'));
    }
    expect(said).toContain(inWords(String(row.meetingDate)));
    for (const c of child(row, 'criticisms')) if (c.points) expect(said).not.toContain(String(c.points));
  });
  it('without measures is a form to fill in', () => {
    const row = record(democraticMeeting, { unit: rows('unit')[3]?.id ?? '', year: '2026', theme: '主题' }, 'planning');
    expect(textOf(make(rectificationList, [row]))).toContain('整改措施');
  });
});

describe('F21 核查反馈表', () => {
  const target = cadres[7] as AnyRow;
  const warned = record(admonition, { cadre: target.id, admonishedDate: '2026-01-10' }, 'admonished', '2026-01-10');
  const today = contextWith({ admonition: [warned] }, '2026-02-01');
  const batch = (more: object, state: string): AnyRow =>
    record(
      vetting,
      {
        name: '2026年第一批',
        purpose: 'promotion',
        checkedDate: '2026-02-01',
        persons: [
          { id: 'p1', cadre: target.id, plannedPost: '青屏县县长', conclusion: 'postpone' },
          { id: 'p2', cadre: null, outsiderName: '外人某', outsiderPost: '省某厅处长' },
        ] as never,
        ...more,
      },
      state,
    );
  it('says what the rules of 名单核查 find, from the roster as from a list not yet checked', () => {
    for (const row of [target, batch({}, 'imported')]) {
      const [found] = casesOf([row], today);
      expect(found?.hits.map((h) => h.rule)).toContain('inEffect');
      const said = textOf(make(vettingForm, [row], {}, today));
      expect(said).toContain('影响期内（否决）');
      expect(said).toContain(warned.no);
    }
  });
  it('keeps what a checked list found on its day', () => {
    const stored = {
      id: 'h',
      cadre: target.id,
      rule: 'openReports',
      group: 'pending',
      text: '举报件（JB-2026-0001）尚未办结。',
      severity: 'postpone',
      record: { type: 'report', id: 'x' },
    };
    const row = batch({ hits: [stored] as never }, 'checked');
    const said = textOf(make(vettingForm, [row], {}, today));
    expect(said).toContain(stored.text);
    expect(said).not.toContain('影响期内');
    const table = textOf(make(vettingTable, [row], {}, today));
    for (const text of [stored.text, '青屏县县长', '暂缓', '外人某', '省某厅处长']) expect(table).toContain(text);
  });
  it('has a page for each person and ticks the conclusion', () => {
    const model = make(vettingForm, [batch({}, 'checked')], {}, today);
    expect(model.sections).toHaveLength(2);
    expect(textOf({ ...model, sections: model.sections.slice(0, 1) })).toContain('□同意　■暂缓　□不同意');
    expect(textOf({ ...model, sections: model.sections.slice(1) })).toContain('□同意　□暂缓　□不同意');
    expect(make(vettingTable, [batch({}, 'checked')], {}, today).sections[0]?.orientation).toBe('landscape');
  });
  it('never looks at 谈心谈话', () => {
    const talked = rows('heartTalk')[0] as AnyRow;
    const person = cadres.find((c) => talked.refCadres.includes(c.id)) as AnyRow;
    expect(textOf(make(vettingForm, [person]))).not.toMatch(/TT-\d{4}/);
  });
  it('of nobody says what to do', () => {
    expect(() => vettingForm.make([record(vetting, { name: '空', purpose: 'promotion' }, 'imported')], today, {})).toThrow(/没有要核查的人/);
  });
});

describe('F23 统计表', () => {
  const window = { from: '2007-07-01', to: '2007-09-30' };
  const source = rowSource(sample);
  const model = documentSchema.parse(
    buildFigureTable({ window, source, names: ctx.names, officeName: '中共安澜市委组织部', date: '2007-10-08', basis: true, text: true }),
  ) as DocumentModel;
  const table = model.sections[0]?.blocks.find((b) => b.kind === 'table');
  it('has every indicator in the period, the one before, the year before and since the first of January', () => {
    expect(table?.columns.map((c) => c.head)).toEqual(['指标', '单位', '本期', '上期', '上年同期', '同比', '累计', '备注']);
    const values = (from: string, to: string): Map<string, number> =>
      new Map(indicators.map((d) => [d.label, computeFigure(d, source, { from, to }).value]));
    const [now, before, year, all] = [
      values(window.from, window.to),
      values('2007-04-01', '2007-06-30'),
      values('2006-07-01', '2006-09-30'),
      values('2007-01-01', window.to),
    ];
    for (const d of indicators.filter((x) => x.within === undefined)) {
      const row = table?.rows.find((r) => r[0] === d.label);
      expect(row?.slice(1, 5)).toEqual([d.unit, ...[now, before, year].map((m) => String(m.get(d.label)))]);
      expect(row?.[6]).toBe(String(all.get(d.label)));
      const change = (now.get(d.label) ?? 0) - (year.get(d.label) ?? 0);
      expect(row?.[5]?.startsWith(change === 0 ? '—' : change > 0 ? `+${change}` : String(change))).toBe(true);
    }
  });
  it('explains every indicator and tells the figures in sentences bound to them', () => {
    expect(model.sections).toHaveLength(3);
    const basis = textOf({ ...model, sections: model.sections.slice(1, 2) });
    for (const d of indicators) expect(basis).toContain(d.basis);
    const bound = model.sections[2]?.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.runs.filter((r) => r.figure) : [])) ?? [];
    expect(bound.length).toBeGreaterThan(5);
    for (const run of bound) expect(run.text).toBe(String(run.figure?.value));
  });
  it('a whole year needs no cumulative column; a period that is none is refused in words', () => {
    const year = make(figureTablePaper, [], { from: '2007-01-01', to: '2007-12-31', basis: false, text: false });
    expect(year.sections).toHaveLength(1);
    expect(textOf(year)).not.toContain('累计');
    expect(() => figureTablePaper.make([], ctx, { from: '2007-13-01' })).toThrow(/统计期间不对/);
    expect(() => figureTablePaper.make([], ctx, { from: '2007-10-01', to: '2007-09-01' })).toThrow(/止日不能早于起日/);
  });
});

describe('dossiers', () => {
  it('the dossier has every record about the cadre', () => {
    const said = textOf(make(cadreDossier, [busy]));
    for (const row of held(busy.id).filter((r) => r.deletedAt === null)) expect(said).toContain(row.no);
    expect(said).not.toContain(String(busy.idCard));
    expect(said).toContain('近五年');
  });
  it('an effect in force stands in dossier, portrait and unit report', () => {
    const warned = record(admonition, { cadre: busy.id, admonishedDate: '2026-01-10' }, 'admonished', '2026-01-10');
    const now = contextWith({ admonition: [warned] }, '2026-02-01');
    expect(textOf(make(cadreDossier, [busy], {}, now))).toContain('诫勉影响期（期内）');
    expect(textOf(make(cadrePortrait, [busy], {}, now))).toContain('诫勉影响期');
    const home = rows('unit').find((u) => u.id === busy.unit) as AnyRow;
    expect(textOf(make(unitReport, [home], {}, now))).toContain('诫勉影响期至');
  });
  it('where the family lives is not said in a portrait', () => {
    const away = { ...busy, familyAbroad: true, familyAbroadNote: '某国' };
    expect(textOf(make(cadrePortrait, [away]))).not.toMatch(/移居|某国/);
    expect(textOf(make(cadreDossier, [away]))).not.toMatch(/移居|某国/);
  });
  it('bare records give whole papers', () => {
    expect(textOf(make(cadreDossier, [record(cadre, { name: '欧阳某' })]))).toContain('（无）');
    expect(textOf(make(cadrePortrait, [record(cadre, { name: '欧阳某' })]))).toContain('没有未了事项。');
    expect(textOf(make(unitReport, [record(unit, { name: '市某局', kind: 'cityGovernment' } as never)]))).toContain('市某局班子情况');
  });
  it('the unit report lists the people of the unit in their order', () => {
    const home = rows('unit').find((u) => u.id === busy.unit) as AnyRow;
    const people = cadres.filter((c) => c.unit === home.id).sort((a, b) => Number(a.orderInUnit) - Number(b.orderInUnit));
    const texts = textOfDocument(make(unitReport, [home]));
    const places = people.map((c) => texts.indexOf(displayName(String(c.name))));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('联席会议材料', () => {
  const meeting = rows('jointMeeting')
    .filter((m) => child(m, 'topics').length > 0 && m.meetingDate)
    .at(-1) as AnyRow;
  it('has agenda, overdue list, decisions, zero reports of the latest period and a form for the record', () => {
    const model = make(jointMeetingPack, [meeting]);
    const said = textOf(model);
    for (const t of child(meeting, 'topics')) expect(said).toContain(String(t.title));
    for (const b of child(meeting, 'briefings')) if (b.content) expect(said).not.toContain(String(b.content));
    for (const part of ['逾期未办事项清单', '干部监督信息报送情况表', '联席会议记录']) expect(said).toContain(part);
    const ends = rows('zeroReport')
      .map((r) => String(r.periodEnd))
      .filter((d) => d <= String(meeting.meetingDate))
      .sort();
    const latest = rows('zeroReport').filter((r) => r.periodEnd === ends.at(-1) && r.deletedAt === null);
    const table = model.sections.flatMap((s) => s.blocks).find((b) => b.kind === 'table' && b.columns.some((c) => c.head === '催报'));
    expect(table?.kind === 'table' ? table.rows.length : 0).toBe(latest.length);
  });
  it('of an unplanned meeting is a blank set', () => {
    const row = record(jointMeeting, { year: '2026', serial: 1, host: '某某' }, 'preparing');
    expect(textOf(make(jointMeetingPack, [row], {}, contextWith({}, '2007-12-20')))).toContain('2026年第1次干部监督联席会议');
  });
});

it('all of them print', async () => {
  const ids = ['F15', 'F16', 'F18', 'F19', 'F21-person', 'F21-list', 'F23', 'dossier-cadre', 'portrait-cadre', 'report-unit', 'pack-joint-meeting'];
  for (const id of ids) {
    const paper = papers.find((p) => p.id === id) as PaperDef;
    const of = paper.of[0] === undefined ? [] : rows(paper.of[0]).slice(0, 1);
    const bytes = await printWord(make(paper, of));
    expect(bytes.length).toBeGreaterThan(5000);
  }
}, 60_000);
