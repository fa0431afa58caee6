/** F02 提醒函 (handbook §6.4): a written reminder. */
import { chosenFlag, chosenText, definePaper } from './define';
import { clause, contactLine, letter, MARK_SECRECY, PHONE, partyHeadOf, secrecyMark, sentence } from './letter';
import { dayOr, para, plainName } from './words';

export const REMINDER_LETTER = '提醒函';
export const reminderLetter = definePaper({
  id: 'F02-letter',
  form: 'F02',
  label: REMINDER_LETTER,
  of: ['reminder'],
  takes: 'one',
  // the letter tells its addressee what it is about
  shows: ['problems'],
  options: [PHONE, MARK_SECRECY],
  refuses: (row) => (row.mode === 'written' ? null : '这条提醒的方式是“谈话”，没有提醒函。书面提醒的，请先把“方式”改为“书面”。'),
  make: ([row], ctx, choices) => {
    if (!row) throw new RangeError('没有选定提醒记录，请先选一条。');
    const name = plainName(row.cadre, ctx);
    const due = dayOr(row.rectifyBy ?? row.reportDue, '　　　　年　　月　　日');
    return letter(
      {
        fileName: `${REMINDER_LETTER}（${name}）`,
        title: REMINDER_LETTER,
        number: row.letterNo,
        to: `${name}同志`,
        body: [
          para('problem', `在工作中，发现你存在以下问题：${sentence(row.problems)}`),
          para(
            'demand',
            `经研究，现对你进行书面提醒。${clause(row.demands) === '' ? '' : `${sentence(row.demands)}`}希引起注意，认真加以改正，并于${due}前将整改情况书面报我部${ctx.office.dept}。`,
          ),
        ],
        contact: contactLine(row, chosenText(reminderLetter, choices, 'phone')),
        date: row.remindedDate,
        ...(chosenFlag(reminderLetter, choices, 'secrecy') ? { secrecy: secrecyMark(row) } : {}),
        ...(row.copiedToParty === true ? { copies: partyHeadOf(row.cadre, ctx) } : {}),
      },
      ctx,
    );
  },
});
