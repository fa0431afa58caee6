/** F08 限期整改通知书 (handbook §6.4): problems, demands, terms, and how to report. */
import type { AnyRow } from '../../records/define';
import type { Block } from '../model';
import { chosenFlag, chosenText, definePaper, type PaperContext } from './define';
import { childRows, clause, contactLine, letter, MARK_SECRECY, PHONE, partyHeadOf, secrecyMark, sentence } from './letter';
import { BLANK, dayOr, para, plainName } from './words';

export const RECTIFICATION_NOTICE = '限期整改通知书';
/** The cadre, or the unit where there is none. */
export const rectificationTarget = (row: AnyRow, ctx: PaperContext): { readonly name: string; readonly person: boolean } => {
  const name = plainName(row.cadre, ctx);
  return name === '' ? { name: typeof row.unit === 'string' ? ctx.names.unit(row.unit) : BLANK, person: false } : { name, person: true };
};
export const rectificationNotice = definePaper({
  id: 'F08-notice',
  form: 'F08',
  label: RECTIFICATION_NOTICE,
  of: ['rectification'],
  takes: 'one',
  options: [
    { key: 'report', label: '报结方式', kind: 'text', initial: '逐项形成书面报告，并附佐证材料', help: '印在“报结”一段。' },
    PHONE,
    MARK_SECRECY,
  ],
  refuses: (row) => (childRows(row.items).length === 0 ? '还没有登记整改事项，请先在记录里填写“整改事项”，再打印通知书。' : null),
  make: ([row], ctx, choices) => {
    if (!row) throw new RangeError('没有选定整改记录，请先选一条。');
    const { name, person } = rectificationTarget(row, ctx);
    const you = person ? '你' : '你单位';
    const items = childRows(row.items).map((item, i): Block => {
      const facts = [
        clause(item.action) === '' ? '' : `整改要求：${sentence(item.action)}`,
        clause(item.responsible) === '' ? '' : `责任人：${clause(item.responsible)}。`,
        `整改期限：${dayOr(item.dueDate)}。`,
      ];
      return para(`item${i + 1}`, `${i + 1}.${sentence(item.problem)}${facts.join('')}`);
    });
    const due = dayOr(row.extendedTo ?? row.rectifyBy, '　　　　年　　月　　日');
    return letter(
      {
        fileName: `${RECTIFICATION_NOTICE}（${name}）`,
        title: RECTIFICATION_NOTICE,
        number: row.noticeNo,
        to: person ? `${name}同志` : name,
        body: [
          para('opening', `经研究，现要求${you}对下列问题限期整改：`),
          ...items,
          ...(clause(row.demands) === '' ? [] : [para('demand', `整改中，${sentence(row.demands)}`)]),
          para(
            'report',
            `请${you}对照以上问题逐项整改，于${due}前全部完成。整改完成后，${sentence(chosenText(rectificationNotice, choices, 'report')).replace(/。$/, '，')}报我部${ctx.office.dept}验收销号。`,
          ),
        ],
        contact: contactLine(row, chosenText(rectificationNotice, choices, 'phone')),
        date: row.issuedDate,
        ...(chosenFlag(rectificationNotice, choices, 'secrecy') ? { secrecy: secrecyMark(row) } : {}),
        ...(person ? { copies: partyHeadOf(row.cadre, ctx) } : {}),
      },
      ctx,
    );
  },
});
