/**
 * 任前核查: five lists, one of thirty names with many hits. The hits are those that the program's own rules find in the rows of the city on
 * the day of the check; 培训学时 is left out, since the five-year hours of today's regulation were no rule of these years.
 */
import { labelOf } from '../codes/define';
import { VETTING_RULE } from '../codes/vetting';
import type { AnyRow } from '../records/define';
import { vetting } from '../records/vetting';
import { inWords } from '../rules/dates';
import { BUILT_IN } from '../rules/ruleBook';
import { type Hit, vettingHits } from '../rules/vettingHits';
import type { CadreBook, Person } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { CALENDAR, dueBy, later, OFFICE, workday } from './office';
import { type Chance, chance } from './random';
import { blameless, RICH } from './story';

type Fields = Draft<typeof vetting>;
type Purpose = NonNullable<Fields['purpose']>;
type State = 'imported' | 'checked' | 'consulting' | 'assessed' | 'decided' | 'fedBack' | 'archived';
type PersonRow = NonNullable<Fields['persons']>[number];

/** In the thirty names: somebody for every kind of hit the city has. */
const DOUBTFUL: readonly (readonly [name: string] | readonly [post: string, 'post'])[] = [
  ['童继峰'],
  ['金世川'],
  ['喻学章'],
  [RICH],
  ['市商务局局长', 'post'],
  ['市林业局党组成员、纪检组组长', 'post'],
  ['市公安局副局长', 'post'],
  ['市粮食局局长', 'post'],
  ['市司法局副局长', 'post'],
  ['市发展和改革委员会副主任', 'post'],
  ['市中心医院院长', 'post'],
];
const NEW_POSTS = ['拟任正县级领导职务', '拟任市直部门正职', '拟任县（区）党政领导职务', '拟交流任职'];
const RULES = VETTING_RULE.codes.filter((r) => r.value !== 'manual' && r.value !== 'hoursShort').map((r) => labelOf(VETTING_RULE, r.value));

/** @param rows all rows of the city made so far, by type */
export const makeVettings = (book: CadreBook, rows: ReadonlyMap<string, readonly AnyRow[]>): AnyRow[] => {
  const c = chance(20_080_121);
  const make = maker(vetting, 0x2f);
  const fill = filler(book);
  const cards = new Map(book.rows.map((r) => [r.id, r]));
  const hitsOf = (who: Person, day: string, purpose: Purpose): readonly Hit[] => {
    const cadre = cards.get(who.id);
    if (!cadre) return [];
    const rowsAbout = (type: string): readonly AnyRow[] =>
      (rows.get(type) ?? []).filter((r) => r.refCadres.includes(who.id) && r.createdAt.slice(0, 10) <= day);
    return vettingHits({ cadre, rowsAbout, today: day, calendar: CALENDAR, book: BUILT_IN, purpose }).hits.filter((h) => h.rule !== 'hoursShort');
  };

  const add = (name: string, purpose: Purpose, listDay: string, people: readonly Person[], until: State): void => {
    const listed = workday(listDay);
    const checked = later(listed, 1);
    const [asked, assessed, decided] = [later(checked, 1), later(checked, 12), later(checked, 16)];
    const fedBack = later(decided, 2);
    const way: readonly Step[] = [
      ['imported', listed, ''],
      ['checked', checked, ''],
      ['consulting', asked, '征求市纪委等单位意见'],
      ['assessed', assessed, ''],
      ['decided', decided, '部务会议研究'],
      ['fedBack', fedBack, '向干部科反馈'],
      ['archived', later(fedBack, 20), ''],
    ];
    const steps = upTo(way, until);
    const at = (s: State): boolean => reached(steps, s);
    const found = new Map(people.map((p) => [p.id, at('checked') ? hitsOf(p, checked, purpose) : []]));
    const barred = people.find((p) => found.get(p.id)?.some((h) => h.severity === 'veto'));
    const fields: Fields = {
      name,
      purpose,
      listDate: listed,
      requestedBy: purpose === 'promotion' ? '干部科' : '考核办公室',
      handler: OFFICE.handler,
      secrecy: 'workSecret',
      persons: people.map((p, i) => personRow(make.child(), p, found.get(p.id) ?? [], at, purpose, i)),
      ...(at('checked')
        ? {
            checkedDate: checked,
            checkedClock: '15:30',
            rulesUsed: `${RULES.join('、')}；按${inWords(checked)}生效的规则。`,
            hits: people.flatMap((p) =>
              (found.get(p.id) ?? []).map(({ rule, group, severity, text, basis, record }) => ({
                id: make.child(),
                cadre: p.id,
                rule,
                group,
                severity,
                text,
                basis,
                record,
              })),
            ),
          }
        : {}),
      ...(at('consulting') ? { opinions: opinionsOf(c, () => make.child(), asked, at('assessed'), barred) } : {}),
      ...(at('assessed')
        ? {
            assessment: `${people.length}名对象中，${people.filter((p) => (found.get(p.id) ?? []).length > 0).length}名有需要研判的情况，逐人提出意见如上。`,
          }
        : {}),
      ...(at('decided')
        ? { deputyOpinion: '同意研判意见，请部长审定。', deputyDate: later(assessed, 1), ministerOpinion: '同意。', ministerDate: decided }
        : {}),
      ...(at('fedBack') ? { feedbackDate: fedBack } : {}),
      ...(at('archived') && purpose === 'promotion'
        ? { publicityFrom: later(fedBack, 3), publicityTo: dueBy('RM.publicity', later(fedBack, 3)) }
        : {}),
    };
    make.add(fill(vetting, fields), { steps });
  };

  const clean = c.some(
    blameless(book).filter((p) => p.rank === 'deputy'),
    45,
  );
  const doubtful = DOUBTFUL.map(([who, kind]) => (kind === 'post' ? book.atPost(who) : book.byName(who)));
  const distinct = (list: readonly Person[], n: number): readonly Person[] => [...new Map(list.map((p) => [p.id, p])).values()].slice(0, n);
  const county = book.people.filter((p) => p.place.kind === 'county');
  add('2006年县（区）换届拟提名人选', 'promotion', '2006-10-16', c.some(county, 12), 'archived');
  add(
    '2007年第二批拟提拔人选',
    'promotion',
    '2007-06-04',
    distinct([book.byName('颜茂江'), book.byName('祝耀明'), ...clean.slice(0, 6)], 8),
    'archived',
  );
  add('2008年第一批拟提拔和重用人选', 'promotion', '2008-01-17', distinct([...doubtful, ...clean], 30), 'assessed');
  add(
    '2007年度考核拟评优秀等次人选',
    'excellent',
    '2008-01-08',
    distinct([book.byName(RICH), book.byName('祝耀明'), ...clean.slice(20, 30)], 12),
    'fedBack',
  );
  add('抗击雨雪冰冻灾害先进个人推荐人选', 'commendation', '2008-02-12', clean.slice(30, 40), 'consulting');
  add('2008年第二批拟提拔人选', 'promotion', '2008-02-20', clean.slice(36, 42), 'imported');
  return make.rows();
};

const personRow = (id: string, p: Person, hits: readonly Hit[], at: (s: State) => boolean, purpose: Purpose, i: number): PersonRow => {
  const veto = hits.some((h) => h.severity === 'veto');
  const hold = hits.some((h) => h.severity === 'postpone');
  const known = at('checked');
  const judged = at('assessed');
  const decided = at('decided');
  const conclusion = !decided ? null : veto ? ('disagree' as const) : hold ? ('postpone' as const) : ('agree' as const);
  return {
    id,
    cadre: p.id,
    postThen: p.post,
    outsiderName: null,
    outsiderPost: null,
    plannedPost: purpose === 'promotion' ? (NEW_POSTS[i % NEW_POSTS.length] ?? null) : null,
    archiveReview: judged && purpose === 'promotion' ? 'clear' : null,
    mattersCheck: judged && purpose === 'promotion' ? (hits.some((h) => h.rule === 'mattersFalse') ? 'settled' : 'clear') : null,
    disciplineReply: judged ? (veto ? 'unfit' : hold ? 'undecided' : 'noClues') : null,
    petitionCheck: judged ? (hits.some((h) => h.rule === 'openReports' || h.rule === 'underInquiry') ? 'open' : 'clear') : null,
    summary: !known
      ? null
      : hits.length === 0
        ? '经核查本台账记录，未发现影响使用的情形。'
        : `经核查本台账记录，发现 ${hits.length} 项：${hits.map((h, n) => `${n + 1}.${h.text}`).join('')}`,
    officeOpinion: !judged
      ? null
      : veto
        ? '影响期未满，建议不列入人选。'
        : hold
          ? '有未了结事项，建议了结后再研究。'
          : hits.length > 0
            ? '情况已了结，可以作为人选。'
            : '没有不同意见。',
    conclusion,
    postponeReason: conclusion === 'postpone' ? '有关事项正在办理，尚无结论。' : null,
    disqualifyReason: conclusion === 'disagree' ? '影响期未满。' : null,
    publicityNote: null,
  };
};

const ASKED = ['市纪委监委', '市公安局', '市审计局', '市信访局', '市人口和计划生育委员会'];
const opinionsOf = (c: Chance, child: () => string, asked: string, all: boolean, barred: Person | undefined): NonNullable<Fields['opinions']> => [
  ...ASKED.map((unit, i) => ({
    id: child(),
    unit: unit.replace('监委', ''),
    cadre: null,
    opinion: all || i < 2 ? ('noObjection' as const) : ('noReply' as const),
    sentDate: asked,
    repliedDate: all || i < 2 ? later(asked, 3 + c.below(5)) : null,
    replyNo: null,
    note: null,
  })),
  ...(barred && all
    ? [
        {
          id: child(),
          unit: '市纪委',
          cadre: barred.id,
          opinion: 'objection' as const,
          sentDate: asked,
          repliedDate: later(asked, 6),
          replyNo: null,
          note: '影响期未满，建议暂不使用。',
        },
      ]
    : []),
];
