/**
 * F09 信访举报登记表 (handbook §6.4) in two versions: the full one for the office, and one to pass on (转办) in which nothing points at the
 * informant: no channel, no days of receipt, no signature, no names but those complained about, and the texts cleaned by `masked`.
 */
import { labelOf } from '../../codes/define';
import { MANAGED_BY, RANK_CODES } from '../../codes/people';
import { PIECE_KIND, REPORT_CHANNEL, SIGNATURE } from '../../codes/reports';
import type { AnyRow } from '../../records/define';
import { report } from '../../records/report';
import { displayName } from '../../rules/names';
import type { FormRow } from '../model';
import { masked } from '../redact';
import { chosenFlag, definePaper, type PaperContext } from './define';
import { formDocument, itemLines, onlyRow, textAt, wideRow } from './formParts';
import { childRows, secrecyMark } from './letter';
import { LEAK_NEEDS, personsOf, reportLeakRules } from './reportWords';
import { dayOr, label, long, said, tick, ticks, value } from './words';

const COLUMNS = [24, 22, 32, 26, 24, 17, 17];
const yesNo = (v: unknown): string => (v === true ? '是' : v === false ? '否' : '');
const HEADS = ['姓名', '单位', '职务', '职级', '是否\n市管', '是否\n拟提拔'];
/** One row for each person complained about, at least one. */
const personRows = (row: AnyRow, ctx: PaperContext): readonly FormRow[] => {
  const persons = personsOf(row, ctx);
  const cells = persons.map(({ name, unit, post, row: p }) => [
    displayName(name),
    unit,
    post,
    labelOf(RANK_CODES, textAt(p, 'rankThen')),
    p.managedThen == null ? '' : p.managedThen === 'city' ? '是' : `否（${labelOf(MANAGED_BY, textAt(p, 'managedThen'))}）`,
    yesNo(p.candidate),
  ]);
  const rows = cells.length === 0 ? [HEADS.map(() => '')] : cells;
  return [
    { mm: 11, cells: [label('被\n反\n映\n人', { rows: rows.length + 1 }), ...HEADS.map((h) => label(h))] },
    ...rows.map((texts): FormRow => ({ mm: 12, cells: texts.map((t) => value(t)) })),
  ];
};
const problems = (text: string, mm: number): FormRow => ({
  mm,
  mayBreak: true,
  cells: [label('反　映\n的主要\n问　题'), long(text, { span: 6 })],
});
const half = (mm: number, ...pairs: readonly (readonly [string, string])[]): FormRow => {
  const spans = [2, 3];
  return { mm, cells: pairs.flatMap(([title, text], i) => [label(title), value(text, { span: spans[i] ?? 1, align: 'left' })]) };
};

export const reportRegistration = definePaper({
  id: 'F09-internal',
  form: 'F09',
  label: '信访举报登记表（内部）',
  of: ['report'],
  takes: 'one',
  sensitive: true,
  options: [
    {
      key: 'sealed',
      label: '举报人信息另附密封',
      kind: 'flag',
      initial: true,
      help: '选中时举报人栏印“（另附密封）”；不选则留空，由收件人手写。',
    },
  ],
  make: (rows, ctx, choices) => {
    const row = onlyRow(rows);
    const anonymous = row.signature === 'anonymous';
    const informant = anonymous ? '匿名，未留信息' : chosenFlag(reportRegistration, choices, 'sealed') ? '（另附密封）' : '';
    const files = childRows(row.attachments).length;
    const reference = (key: string): string => said(report, row, key, ctx);
    return formDocument({
      fileName: `信访举报登记表（${row.no}）`,
      title: '信访举报登记表',
      above: { left: `登记单位：${ctx.office.name}${ctx.office.dept}`, right: '内部材料　注意保密' },
      blocks: [
        {
          kind: 'form',
          columns: COLUMNS,
          rows: [
            half(11, ['受理编号', row.no], ['收到时间', dayOr(row.receivedDate, '')]),
            wideRow('渠　道', itemLines(ticks(REPORT_CHANNEL.codes, row.channel), 138), 6, 15),
            wideRow('件　别', ticks(PIECE_KIND.codes, row.pieceKind), 6, 11),
            half(11, ['署　名', ticks(SIGNATURE.codes, row.signature)], ['要求保密', anonymous ? '' : `${tick(false, '是')}　${tick(false, '否')}`]),
            wideRow('举报人\n（姓名、单\n位、电话）', informant, 6, 15),
            ...personRows(row, ctx),
            problems(textAt(row, 'content'), 60),
            wideRow('问题类型', said(report, row, 'problemTypes', ctx), 6, 11),
            half(11, ['密　级', said(report, row, 'secrecy', ctx)], ['附　件', files === 0 ? '　　件　　页' : `${files}件　　页`]),
            half(11, ['重复件号', reference('duplicateOf')], ['并入主件', reference('mergedInto')]),
            half(11, ['收件人', textAt(row, 'receiver')], ['登记时间', dayOr(row.createdAt.slice(0, 10), '')]),
          ],
        },
      ],
    });
  },
});
export const reportTransfer = definePaper({
  id: 'F09-transfer',
  form: 'F09',
  label: '信访举报登记表（转办版）',
  of: ['report'],
  takes: 'one',
  needs: LEAK_NEEDS,
  // what is reported, with everything taken out that tells who reported it
  shows: ['content'],
  redacted: true,
  options: [
    {
      key: 'checked',
      label: '已核对无泄露',
      kind: 'flag',
      help: '逐段看过，没有举报人及可以识别举报人的内容；不选的印“未核对　不得转出”。',
    },
  ],
  make: (rows, ctx, choices) => {
    const row = onlyRow(rows);
    const rules = reportLeakRules(row, ctx);
    const clean = (text: string): string => masked(text, rules);
    return formDocument({
      fileName: `信访举报登记表（转办）（${clean(row.no)}）`,
      title: '信访举报登记表',
      above: {
        left: `转办单位：${ctx.office.name}${ctx.office.dept}`,
        right: chosenFlag(reportTransfer, choices, 'checked') ? secrecyMark(row) : '未核对　不得转出',
      },
      blocks: [
        {
          kind: 'form',
          columns: COLUMNS,
          rows: [
            half(12, ['受理编号', clean(row.no)], ['办理文号', clean(textAt(row, 'letterNo'))]),
            half(12, ['承办单位', said(report, row, 'undertaker', ctx)], ['要求报\n结日期', dayOr(row.reportBy, '')]),
            ...personRows(row, ctx).map((r) => ({ ...r, cells: r.cells.map((c) => ({ ...c, text: clean(c.text) })) })),
            problems(clean(textAt(row, 'content')), 95),
            wideRow('问题类型', said(report, row, 'problemTypes', ctx), 6, 13),
            half(13, ['转出日期', dayOr(row.assignedDate, '')], ['办理方式', said(report, row, 'mode', ctx)]),
            wideRow('办理要求', '请按规定查办，按期报送结果；不得追查举报来源，不得将本表交给被反映人。', 6, 18),
          ],
        },
      ],
    });
  },
});
