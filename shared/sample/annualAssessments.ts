/** 年度考核 of cadres: heads of counties and departments and the people of the story for 2005–2007, five years of the cadre of story.ts. */
import { annualAssessment } from '../records/annualAssessment';
import type { AnyRow, RecordRef } from '../records/define';
import { HANDLED } from './audits';
import type { CadreBook, Person } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, workday } from './office';
import { type Chance, chance } from './random';
import { RICH, troubled } from './story';
import { WARNINGS } from './warningPlans';

type Fields = Draft<typeof annualAssessment>;
type Grade = NonNullable<Fields['grade']>;
const SPACE = 0x22;
/** Steps of 2007, whose assessment is still going on. */
const GOING = ['planned', 'reporting', 'polled', 'talked', 'verified', 'evaluated', 'decided', 'published'] as const;
const PRAISE = [
  '工作思路清楚，抓落实力度大，深入基层多，分管的重点任务全部按期完成。',
  '勤奋敬业，作风扎实，能够带头执行民主集中制，群众反映好。',
  '事业心强，善于协调，完成急难任务成绩突出。',
];
const FAIR = [
  '能够认真履行岗位职责，较好地完成了年度工作任务。今后要进一步增强创新意识。',
  '工作比较主动，执行民主集中制较好。深入基层调研还不够经常。',
  '熟悉业务，作风稳健，完成了所承担的目标任务。处理复杂问题的魄力还可以再大一些。',
  '团结同志，注意学习，各项工作平稳推进。对机关干部的严格管理有待加强。',
];
const WEAK = '工作标准不高，年度目标任务没有全部完成，深入基层少，群众有意见。应当认真查找原因，尽快改进。';
const DUTIES = ['主持全面工作', '主持全面工作，分管人事和财务', '主持行政全面工作', '分管业务工作和重点工程'];
const DIMENSIONS = ['德', '能', '勤', '绩', '廉', '勤政'] as const;

export interface AnnualBook {
  readonly rows: AnyRow[];
  /** The assessment of a cadre for a year, when there is one. */
  readonly of: (cadreId: string, year: string) => RecordRef | null;
}
export const makeAnnualAssessments = (book: CadreBook): AnnualBook => {
  const c = chance(20_060_210);
  const make = maker(annualAssessment, SPACE);
  const fill = filler(book);
  const refs = new Map<string, RecordRef>();
  const out = troubled(book);
  const rich = book.byName(RICH);
  const heads = book.people.filter((p) => p.rank === 'head' && (p.place.kind === 'county' || p.place.kind === 'department') && p.id !== rich.id);

  const add = (who: Person, year: string, grade: Grade, until: string, more: Fields = {}): void => {
    const next = Number(year) + 1;
    const decided = workday(`${next}-01-${String(15 + c.below(9)).padStart(2, '0')}`);
    const way: readonly Step[] = [
      ['planned', workday(`${year}-12-03`), '印发年度考核工作方案'],
      ['reporting', workday(`${year}-12-14`), '述职述廉大会'],
      ['polled', workday(`${year}-12-17`), ''],
      ['talked', workday(`${year}-12-24`), ''],
      ['verified', workday(`${next}-01-04`), '核对目标完成数据'],
      ['evaluated', workday(`${next}-01-10`), ''],
      ['decided', decided, '市委常委会议审定'],
      ['published', later(decided, 2), ''],
      ['notified', later(decided, 9), '书面通知本人'],
      ['archived', later(decided, 40), ''],
    ];
    const steps = upTo(way, until);
    const known = reached(steps, 'decided');
    const fields: Fields = {
      cadre: who.id,
      postThen: who.post,
      year,
      unit: who.unitId,
      duties: c.pick(DUTIES),
      ...(reached(steps, 'polled') ? votesOf(c, grade, () => make.child()) : {}),
      ...(known
        ? {
            grade,
            leaderComment: grade === 'excellent' ? c.pick(PRAISE) : grade === 'basic' || grade === 'incompetent' ? WEAK : c.pick(FAIR),
            committeeOpinion: '同意考核组意见，按规定程序确定等次。',
            decidedDate: decided,
          }
        : {}),
      ...(reached(steps, 'published') ? { publishedDate: later(decided, 2) } : {}),
      ...(reached(steps, 'notified') ? { noticeDate: later(decided, 9), signedDate: later(decided, 11) } : {}),
      ...more,
    };
    refs.set(`${who.id} ${year}`, { type: 'annualAssessment', id: make.next() });
    make.add(fill(annualAssessment, fields), { steps });
  };

  for (const [year, grade] of [
    ['2003', 'competent'],
    ['2004', 'competent'],
    ['2005', 'basic'],
    ['2006', 'competent'],
    ['2007', 'excellent'],
  ] as const)
    add(rich, year, grade, year === '2007' ? 'notified' : 'archived', year === '2005' ? { remark: '目标任务三项中两项没有完成，已提醒谈话。' } : {});

  // the year before the talk: what the reminder of the next year rests on
  for (const w of WARNINGS) {
    if (w.source !== 'annualAssessment' || w.deleted !== undefined || w.who === RICH) continue;
    const who = book.byName(w.who);
    const year = String(Number(w.day.slice(0, 4)) - 1);
    if (!refs.has(`${who.id} ${year}`)) add(who, year, 'competent', 'archived', { remark: '民主测评中反映问题较集中，建议提醒谈话。' });
  }
  const punished = new Map(
    HANDLED.filter(([, h]) => h !== 'talk').map(([post, handling, entry]) => [book.atPost(post).id, { handling, year: entry.slice(0, 4) }]),
  );
  for (const year of ['2005', '2006', '2007']) {
    heads.forEach((who, i) => {
      if (refs.has(`${who.id} ${year}`)) return;
      const found = punished.get(who.id);
      if (found?.year === year) {
        // 受处分的当年不定等次；降职、免职的定为基本称职以下
        if (found.handling === 'discipline') add(who, year, 'none', 'archived', { ungradedReason: 'discipline' });
        else add(who, year, found.handling === 'demoted' ? 'basic' : 'incompetent', 'archived', appealOf(year, found.handling));
        return;
      }
      const good = !out.has(who.id) && (i + Number(year)) % 4 === 0;
      const grade: Grade = good ? 'excellent' : 'competent';
      add(who, year, grade, year === '2007' ? (i < 12 ? 'notified' : (GOING[i % GOING.length] as string)) : 'archived');
    });
  }
  return { rows: make.rows(), of: (cadreId, year) => refs.get(`${cadreId} ${year}`) ?? null };
};

/** 不称职 may be contested: 复核, then 申诉. */
const appealOf = (year: string, handling: string): Fields => {
  if (handling !== 'removed') return {};
  const asked = workday(`${Number(year) + 1}-02-15`);
  const answered = later(asked, 20);
  return {
    reviewAskedDate: asked,
    reviewDecidedDate: answered,
    appealDate: later(answered, 9),
    appealDecidedDate: later(answered, 55),
    appealResult: '经复核，考核程序符合规定，事实清楚，维持原定等次；本人申诉后仍予维持。',
  };
};

const votesOf = (c: Chance, grade: Grade, child: () => string): Fields => {
  const all = 42 + c.below(38);
  const share = grade === 'excellent' ? 62 + c.below(25) : grade === 'competent' || grade === 'none' ? 22 + c.below(25) : 6 + c.below(8);
  const excellentVotes = Math.floor((all * share) / 100);
  const low = grade === 'basic' || grade === 'incompetent';
  const basicVotes = low ? Math.floor(all * 0.32) : c.below(3);
  const incompetentVotes = low ? Math.floor(all * 0.14) : 0;
  const abstainVotes = c.below(2);
  const points = grade === 'excellent' ? 92 : low ? 71 : 85;
  return {
    dimensions: DIMENSIONS.map((name, i) => ({
      id: child(),
      name,
      weight: name === '勤政' || name === '绩' ? 20 : 15,
      score: points + ((i * 3 + all) % 6),
      note: null,
    })),
    excellentVotes,
    competentVotes: all - excellentVotes - basicVotes - incompetentVotes - abstainVotes,
    basicVotes,
    incompetentVotes,
    abstainVotes,
  };
};
