/** 函询: 13 to 13 cadres in the period (4 + 5 + 4), a second one to one of them after it, and drafts and deleted ones beside. */

import type { AnyRow } from '../records/define';
import { inquiry } from '../records/inquiry';
import type { CadreBook, Person } from './cadres';
import { type Draft, type Maker, maker, type Step } from './make';
import { dueBy, later, OFFICE } from './office';
import { type Chance, chance } from './random';
import { RICH } from './story';

type Fields = Draft<typeof inquiry>;
interface Question {
  readonly matter: string;
  readonly types: NonNullable<Fields['problemTypes']>;
  readonly text: string;
  readonly points: string;
  readonly reply: string;
}
const QUESTIONS: readonly Question[] = [
  {
    matter: '公务用车使用情况',
    types: ['integrity'],
    text: '收到关于你节假日使用公务用车情况的反映。',
    points: '说明用车时间、事由和审批情况。',
    reply: '节日期间用车系到联系点检查防火工作，有派车单，现附上复印件。',
  },
  {
    matter: '下属单位负责人任用程序',
    types: ['appointments'],
    text: '收到关于所属单位负责人任用程序的反映。',
    points: '说明动议、民主推荐和集体研究的过程。',
    reply: '该同志任用经过民主推荐和党组会议研究，会议记录齐全；推荐范围偏小，今后改进。',
  },
  {
    matter: '办公楼维修费用',
    types: ['economicLiability'],
    text: '收到关于办公楼维修费用支出的反映。',
    points: '说明预算、招标和决算情况，附有关材料。',
    reply: '维修经费列入年度预算，经政府采购确定施工单位，决算经审计，附采购合同和审计意见。',
  },
  {
    matter: '个人建房情况',
    types: ['personalMatters'],
    text: '收到关于你个人建房情况的反映。',
    points: '说明资金来源和审批手续。',
    reply: '所建房屋为父母旧宅翻建，手续齐全，资金为家庭积蓄，附批准文件。',
  },
  {
    matter: '企业兼职情况',
    types: ['partTime'],
    text: '收到关于你在企业兼职情况的反映。',
    points: '说明是否兼职、是否领取报酬。',
    reply: '曾受聘为行业协会顾问，未领取报酬，已于上月辞去。',
  },
  {
    matter: '接待群众来访态度',
    types: ['detached', 'weakService'],
    text: '收到关于你接待群众来访时态度生硬的反映。',
    points: '说明当时情况和后续处理。',
    reply: '当日急于参加会议，解释不够耐心，事后已登门说明并解决了所反映的问题。',
  },
  {
    matter: '扶持资金分配',
    types: ['poorExecution'],
    text: '收到关于扶持资金分配情况的反映。',
    points: '说明分配办法、公示和审批情况。',
    reply: '资金按评分办法分配并在网上公示七天，其中一户因材料不全未能列入，已当面说明。',
  },
];

interface Plan {
  readonly day: string;
  readonly who: string | { readonly post: string };
  readonly source: NonNullable<Fields['source']>;
  readonly until?: 'draft' | 'approved' | 'delivered';
  readonly outcome?: NonNullable<Fields['outcome']>;
  readonly deleted?: string;
  /** Answered only when reminded after the due day. */
  readonly late?: true;
  /** Second inquiry to the same cadre. */
  readonly again?: true;
}
const I = (day: string, who: Plan['who'], source: Plan['source'], more: Partial<Plan> = {}): Plan => ({ day, who, source, ...more });
const PLANS: readonly Plan[] = [
  I('2005-04-12', { post: '市交通局副局长' }, 'publicLetter'),
  I('2005-06-08', { post: '市卫生局局长' }, 'phone12380'),
  I('2005-09-20', { post: '青屏县副县长' }, 'petition'),
  I('2005-11-15', { post: '市财政局副局长' }, 'publicLetter'),
  I('2006-02-21', RICH, 'publicLetter'),
  I('2006-04-18', { post: '北山区副区长' }, 'phone12380'),
  I('2006-07-06', { post: '市民政局局长' }, 'superior', { late: true }),
  I('2006-09-12', { post: '安澜热力总经理' }, 'publicLetter'),
  I('2006-11-28', { post: '云岭县县长' }, 'petition'),
  I('2007-01-16', '纪宝泉', 'publicLetter', { outcome: 'toReminder' }),
  I('2007-05-22', { post: '市林业局局长' }, 'phone12380'),
  I('2007-08-14', { post: '市司法局局长' }, 'publicVisit'),
  I('2007-11-06', { post: '市粮食局局长' }, 'publicLetter', { outcome: 'again' }),
  // none of these may change a figure
  I('2004-11-23', { post: '市商务局局长' }, 'publicLetter'),
  I('2008-01-15', { post: '市粮食局局长' }, 'publicLetter', { again: true, until: 'delivered' }),
  I('2007-12-25', { post: '市文化局局长' }, 'phone12380', { until: 'approved' }),
  I('2007-12-28', { post: '市体育局局长' }, 'publicLetter', { until: 'draft' }),
  I('2006-04-18', { post: '市商务局局长' }, 'phone12380', { deleted: '2006-04-19' }),
];

export interface InquiryBook {
  readonly rows: AnyRow[];
  readonly ofCadre: (cadreId: string) => string | undefined;
}
export const makeInquiries = (book: CadreBook): InquiryBook => {
  const c = chance(20_050_412);
  const make = maker(inquiry, 8);
  const sent = new Map<string, string>();
  const letters = new Map<string, number>();
  PLANS.forEach((plan, i) => {
    const who = typeof plan.who === 'string' ? book.byName(plan.who) : book.atPost(plan.who.post);
    const year = plan.day.slice(0, 4);
    const issued = plan.until !== 'draft' && plan.until !== 'approved';
    const n = (letters.get(year) ?? 0) + (issued && plan.deleted === undefined ? 1 : 0);
    letters.set(year, n);
    const id = write(c, make, plan, who, QUESTIONS[i % QUESTIONS.length] as Question, n, plan.again ? sent.get(who.id) : undefined);
    if (plan.deleted === undefined) sent.set(who.id, id);
  });
  return { rows: make.rows(), ofCadre: (id) => sent.get(id) };
};
const write = (c: Chance, make: Maker<typeof inquiry>, plan: Plan, who: Person, q: Question, n: number, previous: string | undefined): string => {
  const year = plan.day.slice(0, 4);
  const draft = later(plan.day, -14);
  const approved = later(plan.day, -5);
  const fields: Fields = {
    cadre: who.id,
    postThen: who.post,
    source: plan.source,
    problemTypes: q.types,
    matter: q.matter,
    questions: [{ id: make.child(), text: q.text, points: q.points, materials: '有关凭证、记录的复印件。' }],
    handler: OFFICE.handler,
    secrecy: 'internal',
    handlerOpinion: '反映的问题单一、具体，建议向本人函询。',
    handlerDate: draft,
    ...(previous === undefined ? {} : { previous: { type: 'inquiry', id: previous } }),
  };
  const steps: Step[] = [['draft', draft, '']];
  if (plan.until === 'draft') return make.add({ ...fields, handlerDate: draft }, { steps });
  steps.push(['approved', approved, '']);
  const chain: Fields = {
    deputyOpinion: '同意函询，请部长审定。',
    deputyDate: later(plan.day, -9),
    ministerOpinion: '同意。',
    ministerDate: approved,
  };
  if (plan.until === 'approved') return make.add({ ...fields, ...chain }, { steps });
  const delivered = later(plan.day, 2);
  const due = dueBy('HX.reply', delivered);
  steps.push(['issued', plan.day, ''], ['delivered', delivered, '']);
  const sent: Fields = {
    letterNo: `函询〔${year}〕${n}号`,
    issuedDate: plan.day,
    deliveryMode: c.pick(['inPerson', 'confidentialMail', 'partyOrganization'] as const),
    deliveredDate: delivered,
    receiver: who.name,
    replyDue: due,
    copiedToParty: true,
    extensionAsked: false,
  };
  if (plan.until === 'delivered') return make.add({ ...fields, ...chain, ...sent }, { steps });
  const replied = later(due, plan.late ? 8 : -4);
  const outcome = plan.outcome ?? 'accepted';
  const last = outcome === 'accepted' ? 'accepted' : outcome === 'again' ? 'again' : 'referred';
  steps.push(
    ['awaiting', delivered, ''],
    ...(plan.late ? ([['overdue', later(due, 1), '逾期未复，电话催办']] as const) : []),
    ['replied', replied, ''],
    ['assessed', later(replied, 6), ''],
    [last, later(replied, 10), ''],
    ['archived', later(replied, 25), ''],
  );
  const answered: Fields = {
    replyDate: replied,
    signedByHand: true,
    partyHeadSigned: true,
    reply: q.reply,
    assessments: [
      { id: make.child(), question: 1, explanation: q.reply, result: outcome === 'accepted' ? 'clear' : outcome === 'again' ? 'unclear' : 'verify' },
    ],
    outcome,
    feedbackDate: later(replied, 12),
  };
  return make.add({ ...fields, ...chain, ...sent, ...answered }, plan.deleted === undefined ? { steps } : { steps, deleted: plan.deleted });
};
