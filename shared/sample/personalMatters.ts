/** 个人有关事项报告 of 2006 and 2007: management facts only. Some late, some still owed; eight drawn by lot or for promotion and verified. */
import type { AnyRow } from '../records/define';
import { personalMatters } from '../records/personalMatters';
import { addDays } from '../rules/dates';
import type { CadreBook, Person } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { chance } from './random';
import { RICH } from './story';

type Fields = Draft<typeof personalMatters>;
type State = 'due' | 'submitted' | 'read' | 'stored' | 'drawn' | 'queried' | 'compared' | 'explained' | 'judged' | 'handled' | 'archived';
/** How a verification went: how far, with what result. */
interface Check {
  readonly until: State;
  readonly mode: NonNullable<Fields['checkMode']>;
  readonly result?: NonNullable<Fields['result']>;
  readonly gravity?: NonNullable<Fields['gravity']>;
  readonly handling?: NonNullable<Fields['handling']>;
}
const BATCH = '2006年度个人有关事项随机抽查';
const CHECKS: readonly Check[] = [
  { until: 'archived', mode: 'random', result: 'truthful' },
  { until: 'archived', mode: 'random', result: 'truthful' },
  { until: 'archived', mode: 'random', result: 'omitted', gravity: 'light', handling: 'criticism' },
  { until: 'archived', mode: 'random', result: 'omitted', gravity: 'serious', handling: 'candidateCancelled' },
  { until: 'handled', mode: 'key', result: 'omitted', gravity: 'light', handling: 'corrected' },
  { until: 'explained', mode: 'key' },
  { until: 'compared', mode: 'random' },
  { until: 'queried', mode: 'random' },
  { until: 'drawn', mode: 'key' },
];
const OPINION: Partial<Record<NonNullable<Fields['handling']>, string>> = {
  criticism: '属填报不细致，给予批评教育，督促补报。',
  candidateCancelled: '漏报情节较重，取消考察对象资格，影响期内不列入提拔人选。',
  corrected: '责成限期补报有关情况，并作出说明。',
};

export const makePersonalMatters = (book: CadreBook): AnyRow[] => {
  const c = chance(20_070_115);
  const make = maker(personalMatters, 0x2b);
  const fill = filler(book);
  const rich = book.byName(RICH);
  const heads = [
    rich,
    ...book.people.filter((p) => p.rank === 'head' && p.id !== rich.id && (p.place.kind === 'county' || p.place.kind === 'department')),
  ];
  let box = 0;

  const add = (who: Person, base: Fields, due: string, handedIn: string, until: State, check?: Check): void => {
    const read = later(handedIn, 6);
    const stored = later(read, 5);
    const drawn = later(stored, 25);
    const [asked, compared, explained] = [later(drawn, 10), later(drawn, 24), later(drawn, 34)];
    const [judged, handled] = [later(drawn, 45), later(drawn, 58)];
    const told = check?.result === 'omitted';
    const way: readonly Step[] = [
      ['due', workday(String(base.noticeDate ?? base.changedDate ?? due)), ''],
      ['submitted', handedIn, ''],
      ['read', read, ''],
      ['stored', stored, ''],
      ['drawn', drawn, check?.mode === 'random' ? '按百分之十随机抽取' : '拟提拔人选重点查核'],
      ['queried', asked, ''],
      ['compared', compared, ''],
      ...(check?.result === 'truthful' ? [] : ([['explained', explained, '']] as const)),
      ['judged', judged, ''],
      ...(told ? ([['handled', handled, '']] as const) : []),
      ['archived', later(handled, 10), ''],
    ];
    const steps = upTo(way, until);
    const at = (s: State): boolean => reached(steps, s);
    if (at('stored')) box += 1;
    const fields: Fields = {
      cadre: who.id,
      postThen: who.post,
      ...base,
      handler: OFFICE.handler,
      submitDue: due,
      ...(at('submitted') ? { submittedDate: handedIn, onTime: handedIn <= due } : {}),
      ...(at('read') ? { readDate: read, reader: OFFICE.minister.name } : {}),
      ...(at('stored') ? { storedDate: stored, place: `保密柜2-${1 + Math.floor(box / 20)}盒` } : {}),
      ...(check && at('drawn')
        ? {
            checkBatch: check.mode === 'random' ? BATCH : '2007年拟提拔人选重点查核',
            checkMode: check.mode,
            drawnDate: drawn,
            ...(check.mode === 'random' ? { drawSeed: '20070409', drawMethod: '按编号排序后等概率随机抽取' } : {}),
          }
        : {}),
      ...(check && at('queried') ? { checkDate: asked } : {}),
      ...(check && at('compared')
        ? { comparedDate: compared, checkFinding: check.result === 'truthful' ? '与查询结果一致。' : '有一项与查询结果不一致。' }
        : {}),
      ...(check && at('explained') ? { statementDate: explained } : {}),
      ...(check?.result && at('judged') ? { result: check.result, gravity: check.gravity ?? null, resultDate: judged } : {}),
      ...(check?.result === 'truthful' && at('judged') ? { handling: 'none' as const } : {}),
      ...(check?.handling && at('handled')
        ? { handling: check.handling, handledDate: handled, managerOpinion: OPINION[check.handling] ?? null }
        : {}),
      ...(at('archived') ? { archivedDate: later(handled, 10) } : {}),
      moves:
        box % 15 === 7 && at('stored')
          ? [
              {
                id: make.child(),
                kind: 'lent' as const,
                date: later(stored, 12),
                returnedDate: later(stored, 14),
                taker: OFFICE.recorder,
                use: '干部考察查阅',
              },
            ]
          : [],
    };
    make.add(fill(personalMatters, fields), { steps });
  };

  for (const year of ['2006', '2007']) {
    const next = Number(year) + 1;
    const due = `${next}-01-31`;
    heads.forEach((who, i) => {
      const check = year === '2006' && i >= 4 && i % 4 === 0 ? CHECKS[i / 4 - 1] : undefined;
      const late = i % 13 === 11;
      // 2007: two have not reported, others are on the way to the shelf
      const until: State = check
        ? check.until
        : year === '2006'
          ? 'stored'
          : i % 19 === 17
            ? 'due'
            : i % 6 === 5
              ? 'submitted'
              : i % 6 === 2
                ? 'read'
                : 'stored';
      const handedIn = late ? later(due, 9) : workday(`${next}-01-${String(8 + (i % 14)).padStart(2, '0')}`);
      add(who, { year, reportType: 'annual', noticeDate: workday(`${year}-12-20`) }, due, handedIn, until, check);
    });
  }
  const deputies = c.some(
    book.people.filter((p) => p.rank === 'deputy' && p.place.kind === 'department'),
    8,
  );
  const [a, b, d, e, f, g, h] = deputies;
  if (!a || !b || !d || !e || !f || !g || !h) throw new Error('too few deputies');
  const changed = (who: Person, item: NonNullable<Fields['changedItem']>, on: string, handedIn: string, until: State): void =>
    add(who, { year: on.slice(0, 4), reportType: 'timely', changedItem: item, changedDate: on }, workday(addDays(on, 30)), workday(handedIn), until);
  changed(a, 'marriage', '2006-10-03', '2006-10-20', 'stored');
  changed(b, 'employment', '2007-03-12', '2007-04-30', 'stored');
  changed(d, 'papersAndTrips', '2007-08-06', '2007-08-15', 'stored');
  changed(e, 'employment', '2007-12-24', '2008-01-10', 'due');
  add(f, { year: '2007', reportType: 'promotion', noticeDate: '2007-11-05' }, '2007-11-12', workday('2007-11-09'), 'judged', {
    until: 'judged',
    mode: 'key',
    result: 'truthful',
  });
  add(g, { year: '2006', reportType: 'supplement', noticeDate: '2007-04-16' }, '2007-04-30', workday('2007-04-24'), 'stored');
  add(h, { year: '2007', reportType: 'correction', noticeDate: '2008-01-18' }, '2008-01-31', workday('2008-01-25'), 'submitted');
  return make.rows();
};
