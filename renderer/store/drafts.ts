/** Drafts of forms: kept in the database so that a crash or a closed window loses nothing typed. */
import type { DraftRow } from './db';
import { session } from './session';

export type { DraftRow };
export const draftKey = (type: string, id: string | null): string => `${type}/${id ?? 'new'}`;
export const readDraft = async (key: string): Promise<DraftRow | undefined> => session().db.drafts.get(key);
export const dropDraft = async (key: string): Promise<void> => session().db.drafts.delete(key);
export const keepDraft = async (draft: DraftRow): Promise<void> => {
  await session().db.drafts.put(draft);
};
