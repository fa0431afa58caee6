/** Drafts of forms: kept in the database so that a crash or a closed window loses nothing typed. */
import type { DraftRow } from './db';
import { session } from './session';

export type { DraftRow };
/** @param from id of the record a follow-up comes from */
export const draftKey = (type: string, id: string | null, from: string | null = null): string =>
  `${type}/${id ?? (from === null ? 'new' : `from-${from}`)}`;
export const readDraft = async (key: string): Promise<DraftRow | undefined> => session().db.drafts.get(key);
export const dropDraft = async (key: string): Promise<void> => session().db.drafts.delete(key);
export const keepDraft = async (draft: DraftRow): Promise<void> => {
  await session().db.drafts.put(draft);
};
