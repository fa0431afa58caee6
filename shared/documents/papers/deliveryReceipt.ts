/** F07 送达回证 (handbook §6.4) for the papers that are handed over: two copies, one for the file and one to send back. */
import { DELIVERY_MODE } from '../../codes/talks';
import type { AnyRow } from '../../records/define';
import type { RecordTypeId } from '../../records/registry';
import type { Block, DocumentSection, FormRow } from '../model';
import { ADMONITION_LETTER } from './admonitionLetter';
import { auditRecipient } from './auditEntrustment';
import { chosenFlag, definePaper, type PaperContext } from './define';
import { INQUIRY_NOTICE } from './inquiryNotice';
import { RECTIFICATION_NOTICE, rectificationTarget } from './rectificationNotice';
import { REMINDER_LETTER } from './reminderLetter';
import { dayOr, label, plainName, SIGN, ticks, value } from './words';

interface Delivered {
  readonly paper: string;
  readonly number: (row: AnyRow) => unknown;
  readonly to: (row: AnyRow, ctx: PaperContext) => string;
  readonly day: (row: AnyRow) => unknown;
}
const cadreOf = (row: AnyRow, ctx: PaperContext): string => plainName(row.cadre, ctx);
/** What is handed over, by type of record. */
const DELIVERED: { readonly [K in RecordTypeId]?: Delivered } = {
  inquiry: { paper: INQUIRY_NOTICE, number: (r) => r.letterNo, to: cadreOf, day: (r) => r.deliveredDate },
  reminder: { paper: REMINDER_LETTER, number: (r) => r.letterNo, to: cadreOf, day: () => null },
  admonition: { paper: ADMONITION_LETTER, number: (r) => r.letterNo, to: cadreOf, day: (r) => r.deliveredDate },
  rectification: { paper: RECTIFICATION_NOTICE, number: (r) => r.noticeNo, to: (r, ctx) => rectificationTarget(r, ctx).name, day: () => null },
  audit: { paper: '经济责任审计委托函', number: (r) => r.entrustNo, to: auditRecipient, day: () => null },
};
/** Rows do not name their type: each of these has a field the others lack. */
const typeOf = (row: AnyRow): Delivered => {
  const type: RecordTypeId =
    'questions' in row
      ? 'inquiry'
      : 'entrustNo' in row
        ? 'audit'
        : 'items' in row && 'noticeNo' in row
          ? 'rectification'
          : 'ground' in row
            ? 'admonition'
            : 'reminder';
  return DELIVERED[type] as Delivered;
};
const text = (v: unknown): string => (typeof v === 'string' ? v : '');

export const deliveryReceipt = definePaper({
  id: 'F07',
  form: 'F07',
  label: '送达回证',
  of: Object.keys(DELIVERED) as RecordTypeId[],
  takes: 'one',
  options: [{ key: 'two', label: '一式两份', kind: 'flag', initial: true }],
  refuses: (row) =>
    'mode' in row && 'talker' in row && row.mode !== 'written'
      ? '这条记录的方式是“谈话”，没有需要送达的文书。书面的，请先把“方式”改为“书面”。'
      : null,
  make: ([row], ctx, choices) => {
    if (!row) throw new RangeError('没有选定记录，请先选一条。');
    const { paper, number, to, day } = typeOf(row);
    const person = to(row, ctx);
    const line = (name: string, content: string, mm = 13): FormRow => ({ mm, cells: [label(name), value(content, { span: 3, align: 'left' })] });
    const signed = (name: string): FormRow => ({ mm: 25, cells: [label(name), value('', { span: 3, sign: SIGN })] });
    const form: Block = {
      kind: 'form',
      columns: [36, 45, 31, 50],
      rows: [
        line('送达文书名称', `《${paper}》`),
        line('文　　号', text(number(row))),
        line('受送达人', person),
        line('送达方式', ticks(DELIVERY_MODE.codes, row.deliveryMode)),
        { mm: 13, cells: [label('送达地点'), value(''), label('送达时间'), value(dayOr(day(row), '　　　　年　　月　　日　　时'))] },
        signed('受送达人\n签　　收'),
        { mm: 25, cells: [label('代 收 人\n签　　收'), value('', { sign: '　　年　　月　　日　' }), label('与受送达\n人 关 系'), value('')] },
        signed('送 达 人'),
        { mm: 30, cells: [label('备　　注'), value('拒收、留置送达的，写明原因并由见证人签字。', { span: 3, align: 'left', vertical: 'top' })] },
      ],
    };
    const copy = (name: string): DocumentSection => ({
      orientation: 'portrait',
      page: 'form',
      numbers: 'none',
      blocks: [{ kind: 'formTitle', text: '送 达 回 证' }, { kind: 'formLine', left: `送达机关：${ctx.office.name}`, right: name }, form],
    });
    return {
      fileName: `送达回证（${person}）`,
      title: '送达回证',
      sections: chosenFlag(deliveryReceipt, choices, 'two') ? [copy('第一份　附卷'), copy('第二份　交受送达人')] : [copy('')],
    };
  },
});
