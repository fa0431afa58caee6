/** Tables of the rules themselves: what a rule counts in, how sure its text is, what a period of effect bars (handbook §4.0, §4.2). */
import { defineCodes } from './define';

/** What a rule record says: a day by which something is owed, a period of effect, or a number to compare with. */
export const RULE_KIND = defineCodes({
  id: '4.kind',
  label: '规则类别',
  codes: [
    { value: 'deadline', label: '办理期限' },
    { value: 'effect', label: '影响期' },
    { value: 'threshold', label: '阈值' },
  ],
});
/** The label follows the number in an explanation: 15 个工作日. */
export const RULE_UNIT = defineCodes({
  id: '4.unit',
  label: '单位',
  codes: [
    { value: 'workday', label: '个工作日' },
    { value: 'day', label: '日' },
    { value: 'month', label: '个月' },
    { value: 'year', label: '年' },
    { value: 'fixedDate', label: '每年固定日期' },
  ],
});
/** How well a rule's text is known. Everything below high is to be checked against the office's own papers. */
export const CONFIDENCE = defineCodes({
  id: '4.confidence',
  label: '把握',
  codes: [
    { value: 'high', label: '高' },
    { value: 'mid', label: '中（请核对原文）' },
    { value: 'low', label: '低（经验值，请核对）' },
    { value: 'local', label: '地方规定' },
    { value: 'custom', label: '本单位约定' },
  ],
});
export const WARN_UNIT = defineCodes({
  id: '4.warnUnit',
  label: '提前单位',
  codes: [
    { value: 'workday', label: '个工作日' },
    { value: 'day', label: '日' },
  ],
});
/** 末日为休息日：民法典 art. 203 by analogy; can be switched off. */
export const ROLL = defineCodes({
  id: '4.roll',
  label: '末日为休息日',
  codes: [
    { value: 'roll', label: '顺延到下一个工作日' },
    { value: 'keep', label: '不顺延' },
  ],
});
/** What a period of effect bars; the four places where it is looked up (handbook §4.2: M23, M12, M13, M18). */
export const BAR = defineCodes({
  id: '4.bar',
  label: '限制事项',
  codes: [
    { value: 'appointment', label: '任用' },
    { value: 'evaluation', label: '评优' },
    { value: 'honour', label: '评先' },
    { value: 'exit', label: '出国（境）' },
  ],
});
export type Bar = (typeof BAR)['codes'][number]['value'];
