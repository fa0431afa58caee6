/** Tables of M05 谈心谈话, M06 提醒, M07 诫勉, M08 函询 (handbook §3). */
import { defineCodes } from './define';

/** Who talks, in the article's words (§1.3). */
export const TALKER_KIND = defineCodes({
  id: 'M05.talkerKind',
  label: '谈话人类别',
  codes: [
    { value: 'standingCommittee', label: '市委常委' },
    { value: 'viceMayor', label: '政府副市长' },
    { value: 'cityLeader', label: '市委相关领导' },
    { value: 'ministryLeader', label: '部领导' },
  ],
});
export const HEART_TALK_MODE = defineCodes({
  id: 'M05.mode',
  label: '方式',
  codes: [
    { value: 'invited', label: '组织请谈' },
    { value: 'requested', label: '个人约谈' },
    { value: 'visit', label: '上门访谈' },
    { value: 'group', label: '集体谈' },
  ],
});
export const HEART_TALK_OCCASION = defineCodes({
  id: 'M05.occasion',
  label: '情形',
  codes: [
    { value: 'regular', label: '定期' },
    { value: 'termChange', label: '换届' },
    { value: 'beforeAppointment', label: '任前' },
    { value: 'appointment', label: '任职' },
    { value: 'leaving', label: '离任退休' },
    { value: 'postChange', label: '岗位调整' },
    { value: 'feedback', label: '考核反馈' },
    { value: 'commended', label: '受表彰' },
    { value: 'afterDiscipline', label: '受处分后回访' },
    { value: 'family', label: '家庭变故' },
    { value: 'ownRequest', label: '本人要求' },
    { value: 'other', label: '其他' },
  ],
});
export const MOOD = defineCodes({
  id: 'M05.mood',
  label: '思想状态评估',
  codes: [
    { value: 'stable', label: '稳定' },
    { value: 'wavering', label: '有波动' },
    { value: 'attention', label: '需关注' },
  ],
});

export const MEASURE_MODE = defineCodes({
  id: 'M06.mode',
  label: '方式',
  codes: [
    { value: 'talk', label: '谈话' },
    { value: 'written', label: '书面' },
  ],
});
export const RECTIFICATION_RESULT = defineCodes({
  id: 'M06.rectification',
  label: '整改评价',
  codes: [
    { value: 'corrected', label: '已改正' },
    { value: 'partly', label: '部分改正' },
    { value: 'not', label: '未改正' },
  ],
});
export const REVISIT_MODE = defineCodes({
  id: 'M07.revisitMode',
  label: '回访方式',
  codes: [
    { value: 'talk', label: '谈话' },
    { value: 'visit', label: '走访' },
    { value: 'opinions', label: '听取意见' },
    { value: 'written', label: '书面' },
  ],
});
/** 中办发〔2005〕30号 art. 5: 没有改正或改正不明显的 … */
export const CORRECTION = defineCodes({
  id: 'M07.correction',
  label: '改正情况',
  codes: [
    { value: 'corrected', label: '已改正' },
    { value: 'slight', label: '改正不明显' },
    { value: 'not', label: '没有改正' },
  ],
});
export const FOLLOW_UP = defineCodes({
  id: 'M07.followUp',
  label: '后续处理',
  codes: [
    { value: 'released', label: '解除' },
    { value: 'criticism', label: '批评教育督促改正' },
    { value: 'prolonged', label: '延长（地方规定）' },
    { value: 'orgMeasure', label: '组织处理' },
  ],
});

export const DELIVERY_MODE = defineCodes({
  id: 'M08.delivery',
  label: '送达方式',
  codes: [
    { value: 'inPerson', label: '当面' },
    { value: 'confidentialMail', label: '机要' },
    { value: 'partyOrganization', label: '党组织转交' },
  ],
});
export const ASSESSMENT_RESULT = defineCodes({
  id: 'M08.assessment',
  label: '评估结果',
  codes: [
    { value: 'clear', label: '说清楚' },
    { value: 'unclear', label: '未说清楚' },
    { value: 'verify', label: '需核实' },
  ],
});
export const INQUIRY_OUTCOME = defineCodes({
  id: 'M08.outcome',
  label: '处理',
  codes: [
    { value: 'accepted', label: '采信了结' },
    { value: 'again', label: '再次函询' },
    { value: 'toReminder', label: '转提醒' },
    { value: 'toAdmonition', label: '转诫勉' },
    { value: 'toVerification', label: '转查核' },
    { value: 'toDiscipline', label: '移送纪检' },
  ],
});
