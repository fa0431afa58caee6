/** The query interface over plain Dexie. The catalog worker will stand behind the same functions; this stays as its reference. */
import { compareBy, fits, type Page, type Query } from '../../shared/query/query';
import type { AnyRow } from '../../shared/records/define';
import { typeById } from '../../shared/records/registry';
import type { Database } from './db';
import type { People } from './people';

const DEFAULT_SORT = { field: 'onDate', dir: 'desc' } as const;

/** All hits in order. @throws Error for an unknown type */
export const askAll = async (db: Database, people: People, q: Query): Promise<readonly AnyRow[]> => {
  const def = typeById(q.type);
  const rows = (await db.rows(q.type).toArray()).filter((r) => fits(def, r, q, people));
  await people.learn(db, rows);
  return rows.sort(compareBy(def, q.sort ?? def.sort ?? DEFAULT_SORT, people));
};

/** One page of hits and their exact number. */
export const askPage = async (db: Database, people: People, q: Query, offset: number, limit: number): Promise<Page> => {
  const rows = await askAll(db, people, q);
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
};
