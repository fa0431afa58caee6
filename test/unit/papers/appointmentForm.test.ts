/** F15 干部任免审批表: how entries are written, and the measured geometry on the rendered page (handbook §6.4). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printWord, textOfDocument } from '../../../main/core/word';
import { documentSchema } from '../../../shared/contract/documentSchema';
import { APPOINTMENT, appointmentForm } from '../../../shared/documents/papers/appointmentForm';
import { cadrePortrait } from '../../../shared/documents/papers/cadreDossier';
import { assessmentWords, partyWords, placeWords, rewardWords } from '../../../shared/documents/papers/cadreWords';
import { joinPapers } from '../../../shared/documents/papers/index';
import { fitResume, resumeParagraphs } from '../../../shared/documents/papers/resume';
import { annualAssessment } from '../../../shared/records/annualAssessment';
import { cadre } from '../../../shared/records/cadre';
import { commendation } from '../../../shared/records/commendation';
import type { AnyRow } from '../../../shared/records/define';
import { discipline } from '../../../shared/records/discipline';
import { vetting } from '../../../shared/records/vetting';
import { missingTools, type RenderedPage, renderDocx } from '../../support/render/render.mjs';
import { printed } from '../word/opened';
import { dark, inkRows } from '../word/raster';
import { contextWith, record, sample } from './cadreRows';

const words = (n: number): string => '很长的单位和职务名称'.repeat(60).slice(0, n);
const unit = sample.get('unit')?.[5] as AnyRow;
const zhang = record(cadre, {
  name: '张三',
  gender: '1',
  birthYm: '1970-05',
  nation: '01',
  nativePlace: '吉林省辽源市东辽县',
  birthPlace: '吉林省辽源市',
  partyYm: '1995.06',
  politics: '05',
  workYm: '1992-07',
  health: '10',
  ftEdu: '大学',
  ftDegree: '管理学学士',
  ftSchool: '省财经学院会计系会计学专业',
  currentPost: '安澜市财政局副局长',
  rank: 'researcher3',
  unit: unit.id,
  idCard: '229901197005011234',
  resume: [
    { id: 'b', from: '1995-08', to: null, text: '安澜市财政局副局长', meanwhile: '1996.09--1998.07在省委党校学习' },
    { id: 'a', from: '1992-07', to: '1995-08', text: '安澜市青屏县财政局科员', meanwhile: null },
  ],
  family: [
    { id: 'f1', relation: '父亲', name: '张某', birthYm: '1940-01', politics: '13', post: '已去世' },
    { id: 'f2', relation: '女儿', name: '张小某', birthYm: '1998-01', politics: '03', post: '学生' },
    { id: 'f3', relation: '妻子', name: '李某', birthYm: '1971-03', politics: '01', post: '教师' },
  ],
});
const graded = ['2022', '2023', '2024', '2025'].map((year) =>
  record(annualAssessment, { cadre: zhang.id, year, grade: year === '2025' ? 'excellent' : 'competent' }, 'archived', `${Number(year) + 1}-02-01`),
);
const list = record(
  vetting,
  { name: '某批', purpose: 'promotion', listDate: '2026-02-20', persons: [{ id: 'p', cadre: zhang.id, plannedPost: '青屏县委副书记' }] as never },
  'imported',
);
const longest = record(cadre, {
  name: '阿布都热合曼·买买提依明江·阿卜杜拉',
  birthYm: '1970-05',
  nativePlace: words(40),
  birthPlace: words(40),
  partyYm: words(40),
  techTitle: words(60),
  specialty: words(100),
  ftEdu: words(40),
  ftDegree: words(40),
  ftSchool: words(200),
  ftDegreeSchool: `另${words(199)}`,
  ojSchool: words(200),
  ojDegreeSchool: `另${words(199)}`,
  currentPost: words(200),
  resume: Array.from({ length: 40 }, (_, i) => ({
    id: `r${i}`,
    from: `${1970 + i}-01`,
    to: `${1971 + i}-01`,
    text: words(500),
    meanwhile: words(500),
  })),
  rewards: words(600),
  yearEval: words(200),
  family: Array.from({ length: 12 }, (_, i) => ({
    id: `g${i}`,
    relation: '哥哥',
    name: '阿布都热合曼·买买提',
    birthYm: '1940-01',
    politics: '01',
    post: words(60),
  })),
});
const ctx = contextWith({ cadre: [zhang, longest], annualAssessment: graded, vetting: [list] });
const texts = (row: AnyRow, choices = {}): string[] => textOfDocument(documentSchema.parse(appointmentForm.make([row], ctx, choices)));

describe('entries of the form', () => {
  it('are written as the rules of the form ask', () => {
    const said = texts(zhang, { reason: '工作需要' });
    for (const text of ['张　三', '1970.05', '（55岁）', '吉林东辽', '吉林辽源', '民盟；', '1995.06', '1992.07', '管理学学士', '健康', '工作需要'])
      expect(said).toContain(text);
    expect(said).toContain('安澜市财政局副局长、三级调研员');
    expect(said).toContain('青屏县委副书记');
    expect(said).toContain('2023、2024年称职，2025年优秀');
    expect(said).toContain('无');
    expect(said).toContain(unit.partyCommittee || unit.name);
  });
  it('a post written by hand goes before the one of the list', () => {
    expect(texts(zhang, { to: '云岭县县长' })).toContain('云岭县县长');
    expect(texts(zhang, { to: '云岭县县长' })).not.toContain('青屏县委副书记');
  });
  it('the résumé runs from the first stage to the open one, the family from the wife on', () => {
    const said = texts(zhang);
    expect(said.filter((t) => /^\d{4}\.\d\d--/.test(t))).toEqual(['1992.07--1995.08\t安澜市青屏县财政局科员', '1995.08--\t安澜市财政局副局长']);
    expect(said).toContain('（其间：1996.09--1998.07在省委党校学习）');
    expect(said.filter((t) => ['李　某', '张小某', '张　某'].includes(t))).toEqual(['李　某', '张小某', '张　某']);
    expect(said.join('')).not.toContain('229901');
  });
  it('an empty record gives the empty form on two pages', () => {
    const model = appointmentForm.make([record(cadre, { name: '欧阳某某' })], ctx, {});
    expect(model.sections.map((s) => s.page)).toEqual(['appointmentFront', 'appointmentBack']);
    expect(textOfDocument(model)).toContain('无');
  });
  it('nothing of the longest entries is left out', () => {
    const all = texts(longest).join('');
    for (const stage of resumeParagraphs(longest.resume)) expect(all).toContain(stage);
    expect(all).toContain(`另${words(199)}`);
  });
});
describe('words', () => {
  it('of places', () => {
    const cases = {
      吉林省辽源市东辽县: '吉林东辽',
      北京市海淀区: '北京海淀',
      内蒙古自治区通辽市: '内蒙古通辽',
      福建省三明市沙县: '福建沙县',
      吉林辽源: '吉林辽源',
      辽源市: '辽源',
      '': '',
    };
    for (const [given, said] of Object.entries(cases)) expect(placeWords(given)).toBe(said);
  });
  it('of parties', () => {
    const party = (partyYm: string | null, politics: '01' | '05'): string => partyWords(record(cadre, { name: '某', partyYm, politics }));
    expect(party('1995.06', '01')).toBe('1995.06');
    expect(party('1995.06；民盟', '05')).toBe('民盟；1995.06');
    expect(party(null, '05')).toBe('民盟');
  });
  it('the roster speaks where fewer than three results are entered', () => {
    const row = { ...zhang, yearEval: '2023年优秀' };
    expect(assessmentWords(row, graded.slice(0, 2))).toBe('2023年优秀');
    expect(assessmentWords(row, graded)).toBe('2023、2024年称职，2025年优秀');
  });
  it('honours and sanctions stand there only when they are to be named', () => {
    const honour = (inForm: boolean, revoked: boolean) =>
      record(
        commendation,
        {
          cadre: zhang.id,
          name: '先进工作者',
          objectKind: 'person' as never,
          kind: 'other' as never,
          grantor: '市政府',
          awardedDate: '2024-05-01',
          inForm,
          revoked,
        },
        'announced',
      );
    const sanction = record(
      discipline,
      { cadre: zhang.id, kind: 'partyWarning', category: 'party', decisionDate: '2023-03-02', inAppointmentForm: true },
      'inEffect',
    );
    expect(rewardWords(zhang, [honour(false, false), honour(true, true)], [])).toBe('无');
    expect(rewardWords(zhang, [honour(true, false)], [sanction])).toBe('2024年5月，被市政府授予“先进工作者”；2023年3月，受到党内警告。');
    expect(rewardWords({ ...zhang, rewards: '2024年被授予“先进工作者”' }, [honour(true, false)], [])).toBe('2024年被授予“先进工作者”。');
  });
  it('the type of the résumé goes down the ladder with its lines', () => {
    const size = (n: number): number =>
      fitResume(
        Array.from({ length: n }, () => '1992.07--1995.08\t科员'),
        400,
        356,
      ).size;
    expect([1, 12, 13, 18, 19, 23].map(size)).toEqual([14, 14, 13.5, 13.5, 13, 13]);
    // 25 lines of 13 pt with a lead of one point are as high as the cell; more lines go further down than the ladder alone
    expect(size(28)).toBeLessThan(12.5);
  });
});

const missing = missingTools();
if (missing.length > 0) console.warn(`SKIPPED: 任免审批表 is not measured, ${missing.join(', ')} not installed`);
const inMm = (twips: number): number => (twips * 25.4) / 1440;
const sums = (heights: readonly number[]): number[] => [0, ...heights].map((_, i) => heights.slice(0, i).reduce((sum, h) => sum + h, 0));
/** Rules of a table at least so wide (mm), as the middle of their ink. */
const rulesFrom = (pdf: string, page: number, least: number): { y: number; left: number; right: number }[] => {
  const found: { from: number; to: number; left: number; right: number }[] = [];
  for (const { y, left, right } of inkRows(pdf, page, dark).filter((row) => row.ink > least)) {
    const last = found.at(-1);
    if (last && y - last.to < 0.3) last.to = y;
    else found.push({ from: y, to: y, left, right });
  }
  return found.map(({ from, to, left, right }) => ({ y: (from + to) / 2, left, right }));
};
describe.skipIf(missing.length > 0)('on paper', () => {
  const keep = process.env.RENDER_DIR;
  const dir = keep ?? mkdtempSync(join(tmpdir(), 'appointment-'));
  let pdf = '';
  let pages: readonly RenderedPage[] = [];
  const busy = [...(sample.get('cadre') ?? [])].sort((a, b) => recordsOf(b.id) - recordsOf(a.id))[0] as AnyRow;
  beforeAll(async () => {
    const file = join(dir, 'appointment.docx');
    const late = contextWith({}, '2007-12-20');
    const crowded = { ...busy, ...Object.fromEntries(['currentPost', 'ftSchool', 'ojSchool'].map((k) => [k, words(200)])) };
    const portraits = cadrePortrait.make([crowded], late, {});
    writeFileSync(
      file,
      await printWord(joinPapers([appointmentForm.make([zhang], ctx, {}), portraits, appointmentForm.make([longest], ctx, {})], '任免')),
    );
    ({ pdf, pages } = await renderDocx(file, dir, { images: keep !== undefined }));
  }, 100_000);
  afterAll(() => {
    if (!keep) rmSync(dir, { recursive: true, force: true });
  });
  const measured = (page: number, heights: readonly number[], columns: readonly number[], marginLeft: number): void => {
    const width = inMm(columns.reduce((s, w) => s + w, 0));
    const rules = rulesFrom(pdf, page, width * 0.7);
    const top = rules[0]?.y ?? Number.NaN;
    const expected = sums(heights);
    expect(rules).toHaveLength(expected.length);
    for (const [i, y] of expected.entries()) expect(Math.abs((rules[i]?.y ?? Number.NaN) - top - inMm(y))).toBeLessThan(1);
    expect(Math.abs((rules[0]?.left ?? Number.NaN) - inMm(marginLeft + APPOINTMENT.indent))).toBeLessThan(1);
    expect(Math.abs((rules[0]?.right ?? Number.NaN) - inMm(marginLeft + APPOINTMENT.indent) - width)).toBeLessThan(1);
  };
  it('the front has the measured rows and edges', () => {
    const { rows, resume, columns } = APPOINTMENT.front;
    // the two lines of a degree share their rules with narrower cells only
    const [a, b, c, d, e, f, g, h, ...posts] = rows;
    measured(1, [a, b, c, d, e + f, g + h, ...posts, resume], columns, 1247);
  });
  it('the back has the measured rows and edges', () => {
    const m = APPOINTMENT.back;
    const family = Array.from({ length: m.familyRows }, () => m.familyRow);
    measured(2, [m.rewards, m.assessment, m.reason, m.familyHead, ...family, m.reporter + m.reporterDay, m.approval], m.columns, 1191);
    // between columns: the words of a centred cell stand in its middle
    const at = pages[1]?.words.find((w) => w.text === '1971.03');
    const [c0, c1, c2, c3] = m.columns;
    expect(Math.abs(((at?.left ?? 0) + (at?.right ?? 0)) / 2 / (72 / 25.4) - inMm(1191 + APPOINTMENT.indent + c0 + c1 + c2 + c3 / 2))).toBeLessThan(
      1,
    );
  });
  it('the grids in the file are those measured, and the title has a cell for each character', async () => {
    const { xml } = await printed(appointmentForm.make([zhang], ctx, {}));
    const grids = [...(xml['word/document.xml'] ?? '').matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map((m) =>
      [...(m[1] ?? '').matchAll(/w:w="(\d+)"/g)].map((w) => Number(w[1])),
    );
    expect(grids).toEqual([Array(7).fill(APPOINTMENT.title.cell), APPOINTMENT.front.columns, APPOINTMENT.back.columns]);
  });
  it('the longest entries overlap nowhere and stay on the page', () => {
    expect(pages[0]?.words.some((w) => w.text === '表')).toBe(true);
    for (const page of pages) {
      const boxes = page.words.map((w) => {
        const [middle, half] = [(w.top + w.bottom) / 2, (w.bottom - w.top) * 0.25];
        return { ...w, top: middle - half, bottom: middle + half };
      });
      for (const b of boxes) expect(b.right).toBeLessThan(page.width - 20);
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1)) {
          const over = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5 && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1;
          if (over) expect(`${a.text} over ${b.text}`).toBe('apart');
        }
    }
  });
  it('the portrait of the busiest cadre is one page', () => {
    const at = pages.findIndex((p) => p.words.some((w) => w.text.includes('监督画像')));
    expect(at).toBe(2);
    expect(pages[at]?.words.some((w) => w.text.startsWith('研判意见'))).toBe(true);
  });
});
function recordsOf(id: string): number {
  return [...sample].reduce((n, [type, rows]) => n + (type === 'cadre' ? 0 : rows.filter((r) => r.refCadres.includes(id)).length), 0);
}
