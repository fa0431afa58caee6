/** F03 诫勉书 (handbook §6.4); the paragraph on the 影响期 is made from the rules in force (§4.2). */
import { labelOf } from '../../codes/define';
import { ADMONITION_GROUND } from '../../codes/matters';
import type { AnyRow } from '../../records/define';
import { inWords } from '../../rules/dates';
import { ruleFor } from '../../rules/deadlines';
import { type MeasureKind, measureRule } from '../../rules/effectRules';
import { effectOf, withEntered } from '../../rules/effects';
import { chosenFlag, chosenText, definePaper, type PaperContext } from './define';
import {
  clause,
  contactLine,
  dayOf,
  fullDay,
  letter,
  MARK_SECRECY,
  PHONE,
  partyHeadOf,
  secrecyMark,
  sentence,
  spanOfRule,
  supervisionBasis,
} from './letter';
import { para, plainName } from './words';

/** 影响期 from its first day as entered, delivered or admonished; its length alone while there is no such day. */
const effectParagraph = (row: AnyRow, ctx: PaperContext): string => {
  const kind: MeasureKind = row.source === 'personalMatters' ? 'mattersAdmonition' : 'admonition';
  const start = fullDay(row.effectFrom) ?? fullDay(row.deliveredDate) ?? fullDay(row.admonishedDate);
  if (start !== null) {
    const computed = effectOf(kind, start, { rules: ctx.rules });
    const effect = computed && withEntered(computed, fullDay(row.effectFrom), fullDay(row.effectTo));
    return effect ? `诫勉影响期自${inWords(effect.from)}起至${inWords(effect.to)}止，影响期内${effect.barText}。` : '';
  }
  const ruleId = measureRule(kind).rules[0];
  const term = ruleId === undefined ? null : spanOfRule(ruleId, ctx.today, ctx);
  const bars = ruleId === undefined ? undefined : ruleFor(ruleId, ctx.today, ctx.rules)?.barText;
  return term === null ? '' : `诫勉影响期为${term}，自收到本《诫勉书》之日起计算，影响期内${bars ?? ''}。`;
};
const groundOf = (row: AnyRow): string => {
  if (clause(row.groundText) !== '') return clause(row.groundText);
  if (typeof row.ground !== 'string' || row.ground === 'custom') return '';
  // （三）不认真履行职责…: the number of the clause belongs to the table, the words to the paper
  return labelOf(ADMONITION_GROUND, row.ground).replace(/^（.）/u, '');
};

export const ADMONITION_LETTER = '诫勉书';
export const admonitionLetter = definePaper({
  id: 'F03-letter',
  form: 'F03',
  label: ADMONITION_LETTER,
  of: ['admonition'],
  takes: 'one',
  // the letter tells its addressee what it is about
  shows: ['problems'],
  options: [PHONE, MARK_SECRECY],
  refuses: (row) => (row.mode === 'written' ? null : '这条诫勉的方式是“谈话”，没有《诫勉书》。书面诫勉的，请先把“方式”改为“书面”。'),
  make: ([row], ctx, choices) => {
    if (!row) throw new RangeError('没有选定诫勉记录，请先选一条。');
    const name = plainName(row.cadre, ctx);
    const day = dayOf(ctx, row.deliveredDate, row.admonishedDate);
    const [check, review] = [spanOfRule('JM.selfcheck', day, ctx), spanOfRule('JM.report6m', day, ctx)];
    const ground = groundOf(row);
    const based = row.ground === 'otherGround' || ground === '' ? '' : `上述问题属于“${ground}”的情形。`;
    const effect = effectParagraph(row, ctx);
    return letter(
      {
        fileName: `${ADMONITION_LETTER}（${name}）`,
        title: ADMONITION_LETTER,
        number: row.letterNo,
        to: `${name}同志`,
        body: [
          para('problem', `据了解，你存在以下问题：${sentence(row.problems)}${based}`),
          para('decision', `根据${supervisionBasis(day)}有关规定，经${ctx.office.name}研究，报${cityCommittee(ctx)}主要负责同志批准，对你进行诫勉。`),
          para(
            'demand',
            `${clause(row.demands) === '' ? '请你深刻认识问题，认真加以改正' : clause(row.demands)}${
              check === null ? '。' : `，并于收到本《诫勉书》之日起${check}内向我部${ctx.office.dept}提交书面检查。`
            }${review === null ? '' : `诫勉${review}后，我部将对你的改正情况进行了解；没有改正或者改正不明显的，按照有关规定作出处理。`}`,
          ),
          ...(effect === '' ? [] : [para('effect', effect)]),
        ],
        contact: contactLine(row, chosenText(admonitionLetter, choices, 'phone')),
        date: row.admonishedDate,
        ...(chosenFlag(admonitionLetter, choices, 'secrecy') ? { secrecy: secrecyMark(row) } : {}),
        ...(row.copiedToParty === true ? { copies: partyHeadOf(row.cadre, ctx) } : {}),
      },
      ctx,
    );
  },
});
/** 中共安澜市委 of 中共安澜市委组织部. */
const cityCommittee = (ctx: PaperContext): string => `中共${ctx.office.city}委`;
