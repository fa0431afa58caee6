/** A check read back from its M23 record, as it was on its day. */
import type { AnyRow, RecordRef } from '../../../shared/records/define';
import { today } from '../../../shared/rules/dates';
import type { Match } from '../../../shared/rules/pasteNames';
import { type Hit, resultOf, type Severity, type VettingGroup, type VettingPurpose } from '../../../shared/rules/vettingHits';
import { session } from '../../store/session';
import { type ListOfPeople, listOf } from '../../store/vettingList';
import type { Check } from './save';

interface PersonRow {
  readonly cadre: string | null;
  readonly postThen: string | null;
  readonly outsiderName: string | null;
  readonly outsiderPost: string | null;
  readonly plannedPost: string | null;
}
interface HitRow {
  readonly cadre: string;
  readonly rule: Hit['rule'];
  readonly group: VettingGroup;
  /** Null in records entered by hand. */
  readonly severity: Severity | null;
  readonly text: string;
  readonly basis: string | null;
  readonly record: RecordRef | null;
}
const personsOf = (row: AnyRow): readonly PersonRow[] => row.persons as readonly PersonRow[];
const textOf = (v: unknown): string => (typeof v === 'string' ? v : '');

export const keptCheck = (row: AnyRow): Check => {
  const { people } = session();
  const matches = personsOf(row).map((p, i): Match => {
    const pasted = {
      n: i + 1,
      name: p.cadre === null ? (p.outsiderName ?? '') : people.cadre(p.cadre),
      hint: p.postThen ?? p.outsiderPost ?? '',
      birth: null,
      planned: '',
    };
    return p.cadre === null ? { kind: 'unknown', pasted, similar: [] } : { kind: 'one', pasted, id: p.cadre, why: '' };
  });
  const hits = row.hits as readonly HitRow[];
  const results = new Map(
    personsOf(row).flatMap(({ cadre }) => {
      if (cadre === null) return [];
      const own = hits.filter((h) => h.cadre === cadre);
      return [[cadre, resultOf(own.map((h) => ({ ...h, severity: h.severity ?? 'note', basis: h.basis ?? '' })))] as const];
    }),
  );
  return {
    batch: textOf(row.name),
    purpose: (row.purpose ?? 'other') as VettingPurpose,
    day: textOf(row.checkedDate) || textOf(row.listDate) || today(),
    clock: textOf(row.checkedClock),
    matches,
    results,
  };
};

/** Its people once more, for a check of today. */
export const listOfRecord = (row: AnyRow): ListOfPeople =>
  listOf(personsOf(row).map((p) => ({ id: p.cadre, name: p.outsiderName ?? '', post: p.outsiderPost ?? '', planned: p.plannedPost ?? '' })));
