/**
 * 放假安排 (handbook §4.4): a year's holidays and make-up days, for the years announced after the program was built and for corrections.
 * The notice may be pasted as it is; the two lists are read from it and may be changed.
 */
import { attachments, remark } from './common';
import { defineRecordType, type RowOf } from './define';

const LINES = '一行一段，如“2027-01-01 至 2027-01-03 元旦”，也可以写“1月1日至3日”。';
export const holidayYear = defineRecordType({
  id: 'holidayYear',
  label: '放假安排',
  short: '放假',
  mechanism: null,
  part: 'base',
  prefix: 'FJ',
  purpose: '国务院办公厅每年公布的放假调休安排；录入后，跨入该年的期限按此计算',
  since: 2,
  title: ['year'],
  subject: null,
  date: 'noticeDate',
  states: [],
  transitions: [],
  sections: [
    {
      title: '年度与通知',
      fields: [
        {
          key: 'year',
          label: '年份',
          kind: 'date',
          precision: 'year',
          required: true,
          span: 2,
          list: { width: 80 },
          filter: 'bar',
          word: { mm: 16 },
        },
        {
          key: 'noticeNo',
          label: '通知文号',
          kind: 'docNumber',
          span: 2,
          list: { width: 190 },
          filter: 'bar',
          word: { mm: 40 },
          help: '如“国办发明电〔2026〕7号”。',
        },
        { key: 'noticeDate', label: '公布日期', kind: 'date', precision: 'day', span: 2, list: { width: 104 }, word: { mm: 22 } },
        {
          key: 'notice',
          label: '通知原文',
          kind: 'longText',
          rows: 8,
          max: 20_000,
          help: '可粘贴通知全文，或者节假日数据文件（JSON）；下面两栏由此读出，请核对。',
        },
      ],
    },
    {
      title: '放假与补班',
      fields: [
        { key: 'off', label: '放假日期', kind: 'longText', rows: 8, list: { width: 280 }, word: { mm: 65 }, derive: 'holidayOff', help: LINES },
        {
          key: 'makeup',
          label: '补班日期',
          kind: 'longText',
          rows: 4,
          list: { width: 220 },
          word: { mm: 50 },
          derive: 'holidayMakeup',
          help: '周末调为上班的日子，写法同上。',
        },
        attachments,
        { ...remark, list: { width: 150 } },
      ],
    },
  ],
  checks: ['holidaysReadable'],
  sort: { field: 'year', dir: 'desc' },
});
export type HolidayYearRow = RowOf<typeof holidayYear>;
