/**
 * 口径调整 (handbook §1.6 no. 3): the user's word against the rule of a figure, 手工纳入 or 剔除 of one record, always with a reason. Kept
 * as a record, so that history, undo, recycle bin and journal hold for it too; the engine reads it through `overridesFrom`.
 */
import { ADJUSTABLE_INDICATOR, ADJUSTABLE_TYPES, DIRECTION } from '../indicators/overrides';
import { attachments, handler } from './common';
import { defineRecordType, type RowOf } from './define';

const PERIOD_HELP = '只用于纳入：在完整包含这段期间的统计里计入，记录自己的日期落在期间内的也计入。起止都不填，则每个期间都计入。';
export const indicatorOverride = defineRecordType({
  id: 'indicatorOverride',
  label: '口径调整',
  short: '口径',
  mechanism: null,
  part: 'base',
  prefix: 'KJ',
  purpose: '手工纳入或者剔除某个统计数字里的一条记录，写明理由；删除后恢复按口径统计',
  since: 3,
  title: ['indicator', 'direction', 'record'],
  subject: null,
  date: 'day',
  states: [],
  transitions: [],
  sections: [
    {
      title: '调整什么',
      fields: [
        {
          key: 'indicator',
          label: '统计指标',
          kind: 'choice',
          options: ADJUSTABLE_INDICATOR,
          required: true,
          span: 4,
          list: { width: 220 },
          filter: 'bar',
          word: { mm: 40 },
          aliases: ['指标'],
        },
        {
          key: 'direction',
          label: '调整方式',
          kind: 'choice',
          options: DIRECTION,
          required: true,
          span: 2,
          list: { width: 84 },
          filter: 'bar',
          word: { mm: 18 },
        },
        {
          key: 'record',
          label: '记录',
          kind: 'record',
          targets: ADJUSTABLE_TYPES,
          required: true,
          span: 6,
          list: { width: 150 },
          word: { mm: 30 },
        },
        {
          key: 'startDate',
          label: '统计期间起',
          kind: 'date',
          precision: 'day',
          span: 3,
          list: { width: 104 },
          word: { mm: 22 },
          help: PERIOD_HELP,
        },
        { key: 'endDate', label: '统计期间止', kind: 'date', precision: 'day', span: 3, list: { width: 104 }, word: { mm: 22 } },
      ],
    },
    {
      title: '理由与经办',
      fields: [
        {
          key: 'reason',
          label: '理由',
          kind: 'longText',
          rows: 2,
          max: 500,
          required: true,
          list: { width: 220 },
          word: { mm: 45 },
          help: '写清为什么与口径不同，汇总材料的核对里会引用。',
        },
        {
          key: 'day',
          label: '调整日期',
          kind: 'date',
          precision: 'day',
          required: true,
          span: 3,
          list: { width: 104 },
          filter: 'more',
          word: { mm: 22 },
        },
        { ...handler, span: 3 },
        attachments,
      ],
    },
  ],
  checks: ['startBeforeEnd'],
  sort: { field: 'day', dir: 'desc' },
});
export type IndicatorOverrideRow = RowOf<typeof indicatorOverride>;
