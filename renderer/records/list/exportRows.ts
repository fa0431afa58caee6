/** Export of exactly what is filtered, in the columns shown. Sensitive fields stay out. */
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { excelOf } from '../../../shared/records/kinds/values';
import { today } from '../../../shared/rules/dates';
import { session } from '../../store/session';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import { type Column, cellText } from './columns';

export const exportRows = async (def: RecordTypeDef, columns: readonly Column[], rows: readonly AnyRow[]): Promise<void> => {
  const { people } = session();
  const shown = columns.filter((c) => !c.field?.sensitive);
  const result = await call('table.exportExcel', {
    fileName: `${def.label}台账_${today().replaceAll('-', '')}`,
    sheet: def.short.slice(0, 31),
    title: `${def.label}台账`,
    columns: shown.map((c) => ({
      head: c.label,
      width: Math.max(8, Math.round(c.width / 8)),
      type: c.field ? excelOf[c.field.kind] : ('text' as const),
    })),
    rows: rows.map((r) =>
      shown.map((c) => {
        const v = r[c.key];
        return c.field?.kind === 'number' && typeof v === 'number' ? v : cellText(def, c, r, people);
      }),
    ),
  });
  if (!result.ok) say.wrong(result.error.message);
  else revealLater(result.value, `${rows.length} 条`);
};
