/** F13 审计结果运用情况表 (handbook §6.4), landscape: what the audits found and what followed. */

import { AUDIT_PROBLEM, FIX_STATUS, LIABILITY } from '../../codes/audit';
import { labelOf } from '../../codes/define';
import { audit } from '../../records/audit';
import type { AnyRow } from '../../records/define';
import { definePaper } from './define';
import { col, dots, listDocument, numbered, textAt } from './formParts';
import { childRows, clause } from './letter';
import { nameOf, said } from './words';

/** 财政财务收支，12.50万元，领导责任：… */
const problemsOf = (row: AnyRow): string =>
  numbered(
    childRows(row.problems).map((p) => {
      const facts = [
        labelOf(AUDIT_PROBLEM, textAt(p, 'nature')),
        typeof p.amount === 'number' ? `${p.amount.toFixed(2)}万元` : '',
        labelOf(LIABILITY, textAt(p, 'liability')),
      ];
      return `${facts.filter(Boolean).join('，')}${clause(p.text) === '' ? '' : `：${clause(p.text)}`}`;
    }),
  );
const fixes = (row: AnyRow): string => {
  const list = childRows(row.problems);
  const each = FIX_STATUS.codes.map((c) => [c.label, list.filter((p) => p.fixStatus === c.value).length] as const).filter(([, n]) => n > 0);
  return each.map(([name, n]) => (list.length === 1 ? name : `${name}${n}个`)).join('\n');
};
const fixDue = (row: AnyRow): string => {
  const days = childRows(row.problems).flatMap((p) => (typeof p.due === 'string' ? [p.due] : []));
  return dots(row.rectifyDue) || dots(days.sort().at(-1));
};
export const auditUse = definePaper({
  id: 'F13',
  form: 'F13',
  label: '审计结果运用情况表',
  of: ['audit'],
  takes: 'many',
  sensitive: true,
  make: (rows, ctx) =>
    listDocument(
      '审计结果运用情况表',
      [
        col('姓名', 16, 'center'),
        col('单位及职务', 28),
        col('审计类型', 15, 'center'),
        col('报告文号\n/日期', 26),
        col('主要问题\n定性、金额、责任', 46),
        col('组织部\n分析意见', 34),
        col('处理方式', 15),
        col('处理日期', 20, 'center'),
        col('整改期限', 20, 'center'),
        col('整改情况', 17),
        col('任用建议', 16),
      ],
      rows.map((row) => [
        nameOf(row.cadre, ctx),
        textAt(row, 'postThen'),
        said(audit, row, 'type', ctx),
        [textAt(row, 'reportNo').replace('〔', '\n〔'), dots(row.reportDate)].filter(Boolean).join('\n'),
        problemsOf(row),
        textAt(row, 'analysis'),
        said(audit, row, 'handling', ctx),
        dots(row.handledDate),
        fixDue(row),
        fixes(row),
        said(audit, row, 'advice', ctx),
      ]),
      ctx,
      { right: '单位：万元' },
    ),
});
