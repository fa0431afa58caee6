/** F15 干部任免审批表: the form in use, as measured (handbook §6.4). All lengths are twips of the measured file. */
import { cadre } from '../../records/cadre';
import { type AnyRow, stateOf } from '../../records/define';
import { vetting } from '../../records/vetting';
import { ageAt } from '../../rules/dates';
import { displayName } from '../../rules/names';
import type { DocumentSection, FormBlock, FormCell } from '../model';
import { assessmentWords, familyOf, monthOf, partyWords, placeWords, postWords, rewardWords } from './cadreWords';
import { type Child, saidIn } from './childWords';
import { chosenText, definePaper, type PaperChoices, type PaperContext } from './define';
import { fitRows, type MeasuredRow, TWIPS_PER_MM } from './fit';
import { childRows, clause } from './letter';
import { fitResume, hangingFor, resumeParagraphs } from './resume';
import { label, long, said, value } from './words';

/** As measured: the grids, what each table stands in from the left, heights of rows. */
export const APPOINTMENT = {
  title: { cell: 706, indent: 2324, size: 24, row: 1247 },
  indent: 15,
  front: { columns: [784, 236, 1305, 1063, 1302, 1315, 1330, 2058], rows: [709, 692, 680, 709, 346, 346, 346, 346, 709, 709, 709], resume: 7133 },
  back: {
    columns: [742, 1092, 1274, 1145, 535, 315, 469, 3849],
    rewards: 1418,
    assessment: 1021,
    reason: 1361,
    familyHead: 646,
    familyRow: 697,
    familyRows: 7,
    reporter: 1332,
    reporterDay: 541,
    approval: 2019,
  },
} as const;
const inMm = (twips: number): number => twips / TWIPS_PER_MM;
/** Room between text and rule at the left, pt. */
const INSET = 4;
const STYLE = { own: inMm(APPOINTMENT.indent), tight: true, labelFace: 'song', valueFace: 'song', rules: { outer: 1.5, inner: 1 } } as const;
const DAY = '年　　月　　日　';
const SEAL_DAY = `（盖章）　　　　${DAY}`;

const title = (text: string): FormBlock => ({
  kind: 'form',
  own: inMm(APPOINTMENT.title.indent),
  tight: true,
  labelFace: 'song',
  rules: { outer: 0, inner: 0 },
  columns: [...text].map(() => inMm(APPOINTMENT.title.cell)),
  rows: [
    {
      mm: inMm(APPOINTMENT.title.row),
      exact: true,
      cells: [...text].map((c) => label(c, { size: APPOINTMENT.title.size, line: APPOINTMENT.title.size + 6 })),
    },
  ],
});
const left = (text: string, more: Partial<FormCell> = {}): FormCell => value(text, { align: 'left', inset: INSET, ...more });
const centred = (text: string, more: Partial<FormCell> = {}): FormCell => value(text, { inset: 1, ...more });

/** What an open list of 任前核查 for an appointment plans for him; '' when none does. */
const APPOINTING: readonly unknown[] = ['promotion', 'keyUse', 'keyPost', 'rank'];
const plannedPost = (cadreId: string, ctx: PaperContext): string => {
  const open = ctx
    .rows('vetting')
    .filter((r) => APPOINTING.includes(r.purpose) && stateOf(vetting, r.state)?.phase !== 'done')
    .sort((a, b) => (String(a.listDate ?? a.createdAt) < String(b.listDate ?? b.createdAt) ? 1 : -1));
  for (const row of open) {
    const found = childRows(row.persons).find((p) => p.cadre === cadreId);
    if (found && clause(found.plannedPost) !== '') return clause(found.plannedPost);
  }
  return '';
};

const front = (row: AnyRow, ctx: PaperContext, posts: { readonly to: string; readonly from: string }) => {
  const of = (key: string): string => said(cadre, row, key, ctx);
  const birth = monthOf(row.birthYm);
  const { columns, rows: heights, resume: tall } = APPOINTMENT.front;
  const study = (kind: 'ft' | 'oj', name: string, heading: boolean): readonly (readonly FormCell[])[] => {
    const schools = [of(`${kind}School`), of(`${kind}DegreeSchool`)];
    const [edu, degree] = [schools[0] ?? '', schools[1] === schools[0] ? '' : (schools[1] ?? '')];
    return [
      [
        ...(heading ? [label('学　历\n学　位', { span: 2, rows: 4 })] : []),
        label(name, { rows: 2 }),
        centred(of(`${kind}Edu`), { span: 2 }),
        label('毕业院校\n系及专业', { rows: 2 }),
        // one school is written over both lines
        degree === '' ? left(edu, { span: 2, rows: 2 }) : left(edu, { span: 2 }),
      ],
      [centred(of(`${kind}Degree`), { span: 2 }), ...(degree === '' ? [] : [left(degree, { span: 2 })])],
    ];
  };
  const post = (name: string, text: string): readonly FormCell[] => [label(name, { span: 3 }), left(text, { span: 5 })];
  const cells: readonly (readonly FormCell[])[] = [
    [
      label('姓　名', { span: 2 }),
      centred(displayName(of('name'))),
      label('性　别'),
      centred(of('gender')),
      label('出生年月\n（　岁）'),
      centred(birth === '' ? '' : `${birth}\n（${ageAt(String(row.birthYm), ctx.today)}岁）`),
      value('照　片', { rows: 4, size: 12, line: 18 }),
    ],
    [
      label('民　族', { span: 2 }),
      centred(of('nation')),
      label('籍　贯'),
      centred(placeWords(row.nativePlace)),
      label('出 生 地'),
      centred(placeWords(row.birthPlace)),
    ],
    [
      label('入　党\n时　间', { span: 2 }),
      centred(partyWords(row).replace('；', '；\n')),
      label('参加工\n作时间'),
      centred(monthOf(row.workYm)),
      label('健康状况'),
      centred(of('health')),
    ],
    [label('专业技\n术职务', { span: 2 }), centred(of('techTitle'), { span: 2 }), label('熟悉专业\n有何专长'), centred(of('specialty'), { span: 2 })],
    ...study('ft', '全日制\n教　育', true),
    ...study('oj', '在　职\n教　育', false),
    post('现　任　职　务', postWords(row)),
    post('拟　任　职　务', posts.to),
    post('拟　免　职　务', posts.from),
  ];
  const { rows, grown } = fitRows(
    columns,
    cells.map((c, i): MeasuredRow => ({ twips: heights[i] ?? 0, cells: c })),
  );
  // what other rows need more, the résumé gives
  const height = tall - grown;
  const width = columns.slice(1).reduce((s, w) => s + w, 0) / 20 - 2 * INSET;
  const { text, size, line, hanging, rest } = fitResume(resumeParagraphs(row.resume), width, height / 20 - 2);
  const cell = value(text, { span: 7, align: 'left', size, line, hanging, inset: INSET });
  const form: FormBlock = {
    kind: 'form',
    ...STYLE,
    columns: columns.map(inMm),
    rows: [...rows, { mm: inMm(height), exact: true, cells: [label('简　　历', { upright: true, size: 14, line: 18 }), cell] }],
  };
  return { form, rest };
};

/** The seven rows of the form, or as many as there are people, in the same room. */
const family = (row: AnyRow, ctx: PaperContext): MeasuredRow[] => {
  const { familyHead, familyRow, familyRows } = APPOINTMENT.back;
  const people = familyOf(row);
  const count = Math.max(familyRows, people.length);
  const twips = Math.floor((familyRow * familyRows) / count);
  const cell = (p: Child | undefined): readonly FormCell[] => {
    const of = (key: string): string => (p === undefined ? '' : saidIn(cadre, 'family', p, key, ctx));
    return [
      centred(of('relation')),
      centred(displayName(of('name'))),
      centred(p === undefined ? '' : monthOf(p.birthYm)),
      centred(of('politics'), { span: 2 }),
      left(of('post'), { span: 2 }),
    ];
  };
  return [
    {
      twips: familyHead,
      cells: [
        label('家庭主要成员及重要社会关系', { upright: true, rows: count + 1 }),
        label('称　谓'),
        label('姓　名'),
        label('出生\n年月'),
        label('政治\n面貌', { span: 2 }),
        label('工作单位及职务', { span: 2 }),
      ],
    },
    ...Array.from({ length: count }, (_, i): MeasuredRow => ({ twips, cells: cell(people[i]) })),
  ];
};
const back = (row: AnyRow, ctx: PaperContext, reason: string): FormBlock => {
  const m = APPOINTMENT.back;
  const unit = typeof row.unit === 'string' ? ctx.unit(row.unit) : undefined;
  const reporter = clause(unit?.partyCommittee) || (typeof row.unit === 'string' ? ctx.names.unit(row.unit) : '');
  const wide = (name: string, twips: number, text: string, sign?: string): MeasuredRow => ({
    twips,
    cells: [label(name), left(text, { span: 7, ...(sign === undefined ? {} : { sign, align: 'center' }) })],
  });
  const { rows } = fitRows(m.columns, [
    wide('奖惩\n情况', m.rewards, rewardWords(row, ctx.rows('commendation'), ctx.rows('discipline'))),
    wide('年度\n考核\n结果', m.assessment, assessmentWords(row, ctx.rows('annualAssessment'))),
    wide('任免\n理由', m.reason, reason),
    ...family(row, ctx),
    wide('呈报\n单位', m.reporter + m.reporterDay, reporter, DAY),
    {
      twips: m.approval,
      cells: [
        label('审批\n机关\n意见'),
        long('', { span: 4, sign: SEAL_DAY }),
        label('行政\n机关\n任免\n意见', { span: 2 }),
        long('', { sign: SEAL_DAY }),
      ],
    },
  ]);
  return { kind: 'form', ...STYLE, columns: m.columns.map(inMm), rows };
};
/** Characters in one cell of the continuation: a cell of the document model holds 30,000. */
const CHUNK = 10_000;
/** Stages that the cell of the form does not hold. */
const continued = (rest: readonly string[], name: string): DocumentSection => {
  const chunks: string[][] = [];
  let size = CHUNK;
  for (const text of rest) {
    size += text.length + 1;
    if (size > CHUNK) {
      chunks.push([]);
      size = text.length;
    }
    chunks.at(-1)?.push(text);
  }
  const cell = (texts: readonly string[]): FormCell =>
    value(texts.join('\n'), { align: 'left', vertical: 'top', size: 10.5, line: 13, hanging: hangingFor(10.5), inset: INSET });
  return {
    orientation: 'portrait',
    page: 'appointmentFront',
    blocks: [
      { kind: 'formTitle', text: '简历（续页）' },
      { kind: 'formLine', left: `姓名：${name}` },
      {
        kind: 'form',
        ...STYLE,
        columns: [inMm(APPOINTMENT.front.columns.reduce((s, w) => s + w, 0))],
        rows: chunks.map((texts) => ({ mm: 6, mayBreak: true as const, cells: [cell(texts)] })),
      },
    ],
  };
};

export const appointmentForm = definePaper({
  id: 'F15',
  form: 'F15',
  label: '干部任免审批表',
  of: ['cadre'],
  takes: 'one',
  needs: ['annualAssessment', 'commendation', 'discipline', 'vetting'],
  shows: ['family'],
  options: [
    { key: 'to', label: '拟任职务', kind: 'text', help: '不填的，取未办结的任前核查名单里的拟任职务。' },
    { key: 'from', label: '拟免职务', kind: 'text' },
    { key: 'reason', label: '任免理由', kind: 'text' },
  ],
  make: ([row], ctx, choices: PaperChoices) => {
    if (!row) throw new RangeError('没有选定干部，请先选一人。');
    const of = (key: string): string => chosenText(appointmentForm, choices, key).trim();
    const { form, rest } = front(row, ctx, { to: of('to') || plannedPost(row.id, ctx), from: of('from') });
    const name = clause(row.name);
    return {
      fileName: `干部任免审批表（${name}）`.slice(0, 120),
      title: `干部任免审批表（${name}）`,
      sections: [
        { orientation: 'portrait', page: 'appointmentFront', blocks: [title('干部任免审批表'), form] },
        {
          orientation: 'portrait',
          page: 'appointmentBack',
          blocks: [back(row, ctx, of('reason')), { kind: 'formLine', left: `填表人：${ctx.office.operator}` }],
        },
        ...(rest.length === 0 ? [] : [continued(rest, name)]),
      ],
    };
  },
});
