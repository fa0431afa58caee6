/** 出国（境）审查: one trip for every step, among them one refused, one withdrawn, papers returned late, papers not returned. */
import type { AnyRow, RecordRef } from '../records/define';
import { exitReview } from '../records/exitReview';
import type { CadreBook, Person } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE } from './office';
import { sampleId } from './random';
import { RICH } from './story';

type Fields = Draft<typeof exitReview>;
const SPACE = 0x29;
export const CERTIFICATE_SPACE = 0x28;
export const tripRef = (n: number): RecordRef => ({ type: 'exitReview', id: sampleId(SPACE, n + 1) });
/** The paper of a trip: the certificates of the trips are made first, in their order. */
const paperOfTrip = (n: number): RecordRef => ({ type: 'certificate', id: sampleId(CERTIFICATE_SPACE, n + 1) });

type Until =
  | 'applied'
  | 'accepted'
  | 'consulting'
  | 'sectionReview'
  | 'leaderApproval'
  | 'approved'
  | 'refused'
  | 'issued'
  | 'returned'
  | 'compared'
  | 'closed'
  | 'cancelled';
interface Trip {
  readonly who: (book: CadreBook) => Person;
  readonly category: NonNullable<Fields['category']>;
  readonly papers: NonNullable<Fields['papers']>;
  readonly destination: string;
  readonly depart: string;
  readonly entry: string;
  readonly purpose: string;
  readonly until: Until;
  readonly lateReturn?: true;
  readonly more?: Fields;
}
const post =
  (p: string) =>
  (book: CadreBook): Person =>
    book.atPost(p);
const rich = (book: CadreBook): Person => book.byName(RICH);
const official = { category: 'official', papers: 'official' } as const;
const own = { category: 'private', papers: 'private' } as const;
export const TRIPS: readonly Trip[] = [
  { who: rich, ...official, destination: '日本', depart: '2005-09-05', entry: '2005-09-12', purpose: '参加东北亚旅游推介会', until: 'closed' },
  { who: rich, ...official, destination: '香港', depart: '2007-06-18', entry: '2007-06-22', purpose: '旅游招商推介', until: 'closed' },
  {
    who: post('市商务局副局长'),
    ...official,
    destination: '德国',
    depart: '2006-10-16',
    entry: '2006-10-27',
    purpose: '工业园区考察招商',
    until: 'closed',
  },
  {
    who: post('市外贸局副局长'),
    ...official,
    destination: '韩国',
    depart: '2006-05-15',
    entry: '2006-05-20',
    purpose: '机电产品经贸洽谈',
    until: 'closed',
    lateReturn: true,
  },
  { who: post('青屏县县长'), ...official, destination: '韩国', depart: '2005-10-17', entry: '2005-10-26', purpose: '农业技术考察', until: 'closed' },
  { who: post('市教育局局长'), ...own, destination: '英国', depart: '2007-07-20', entry: '2007-08-03', purpose: '探望留学的女儿', until: 'closed' },
  {
    who: post('市审计局局长'),
    ...own,
    destination: '泰国',
    depart: '2007-02-18',
    entry: '2007-02-24',
    purpose: '休假旅游',
    until: 'compared',
    more: { comparison: 'datesDiffer', actualRoute: '因航班取消，推迟一天返回，已书面说明。' },
  },
  {
    who: post('市科技局副局长'),
    ...official,
    destination: '新加坡',
    depart: '2007-09-10',
    entry: '2007-12-07',
    purpose: '公共行政研修',
    until: 'returned',
  },
  // papers not returned in time
  {
    who: post('市发展和改革委员会副主任'),
    ...official,
    destination: '日本',
    depart: '2007-11-12',
    entry: '2007-11-21',
    purpose: '循环经济考察',
    until: 'issued',
  },
  { who: post('市司法局副局长'), ...own, destination: '澳大利亚', depart: '2007-12-24', entry: '2008-01-06', purpose: '探亲', until: 'issued' },
  {
    who: post('市农业委员会副主任'),
    category: 'taiwan',
    papers: 'private',
    destination: '台湾',
    depart: '2008-03-10',
    entry: '2008-03-18',
    purpose: '应邀参加农业交流',
    until: 'approved',
  },
  { who: post('市民政局副局长'), ...own, destination: '加拿大', depart: '2007-08-06', entry: '2007-08-26', purpose: '探亲', until: 'refused' },
  {
    who: post('市体育局局长'),
    ...official,
    destination: '奥地利',
    depart: '2008-03-17',
    entry: '2008-03-24',
    purpose: '冰雪运动项目考察',
    until: 'leaderApproval',
  },
  {
    who: post('市文化局副局长'),
    ...official,
    destination: '俄罗斯',
    depart: '2008-03-24',
    entry: '2008-03-30',
    purpose: '民间艺术团出访',
    until: 'sectionReview',
  },
  {
    who: post('市卫生局局长'),
    ...official,
    destination: '美国',
    depart: '2008-04-07',
    entry: '2008-04-16',
    purpose: '医院管理培训',
    until: 'consulting',
  },
  { who: post('市统计局局长'), ...own, destination: '香港', depart: '2008-03-28', entry: '2008-04-02', purpose: '旅游', until: 'accepted' },
  { who: post('市水利局副局长'), ...own, destination: '新西兰', depart: '2008-04-20', entry: '2008-05-04', purpose: '旅游', until: 'applied' },
  {
    who: post('市旅游局副局长'),
    ...official,
    destination: '瑞士',
    depart: '2007-12-10',
    entry: '2007-12-19',
    purpose: '旅游管理考察',
    until: 'cancelled',
    more: { cancelReason: '组团单位调整计划，任务取消' },
  },
  {
    who: post('市经济委员会副主任'),
    category: 'prolonged',
    papers: 'official',
    destination: '德国',
    depart: '2006-10-28',
    entry: '2006-11-04',
    purpose: '随团延长考察，与企业签约',
    until: 'closed',
  },
];

export const makeTrips = (book: CadreBook): AnyRow[] => {
  const make = maker(exitReview, SPACE);
  const fill = filler(book);
  const rows = new Map(book.rows.map((r) => [r.id, r]));
  TRIPS.forEach((t, n) => {
    const who = t.who(book);
    const card = rows.get(who.id);
    const [depart, entry] = [t.depart, t.entry];
    const day = (days: number): string => later(depart, days);
    const decided = day(-14);
    const returned = later(entry, t.lateReturn ? 19 : 4);
    const compared = later(returned, 25);
    const no = t.until === 'refused';
    const way: readonly Step[] = [
      ['applied', day(-45), ''],
      ['accepted', day(-43), ''],
      ...(t.until === 'cancelled'
        ? ([['cancelled', day(-35), t.more?.cancelReason ?? '']] as const)
        : ([
            ['consulting', day(-40), '征求市纪委意见'],
            ['sectionReview', day(-28), ''],
            ['leaderApproval', day(-21), ''],
            ...(no
              ? ([['refused', decided, '已告知本人']] as const)
              : ([
                  ['approved', decided, ''],
                  ['issued', day(-6), ''],
                  ['returned', returned, t.lateReturn ? '催还后归还' : ''],
                  ['compared', compared, '与出入境记录比对'],
                  ['closed', later(compared, 5), ''],
                ] as const)),
          ] as const)),
    ];
    const steps = upTo(way, t.until);
    const at = (s: Until): boolean => reached(steps, s);
    const heard = at('sectionReview');
    const fields: Fields = {
      cadre: who.id,
      postThen: who.post,
      category: t.category,
      papers: t.papers,
      appliedDate: day(-45),
      destination: t.destination,
      departDate: depart,
      entryDate: entry,
      purpose: t.purpose,
      groupUnit: t.papers === 'official' ? '市人民政府' : null,
      groupPost: t.papers === 'official' ? '团员' : null,
      funding: t.papers === 'official' ? '财政经费' : '自费',
      approvalNo: t.papers === 'official' && at('accepted') ? `安政外〔${depart.slice(0, 4)}〕${11 + n}号` : null,
      lastTrip: '近两年没有出国（境）',
      certificateAction: 'apply',
      handler: OFFICE.handler,
      secrecy: 'internal',
      secretLevelThen: (card?.secretLevel ?? '0') as '0',
      familyAbroadThen: false,
      restrictedPostThen: card?.restrictedPost === true,
      unitInspected: false,
      inEffect: false,
      underVerification: no,
      mattersStanding: 'truthful',
      ...(at('consulting') ? { askedDate: day(-40) } : {}),
      ...(heard
        ? {
            repliedDate: day(-31),
            replyMode: 'written' as const,
            disciplineOpinion: no ? ('disagree' as const) : ('agree' as const),
            negativeNote: no ? '有正在了解的反映，建议从严掌握。' : null,
            sectionOpinion: no ? '正在了解有关反映，建议暂不批准。' : '没有发现不宜出国（境）的情形，拟同意。',
            sectionDate: day(-28),
          }
        : {}),
      ...(at('leaderApproval')
        ? {
            deputyOpinion: no ? '同意监督科意见。' : '同意。',
            deputyDate: day(-24),
            ministerOpinion: no ? '暂不同意。' : '同意。',
            ministerDate: day(-21),
          }
        : {}),
      ...(at('approved') || no
        ? {
            conclusion: no ? ('disagree' as const) : ('agree' as const),
            decidedDate: decided,
            permitNo: no ? null : `安组出〔${depart.slice(0, 4)}〕${1 + n}号`,
          }
        : {}),
      ...(at('issued') ? { certificate: paperOfTrip(n), issuedDate: day(-6), actualDepart: depart, actualEntry: entry } : {}),
      ...(at('returned') ? { returnedDate: returned } : {}),
      ...(at('compared') ? { comparison: 'agrees' as const, comparedDate: compared, actualRoute: '与批准的行程一致。' } : {}),
      ...t.more,
    };
    make.add(fill(exitReview, fields), { steps });
  });
  return make.rows();
};
