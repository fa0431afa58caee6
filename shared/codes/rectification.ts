/** Tables of M09 限期整改 (handbook §3). */
import { defineCodes } from './define';

export const ACCEPTANCE_MODE = defineCodes({
  id: 'M09.acceptanceMode',
  label: '验收方式',
  codes: [
    { value: 'written', label: '书面' },
    { value: 'onSite', label: '实地' },
    { value: 'talk', label: '谈话' },
    { value: 'poll', label: '民主测评' },
  ],
});
export const UNFINISHED_CONSEQUENCE = defineCodes({
  id: 'M09.consequence',
  label: '未完成后果',
  codes: [
    { value: 'extension', label: '延期' },
    { value: 'talkAgain', label: '再次谈话' },
    { value: 'admonition', label: '诫勉' },
    { value: 'orgMeasure', label: '组织处理' },
  ],
});
