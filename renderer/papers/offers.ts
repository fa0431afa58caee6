/** Which papers are offered where: all of them come from the list of papers and from the declaration, never from a list of screens. */
import { papers, papersOf } from '../../shared/documents/papers';
import type { PaperDef } from '../../shared/documents/papers/define';
import { ledgerOf, recordSheetOf } from '../../shared/documents/papers/general';
import type { RecordTypeDef } from '../../shared/records/define';
import type { RecordTypeId } from '../../shared/records/registry';

export interface Offer {
  readonly papers: readonly PaperDef[];
  /** Papers that a person must look at one by one. */
  readonly single: readonly PaperDef[];
}
const own = (def: RecordTypeDef): readonly PaperDef[] => papersOf(def.id as RecordTypeId);
/** Looked at before it goes: nothing of it is printed by the dozen. */
const oneByOne = (p: PaperDef): boolean => p.takes === 'one' && (p.sensitive === true || p.redacted === true);

/** Of one record; the form that fits any record comes last. */
export const ofRecord = (def: RecordTypeDef): Offer => ({ papers: [...own(def), recordSheetOf(def)], single: [] });
/** Of a dossier: papers that show a whole person or unit (outside the numbered forms) come first. */
export const ofDossier = (def: RecordTypeDef): Offer => {
  const all = own(def);
  return { papers: [...all.filter((p) => p.form === null), ...all.filter((p) => p.form !== null), recordSheetOf(def)], single: [] };
};
/** Of the records of a list. */
export const ofList = (def: RecordTypeDef, count: number): Offer => {
  if (count === 1) return { papers: [...own(def), recordSheetOf(def), ledgerOf(def)], single: [] };
  const all = own(def);
  return {
    papers: [ledgerOf(def), ...all.filter((p) => p.takes === 'many'), ...all.filter((p) => p.takes === 'one' && !oneByOne(p)), recordSheetOf(def)],
    single: all.filter(oneByOne),
  };
};
/** Made from no records: statistics. */
export const ofNothing = (): Offer => ({ papers: papers.filter((p) => p.of.length === 0), single: [] });
