/** 零报告 of forty units over the four quarters of 2007: two still missing, several late or urged, some with something to report. */
import type { AnyRow } from '../records/define';
import { zeroReport } from '../records/zeroReport';
import { addDays } from '../rules/dates';
import type { CadreBook } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { dueBy, later, OFFICE } from './office';
import { PLACES } from './places';
import { chance } from './random';
import type { UnitBook } from './units';

type Fields = Draft<typeof zeroReport>;
type Item = NonNullable<Fields['items']>[number];
const QUARTERS = [
  ['Q1', '2007-03-31'],
  ['Q2', '2007-06-30'],
  ['Q3', '2007-09-30'],
  ['Q4', '2007-12-31'],
] as const;
const UNITS = 40;
const REPORTERS = ['卫东升', '安小舟', '白雪芹', '丁南星', '康秋实', '柴文远', '梅映川', '田野舟'];
const CONTENTS: readonly (readonly [NonNullable<Item['category']>, string, string])[] = [
  ['supervision', '机关干部上班时间炒股，单位已批评教育并在大会上通报。', '情节轻微，单位处理得当，存档。'],
  ['judicial', '一名干部驾车违章发生轻微交通事故，负次要责任，已赔偿了结。', '存档，列入个人情况备查。'],
  ['discipline', '一名干部超标准接待，已由单位纪检组责令退赔。', '转所在单位党组提出处理意见。'],
  ['special', '有群众到单位反映一名干部配偶经营与本部门业务有关的门店。', '请本人作出说明。'],
];

export const makeZeroReports = (book: CadreBook, units: UnitBook): AnyRow[] => {
  const c = chance(20_070_405);
  const make = maker(zeroReport, 0x2d);
  const fill = filler(book);
  const reporting = PLACES.filter((p) => p.kind === 'county' || p.kind === 'department' || p.kind === 'enterprise').slice(0, UNITS);
  const add = (n: number, period: string, end: string, until: 'pending' | 'overdue' | 'urged' | 'reviewed' | 'merged'): void => {
    const place = reporting[n];
    if (!place) throw new Error('too few units');
    const due = dueBy('LX.zero', end);
    const q = Number(period.slice(1));
    const missing = until === 'pending' || until === 'overdue' || until === 'urged';
    const late = !missing && (n * 4 + q) % 17 === 3;
    const something = !missing && (n + q * 3) % 11 === 5;
    const came = late ? later(due, 6) : later(end, 1 + ((n + q) % 4));
    const urged = later(due, 2);
    const again = later(due, 9);
    const way: readonly Step[] = missing
      ? [
          ['pending', addDays(end, 1), ''],
          ['overdue', later(due, 1), ''],
          ['urged', urged, '电话催报'],
        ]
      : [
          ['pending', addDays(end, 1), ''],
          ...(late
            ? ([
                ['overdue', later(due, 1), ''],
                ['urged', urged, '电话催报'],
              ] as const)
            : []),
          [something ? 'reportedItems' : 'reportedZero', came, ''],
          ['reviewed', later(came, 3), ''],
          ['merged', later(due, 14), '汇入季度监督信息综合'],
        ];
    const steps = upTo(way, until);
    const people = book.people.filter((p) => p.place === place && p.rank !== 'head');
    const who = people[(n + q) % Math.max(1, people.length)];
    const [category, content, judgement] = CONTENTS[(n + q) % CONTENTS.length] as (typeof CONTENTS)[number];
    const calls = reached(steps, 'urged') ? (missing ? 2 : 1) : 0;
    const fields: Fields = {
      unit: units.idOf(place),
      year: end.slice(0, 4),
      period: period as 'Q1',
      periodEnd: end,
      dueDate: due,
      handler: OFFICE.handler,
      urgings: Array.from({ length: calls }, (_, i) => ({
        id: make.child(),
        date: i === 0 ? urged : again,
        by: OFFICE.recorder,
        note: missing ? (i === 0 ? '电话，答复正在整理' : '发催报函，尚未答复') : '电话，答复三日内报送',
      })),
      ...(missing
        ? {}
        : {
            reportedDate: came,
            zero: !something,
            reporter: c.pick(REPORTERS),
            reporterPhone: `0999-${String(6_200_000 + n * 211)}`,
            headSigned: true,
            sealed: true,
            late: came > due,
            items:
              something && who
                ? [
                    {
                      id: make.child(),
                      cadre: who.id,
                      postThen: who.post,
                      receivedDate: came,
                      fromUnit: units.idOf(place),
                      category,
                      content,
                      credibility: 'high' as const,
                      destination: 'filed' as const,
                      judgement,
                      note: null,
                    },
                  ]
                : [],
          }),
    };
    make.add(fill(zeroReport, fields), { steps });
  };
  for (const [period, end] of QUARTERS)
    for (let n = 0; n < UNITS; n += 1) {
      const owed = period === 'Q4' ? (n === 11 ? 'urged' : n === 26 ? 'overdue' : null) : null;
      add(n, period, end, owed ?? (period === 'Q4' && n % 5 === 0 ? 'reviewed' : 'merged'));
    }
  // the next quarter is laid out for the counties only
  for (let n = 0; n < 4; n += 1) add(n, 'Q1', '2008-03-31', 'pending');
  return make.rows();
};
