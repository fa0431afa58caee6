/** What a report and a piece of 监督信息 share: the persons named and the text. */
import { field, postThen } from '../common';

/** A person named in a report or a piece of information: a cadre of the roster, or an outsider by name, unit and post. */
export const namedPerson = [
  field({ key: 'cadre', label: '干部', kind: 'cadre', span: 2 }),
  { ...postThen, span: 4 },
  field({ key: 'outsiderName', label: '库外人员姓名', kind: 'shortText', format: 'name', max: 60, span: 2, help: '不在干部库的填这三项。' }),
  field({ key: 'outsiderUnit', label: '库外人员单位', kind: 'shortText', max: 100, span: 2 }),
  field({ key: 'outsiderPost', label: '库外人员职务', kind: 'shortText', max: 100, span: 2 }),
] as const;
/** 被反映人 or 涉及干部 as one line of text, since lists show child rows only as a number. */
export const personNames = field({
  key: 'personNames',
  label: '被反映人姓名',
  kind: 'shortText',
  max: 200,
  span: 2,
  list: { width: 104, head: '被反映人' },
  word: { mm: 20 },
  derive: 'personNames',
  help: '由下面各行的姓名连成，用于列表和台账。',
});
export const matter = field({
  key: 'matter',
  label: '反映事由',
  kind: 'shortText',
  max: 60,
  span: 4,
  list: { width: 190 },
  word: { mm: 44 },
  derive: 'reportMatter',
  aliases: ['事由'],
  help: '列表和台账里用的一句话，不写举报人；不填时取主要内容的第一句。',
});
export const mainContent = field({
  key: 'content',
  label: '主要内容',
  kind: 'longText',
  required: true,
  rows: 6,
  sensitive: true,
  aliases: ['反映的主要问题', '内容摘要'],
  help: '只写反映的问题，不写举报人及可以识别举报人的时间、方式。',
});
