/** Items owed without a record: what they have in common. */
import type { RecordTypeDef } from '../../records/define';
import { type DateText, daysBetween } from '../dates';
import { type Duty, type OpenItem, SOON_DAYS, whenOf } from './define';

export interface Missing {
  readonly def: RecordTypeDef;
  readonly id: string;
  readonly duty: Duty;
  readonly matter: string;
  readonly owedBy: string;
  readonly cadre?: string;
  readonly unit?: string;
  readonly subject: string;
  readonly due: DateText | null;
  readonly rule: string;
  readonly basis: string;
}
export const missing = (m: Missing, today: DateText): OpenItem => {
  const days = m.due === null ? null : daysBetween(today, m.due);
  const mark: OpenItem['mark'] =
    days === null
      ? { kind: 'wait', text: '未定期限' }
      : days < 0
        ? { kind: 'over', text: `已过 ${-days} 天` }
        : days === 0
          ? { kind: 'soon', text: '今日到期' }
          : { kind: days <= SOON_DAYS ? 'soon' : 'wait', text: `还有 ${days} 天` };
  return {
    key: `${m.def.id}/-/${m.duty}/${m.id}`,
    duty: m.duty,
    when: whenOf(m.due, today),
    def: m.def,
    row: null,
    cadre: m.cadre ?? null,
    unit: m.unit ?? null,
    subject: m.subject,
    matter: m.matter,
    kind: m.matter,
    owedBy: m.owedBy,
    due: m.due,
    extended: false,
    left: null,
    mark,
    rule: m.rule,
    basis: m.basis,
    handler: '',
  };
};
