/** F12 经济责任审计委托函 (handbook §6.4) with the list of those to be audited. */
import { audit } from '../../records/audit';
import type { AnyRow } from '../../records/define';
import { type DateText, dotted, inWords } from '../../rules/dates';
import { AUDIT_2010, AUDIT_2019 } from '../../rules/deadlineRules/make';
import { ruleFor } from '../../rules/deadlines';
import type { Block } from '../model';
import { chosenText, definePaper, type PaperContext } from './define';
import { clause, contactLine, dayOf, letter, PHONE } from './letter';
import { BLANK, nameOf, para, plainName, said } from './words';

const AUDITOR = '市审计局';
/** 审计机关 of a record. */
export const auditRecipient = (row: AnyRow): string => clause(row.auditor) || AUDITOR;
const basisOf = (day: DateText, ctx: PaperContext): string => {
  // the regulation of 2019 took the place of that of 2010 on the day from which the second version of its rule holds
  const newer = ruleFor('SJ.recheck', day, ctx.rules);
  return (newer?.version ?? 2) >= 2 ? AUDIT_2019 : AUDIT_2010;
};
/** 2019年3月; '' when empty. */
const monthOf = (day: unknown): string => (typeof day === 'string' && day !== '' ? inWords(day.slice(0, 7)) : '');
/** 2019年3月至2025年12月, '' when both are empty. */
const stretch = (from: unknown, to: unknown): string => {
  const [a, b] = [monthOf(from), monthOf(to)];
  return a === '' && b === '' ? '' : `${a || BLANK}至${b || '今'}`;
};
/** 2019.03—2025.12 as in cadre tables, '' when both are empty. */
const dottedStretch = (from: unknown, to: unknown): string => {
  const [a, b] = [from, to].map((d) => (typeof d === 'string' ? dotted(d.slice(0, 7)) : ''));
  return a === '' && b === '' ? '' : `${a}—${b}`;
};
const kindOf = (row: AnyRow, ctx: PaperContext): string => said(audit, row, 'type', ctx).replace(/（.*）/u, '');

export const auditEntrustment = definePaper({
  id: 'F12',
  form: 'F12',
  label: '经济责任审计委托函',
  of: ['audit'],
  takes: 'many',
  options: [{ key: 'by', label: '结果报告抄送期限', kind: 'text', help: '如“2026年6月30日”，不填的留空。' }, PHONE],
  make: (rows, ctx, choices) => {
    const [first] = rows;
    if (!first) throw new RangeError('没有选定审计记录，请先选一条或几条。');
    const to = auditRecipient(first);
    if (rows.some((r) => auditRecipient(r) !== to)) throw new RangeError('所选记录的审计机关不是同一个，请按审计机关分别出委托函。');
    const numbers = [...new Set(rows.map((r) => clause(r.entrustNo)))];
    if (numbers.length > 1) throw new RangeError('所选记录的委托文号不是同一个，请只选同一份委托函的记录，或者先把文号改成一致。');
    const name = plainName(first.cadre, ctx);
    const people = rows.length === 1 ? `${name}同志` : `${name}等${rows.length}名同志`;
    const kinds = [...new Set(rows.map((r) => kindOf(r, ctx)))].join('、');
    const tenure = stretch(first.tenureFrom, first.tenureTo);
    const post = clause(first.postThen);
    const about =
      rows.length === 1
        ? `${people}${post === '' && tenure === '' ? '' : `（${[post === '' ? '' : `任${post}`, tenure === '' ? '' : `任职时间${tenure}`].filter(Boolean).join('，')}）`}`
        : `${people}（名单附后）`;
    const by = chosenText(auditEntrustment, choices, 'by').trim() || '　　月　　日';
    const list: Block = {
      kind: 'table',
      columns: [
        { head: '序号', mm: 11, align: 'center' },
        { head: '姓名', mm: 18, align: 'center' },
        { head: '单位及职务', mm: 38, align: 'left' },
        { head: '任职时间', mm: 30, align: 'center' },
        { head: '审计类型', mm: 16, align: 'center' },
        { head: '审计期间', mm: 30, align: 'center' },
        { head: '备注', mm: 13, align: 'left' },
      ],
      rows: rows.map((r, i) => [
        String(i + 1),
        nameOf(r.cadre, ctx),
        clause(r.postThen),
        dottedStretch(r.tenureFrom, r.tenureTo),
        said(audit, r, 'type', ctx),
        dottedStretch(r.auditFrom, r.auditTo),
        '',
      ]),
    };
    return letter(
      {
        fileName: `经济责任审计委托函（${people}）`,
        title: [`关于委托对${people}`, '进行经济责任审计的函'],
        number: first.entrustNo,
        to,
        body: [
          para(
            'entrust',
            `根据${basisOf(dayOf(ctx, first.entrustDate), ctx)}和${typeof first.planYear === 'string' ? `${first.planYear.slice(0, 4)}年度` : '年度'}审计计划，现委托你局对${about}进行${kinds}经济责任审计。` +
              `请于${by}前将审计结果报告抄送我部。`,
          ),
        ],
        contact: contactLine(first, chosenText(auditEntrustment, choices, 'phone')),
        date: first.entrustDate,
        attachments: ['委托审计名单'],
        appendix: [{ kind: 'appendix', label: '附件', title: '委托审计名单' }, list],
      },
      ctx,
    );
  },
});
