/** Both ends of the chain: what a record points at, and what points at it. */
import { type AnyRow, fieldsOf, type RecordRef, type RecordTypeDef } from '../../shared/records/define';
import { isRecordTypeId, recordTypes, typeById } from '../../shared/records/registry';
import { refKey } from '../../shared/rules/chain';
import { session } from './session';

export interface Linked {
  readonly def: RecordTypeDef;
  readonly row: AnyRow;
  /** 0 the record itself, negative towards the source, positive towards the results. */
  readonly step: number;
}
const MAX_STEPS = 8;

/** Records a row follows from: its own record fields. Those in child rows (处理 → 后续措施) point forward and are read from the other end. */
const linksOf = (def: RecordTypeDef, row: AnyRow): readonly RecordRef[] =>
  fieldsOf(def).flatMap((f) => {
    const v = row[f.key];
    return f.kind === 'record' && v !== null && typeof v === 'object' ? [v as RecordRef] : [];
  });

const earlier = async (def: RecordTypeDef, row: AnyRow): Promise<{ def: RecordTypeDef; row: AnyRow }[]> => {
  const found: { def: RecordTypeDef; row: AnyRow }[] = [];
  for (const ref of linksOf(def, row)) {
    if (!isRecordTypeId(ref.type)) continue;
    const hit = await session().db.rows(ref.type).get(ref.id);
    if (hit) found.push({ def: typeById(ref.type), row: hit });
  }
  return found;
};
const later = async (def: RecordTypeDef, row: AnyRow): Promise<{ def: RecordTypeDef; row: AnyRow }[]> => {
  const found: { def: RecordTypeDef; row: AnyRow }[] = [];
  for (const type of recordTypes) {
    const rows = await session()
      .db.rows(type.id)
      .where('refRecords')
      .equals(refKey({ type: def.id, id: row.id }))
      .toArray();
    const isLink = (hit: AnyRow): boolean => linksOf(type, hit).some((r) => r.type === def.id && r.id === row.id);
    for (const hit of rows) if (hit.deletedAt === null && isLink(hit)) found.push({ def: type, row: hit });
  }
  return found;
};

/** The whole line through a record, sources first; a withdrawn source stays in it. */
export const chainOf = async (def: RecordTypeDef, row: AnyRow): Promise<readonly Linked[]> => {
  const seen = new Set([refKey({ type: def.id, id: row.id })]);
  const line: Linked[] = [{ def, row, step: 0 }];
  const walk = async (next: (d: RecordTypeDef, r: AnyRow) => Promise<{ def: RecordTypeDef; row: AnyRow }[]>, sign: 1 | -1): Promise<void> => {
    let edge: { def: RecordTypeDef; row: AnyRow }[] = [{ def, row }];
    for (let step = 1; step <= MAX_STEPS && edge.length > 0; step += 1) {
      const found: { def: RecordTypeDef; row: AnyRow }[] = [];
      for (const at of edge) {
        for (const hit of await next(at.def, at.row)) {
          const key = refKey({ type: hit.def.id, id: hit.row.id });
          if (seen.has(key)) continue;
          seen.add(key);
          found.push(hit);
          line.push({ ...hit, step: sign * step });
        }
      }
      edge = found;
    }
  };
  await walk(earlier, -1);
  await walk(later, 1);
  return line.sort((a, b) => a.step - b.step || (a.row.onDate ?? '').localeCompare(b.row.onDate ?? ''));
};
