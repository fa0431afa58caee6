import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { fieldAt } from '../../shared/records/define';
import { formatMasked, type Names } from '../../shared/records/kinds/format';

/** One-line title of a record from the fields its declaration names. */
export const titleOf = (def: RecordTypeDef, row: AnyRow, names: Names): string =>
  def.title
    .map((key) => {
      const f = fieldAt(def, key);
      return f ? formatMasked(f, row[key], names) : '';
    })
    .filter(Boolean)
    .join('　');
