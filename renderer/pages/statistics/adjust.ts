/** Saving one adjustment by hand and taking it back. */
import type { IndicatorDef, Override } from '../../../shared/indicators/define';
import { indicatorCode } from '../../../shared/indicators/overrides';
import type { RecordRef } from '../../../shared/records/define';
import { indicatorOverride } from '../../../shared/records/indicatorOverride';
import { today } from '../../../shared/rules/dates';
import { offerUndo } from '../../records/undo';
import { newRow, RepoError } from '../../store/repo';
import { session } from '../../store/session';
import { say, sentenceOf } from '../../ui/feedback';

export interface AdjustmentDraft {
  readonly record: RecordRef | null;
  readonly reason: string | null;
  readonly handler: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
}
/** Save one adjustment and offer to undo it. @throws RepoError with a sentence when it cannot be saved */
export const saveAdjustment = async (def: IndicatorDef, include: boolean, draft: AdjustmentDraft, no: string): Promise<void> => {
  const values = { ...draft, indicator: indicatorCode(def.id), direction: include ? 'include' : 'exclude', day: today() };
  const label = `${include ? '手工纳入' : '手工剔除'}：${def.label}`;
  const row = newRow(indicatorOverride.id, values);
  const done = await session().repo.commit(label, [{ type: indicatorOverride.id, row, expectRev: null }]);
  offerUndo(`${no} 已${include ? '纳入' : '剔除'}`, `“${def.label}”已按调整后的口径重算。`, done.changeId);
};

/** Take an adjustment back: its row goes to the recycle bin, the figure follows the rule again. */
export const cancelAdjustment = async (o: Override): Promise<void> => {
  try {
    const row = o.rowId === undefined ? undefined : await session().db.rows(indicatorOverride.id).get(o.rowId);
    if (row === undefined) throw new RepoError('gone', '这条调整已不在台账里，可能刚被撤销。请刷新后再看。');
    const done = await session().repo.remove(indicatorOverride.id, [row]);
    offerUndo(`已取消${o.include ? '纳入' : '剔除'}`, '数字恢复按口径统计。', done.changeId);
  } catch (e) {
    say.wrong(sentenceOf(e));
  }
};
