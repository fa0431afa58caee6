/** F01 函询通知书 (handbook §6.4): the questions come from the record's list of questions, never from a report. */
import { inquiry } from '../../records/inquiry';
import type { Block } from '../model';
import { chosenFlag, chosenText, definePaper } from './define';
import {
  childRows,
  clause,
  contactLine,
  dayOf,
  letter,
  MARK_SECRECY,
  PHONE,
  partyHeadOf,
  secrecyMark,
  sentence,
  spanOfRule,
  supervisionBasis,
} from './letter';
import { dayOr, para, plainName, said } from './words';

export const INQUIRY_NOTICE = '函询通知书';
export const inquiryNotice = definePaper({
  id: 'F01-notice',
  form: 'F01',
  label: INQUIRY_NOTICE,
  of: ['inquiry'],
  takes: 'one',
  needs: ['inquiry'],
  shows: ['questions'],
  options: [PHONE, MARK_SECRECY],
  refuses: (row) => (childRows(row.questions).length === 0 ? '还没有登记函询问题，请先在记录里填写“函询问题”，再打印通知书。' : null),
  make: ([row], ctx, choices) => {
    if (!row) throw new RangeError('没有选定函询记录，请先选一条。');
    const name = plainName(row.cadre, ctx);
    const again = (row.previous ?? null) !== null;
    const day = dayOf(ctx, row.deliveredDate, row.issuedDate);
    const previousId = (row.previous as { readonly id?: unknown } | null)?.id;
    const previousNo = ctx.rows('inquiry').find((r) => r.id === previousId)?.letterNo;
    const types = said(inquiry, row, 'problemTypes', ctx);
    const about = types === '' ? '的有关反映' : `在${types}方面的反映`;
    const opening = again
      ? `你对我部前次函询${typeof previousNo === 'string' ? `（${previousNo}）` : ''}的说明收悉。经研究，下列问题还需要你作出进一步说明：`
      : `近期，我部收到关于你${about}：`;
    const questions = childRows(row.questions).map((q, i): Block => {
      const asked = [
        sentence(q.text),
        clause(q.points) === '' ? '' : `请${clause(q.points).replace(/^请/, '')}。`,
        clause(q.materials) === '' ? '' : `请附：${sentence(q.materials)}`,
      ];
      return para(`question${i + 1}`, `${i + 1}.${asked.join('')}`);
    });
    const term = spanOfRule(again ? 'HX.again' : 'HX.reply', day, ctx);
    const due = dayOr(row.extensionTo ?? row.replyDue, '　　　　年　　月　　日');
    const when = term === null ? `于${due}前` : `于收到本通知之日起${term}内（${due}前）`;
    return letter(
      {
        fileName: `${INQUIRY_NOTICE}（${name}）`,
        title: INQUIRY_NOTICE,
        number: row.letterNo,
        to: `${name}同志`,
        body: [
          para('opening', opening),
          ...questions,
          para(
            'demand',
            `根据${supervisionBasis(day)}有关规定，请你就上述问题作出书面说明，${when}送我部${ctx.office.dept}。说明材料须由本人签名，` +
              '并经所在单位党委（党组）主要负责人阅签。如有特殊情况不能如期回复，请在规定期限内说明理由。',
          ),
        ],
        contact: contactLine(row, chosenText(inquiryNotice, choices, 'phone')),
        date: row.issuedDate,
        ...(chosenFlag(inquiryNotice, choices, 'secrecy') ? { secrecy: secrecyMark(row) } : {}),
        ...(row.copiedToParty === true ? { copies: partyHeadOf(row.cadre, ctx) } : {}),
      },
      ctx,
    );
  },
});
