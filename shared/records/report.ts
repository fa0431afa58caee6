/**
 * M17 举报查核 (handbook §3 M17): 受理 → 拟办分办 → 查核 → 处理. One record is one piece (件) and counts from its registration, a merged
 * duplicate too (ST13). The informant is no part of the row: names live apart (信访工作条例 arts. 30, 46).
 */
import { defineRecordType, type RowOf } from './define';
import { appealSection, handlingSection } from './report/handling';
import { intakeSection, personsSection } from './report/intake';
import { planningSection } from './report/planning';
import { verifyingSection } from './report/verifying';

export { mainContent, matter, namedPerson, personNames } from './report/named';

export const report = defineRecordType({
  id: 'report',
  label: '举报查核',
  short: '举报查核',
  mechanism: 'M17',
  part: 'supervision',
  prefix: 'JB',
  purpose: '12380 等渠道收到的举报，一件一条，从受理、查核到处理、反馈',
  since: 2,
  title: ['personNames', 'matter'],
  subject: 'persons.cadre',
  date: 'receivedDate',
  sections: [intakeSection, personsSection, planningSection, verifyingSection, handlingSection, appealSection],
  // every state counts: the piece was received, whatever became of it (ST13)
  states: [
    { key: 'registered', label: '登记', phase: 'open', counts: true },
    { key: 'planned', label: '拟办', phase: 'open', counts: true, dates: 'plannedDate' },
    { key: 'approved', label: '审批', phase: 'open', counts: true, dates: 'approvedDate' },
    { key: 'transferred', label: '转办', phase: 'open', counts: true, dates: 'assignedDate' },
    { key: 'assigned', label: '交办', phase: 'open', counts: true, dates: 'assignedDate' },
    { key: 'selfHandled', label: '自办', phase: 'open', counts: true, dates: 'assignedDate' },
    { key: 'notAccepted', label: '不受理', phase: 'open', counts: true, dates: 'assignedDate' },
    { key: 'verifying', label: '查核', phase: 'open', counts: true, dates: 'verifyFrom' },
    { key: 'supervised', label: '督办', phase: 'open', counts: true },
    { key: 'extended', label: '延期', phase: 'open', counts: true },
    { key: 'reportReview', label: '报告审核', phase: 'open', counts: true, dates: 'reportedDate' },
    { key: 'handled', label: '处理', phase: 'open', counts: true, dates: 'decidedDate' },
    { key: 'fedBack', label: '反馈', phase: 'open', counts: true, dates: 'feedbackDate' },
    { key: 'archived', label: '归档', phase: 'done', counts: true, dates: 'archivedDate' },
    { key: 'merged', label: '重复合并', phase: 'done', counts: true },
    { key: 'withdrawn', label: '撤回', phase: 'done', counts: true },
  ],
  transitions: [
    { from: ['registered'], to: 'planned', label: '提出拟办意见', needs: ['proposal'] },
    { from: ['planned'], to: 'approved', label: '审批', needs: ['mode'] },
    { from: ['approved'], to: 'transferred', label: '转办', needs: ['undertaker'] },
    { from: ['approved'], to: 'assigned', label: '交办', needs: ['undertaker', 'reportBy'] },
    { from: ['approved'], to: 'selfHandled', label: '自办' },
    { from: ['approved'], to: 'notAccepted', label: '不予受理' },
    {
      from: ['transferred', 'assigned', 'selfHandled', 'supervised', 'extended', 'reportReview'],
      to: 'verifying',
      label: '进入查核',
      needs: ['persons', 'group', 'recusal'],
    },
    { from: ['transferred', 'assigned', 'selfHandled', 'verifying', 'extended'], to: 'supervised', label: '督办', needs: ['urgings'] },
    {
      from: ['transferred', 'assigned', 'selfHandled', 'verifying', 'supervised'],
      to: 'extended',
      label: '延期',
      needs: ['extensionReason', 'extensionBy', 'extensionTo'],
    },
    { from: ['verifying', 'supervised', 'extended'], to: 'reportReview', label: '报送查核报告', needs: ['verifyFrom', 'findings', 'overall'] },
    { from: ['reportReview'], to: 'handled', label: '作出处理', needs: ['handlings'] },
    { from: ['handled', 'notAccepted', 'transferred'], to: 'fedBack', label: '反馈' },
    { from: ['approved', 'transferred', 'notAccepted', 'handled', 'fedBack'], to: 'archived', label: '归档' },
    {
      from: ['registered', 'planned', 'approved', 'transferred', 'assigned', 'selfHandled'],
      to: 'merged',
      label: '合并到主件',
      needs: ['mergedInto'],
    },
    {
      from: ['registered', 'planned', 'approved', 'transferred', 'assigned', 'selfHandled', 'verifying', 'supervised', 'extended'],
      to: 'withdrawn',
      label: '登记撤回',
    },
  ],
  deadlines: [
    { rule: 'JB.plan', start: 'receivedDate', done: 'plannedDate', owedBy: '干部监督科', duty: 'act' },
    { rule: 'JB.register', start: 'receivedDate', done: 'assignedDate', owedBy: '干部监督科', duty: 'act' },
    { rule: 'JB.objection', start: 'referredDate', done: 'jurisdictionDate', owedBy: '干部监督科', duty: 'act' },
    {
      rule: 'JB.report',
      start: 'assignedDate',
      due: 'reportBy',
      done: 'reportedDate',
      extension: { to: 'extensionTo', reason: 'extensionReason' },
      owedBy: '承办单位',
      duty: 'handIn',
      when: { field: 'mode', in: ['self', 'assign'] },
    },
    {
      rule: 'JB.feedback',
      start: 'decidedDate',
      done: 'feedbackDate',
      owedBy: '干部监督科',
      duty: 'act',
      when: { field: 'signature', in: ['realName'] },
    },
    { rule: 'JB.finish60', start: 'appealFrom', due: 'appealDue', done: 'appealDone', owedBy: '承办单位', duty: 'handIn' },
    { rule: 'JB.review', start: 'reviewAsked', done: 'reviewDone', owedBy: '复查机关', duty: 'others' },
    { rule: 'JB.recheck', start: 'recheckAsked', done: 'recheckDone', owedBy: '复核机关', duty: 'others' },
  ],
  causes: ['reminder', 'admonition', 'inquiry', 'rectification', 'discipline', 'vetting'],
  checks: [
    'personsNamed',
    'duplicatesNamed',
    'reportDates',
    'reportMode',
    'verifyGroup',
    'findingsFit',
    'handlingsFit',
    'informantApart',
    'realNameFeedback',
    'manyReports',
  ],
  sort: { field: 'receivedDate', dir: 'desc' },
});
export type ReportRow = RowOf<typeof report>;
