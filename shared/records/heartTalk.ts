/** M05 谈心谈话 (handbook §3 M05). Never negative information: kept out of vetting, and apart from 提醒 and 诫勉. */
import { HEART_TALK_MODE, HEART_TALK_OCCASION, MOOD, TALKER_KIND } from '../codes/talks';
import { clock, companions, place, postThen, recorder, secrecy, subjectCadre, talker, talkerPost } from './common';
import { defineRecordType, type RowOf } from './define';

export const heartTalk = defineRecordType({
  id: 'heartTalk',
  label: '谈心谈话',
  short: '谈心谈话',
  mechanism: 'M05',
  part: 'education',
  prefix: 'TT',
  purpose: '市委常委、副市长和部领导与县（区）主要领导、市直部门“一把手”谈心，不作为负面信息',
  since: 1,
  title: ['cadre', 'talkDate'],
  subject: 'cadre',
  date: 'talkDate',
  harmless: true,
  sections: [
    {
      title: '谈话对象与安排',
      fields: [
        { ...subjectCadre, label: '谈话对象', aliases: ['姓名', '对象', '干部'] },
        postThen,
        { key: 'batch', label: '谈话批次', kind: 'shortText', max: 100, span: 4, list: { width: 150, wide: true }, filter: 'more', help: '如“2026年换届谈心谈话”。' },
        { key: 'plannedDate', label: '计划时间', kind: 'date', precision: 'day', coarse: true, span: 2 },
        { key: 'occasion', label: '谈话情形', kind: 'choice', options: HEART_TALK_OCCASION, span: 2, list: { width: 90 }, filter: 'bar', word: { mm: 22 }, aliases: ['情形'] },
        { key: 'mode', label: '方式', kind: 'choice', options: HEART_TALK_MODE, initial: 'invited', span: 2, list: { width: 80 }, filter: 'more', word: { mm: 18 } },
        { key: 'talkerKinds', label: '谈话人类别', kind: 'choices', options: TALKER_KIND, span: 2, filter: 'bar', list: { width: 110, wide: true } },
      ],
    },
    {
      title: '谈话',
      fields: [
        { key: 'talkDate', label: '谈话日期', kind: 'date', precision: 'day', span: 2, list: { width: 104 }, filter: 'bar', word: { mm: 22 }, aliases: ['谈话时间', '时间'] },
        clock,
        place,
        { ...talker, required: true, list: { width: 110 }, word: { mm: 24 }, help: '多人用顿号分开。' },
        talkerPost,
        { ...companions, label: '陪谈人' },
        recorder,
        { ...secrecy, label: '保密' },
        { key: 'mood', label: '思想状态评估', kind: 'choice', options: MOOD, span: 2, list: { width: 104 }, filter: 'more', word: { mm: 18 } },
      ],
    },
    {
      title: '谈话要点',
      fields: [
        { key: 'teamSituation', label: '班子情况', kind: 'longText', rows: 3, help: '班子建设和勤政建设情况。' },
        { key: 'thoughts', label: '个人思想', kind: 'longText', rows: 3 },
        { key: 'workSituation', label: '工作情况', kind: 'longText', rows: 3 },
        { key: 'difficulties', label: '问题困难', kind: 'longText', rows: 3 },
        { key: 'suggestions', label: '意见建议', kind: 'longText', rows: 3 },
        { key: 'hopes', label: '谈话人提出的希望', kind: 'longText', rows: 3 },
        { key: 'record', label: '记录', kind: 'attachments', span: 6, help: '谈话记录表扫描件。' },
      ],
    },
    {
      title: '意见建议转办',
      fields: [
        {
          key: 'opinions',
          label: '对象反映的意见建议',
          kind: 'children',
          rowLabel: '条',
          numbered: true,
          fields: [
            { key: 'text', label: '内容', kind: 'longText', rows: 2, required: true, span: 6 },
            { key: 'concerns', label: '涉及单位', kind: 'unit', span: 2 },
            { key: 'assignedTo', label: '转办单位', kind: 'unit', span: 2 },
            { key: 'doneDate', label: '办结日期', kind: 'date', precision: 'day', span: 2 },
            { key: 'result', label: '结果', kind: 'shortText', span: 6 },
          ],
        },
      ],
    },
  ],
  states: [
    { key: 'planned', label: '计划', phase: 'plan' },
    { key: 'arranged', label: '已安排', phase: 'plan' },
    { key: 'talked', label: '已谈', phase: 'open', counts: true, dates: 'talkDate' },
    { key: 'forwarded', label: '意见已转办', phase: 'open', counts: true },
    { key: 'closed', label: '办结', phase: 'done', counts: true },
  ],
  transitions: [
    { from: ['planned'], to: 'arranged', label: '安排谈话' },
    { from: ['planned', 'arranged'], to: 'talked', label: '登记谈话', needs: ['place', 'recorder'] },
    { from: ['talked'], to: 'forwarded', label: '转办意见', needs: ['opinions'] },
    { from: ['talked', 'forwarded'], to: 'closed', label: '办结' },
  ],
  checks: ['opinionsAfterTalk'],
  sort: { field: 'talkDate', dir: 'desc' },
});
export type HeartTalkRow = RowOf<typeof heartTalk>;
