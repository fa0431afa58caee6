/**
 * Opening the database with open eyes. Chromium may hand back an empty IndexedDB without an error, and Dexie opens a
 * newer database silently; both are looked at before the first row is read. Nothing is ever deleted here.
 */
import { VERSIONS } from '../../shared/schema/versions';
import { Database, DB_NAME } from './db';

export type OpenResult =
  | { readonly ok: true; readonly db: Database; readonly isNew: boolean /** Chromium reported that it lost data. */; readonly dataLoss: boolean }
  | { readonly ok: false; readonly reason: 'newer'; readonly found: number; readonly known: number }
  | { readonly ok: false; readonly reason: 'error'; readonly detail: string };

interface Probe {
  readonly version: number;
  readonly isNew: boolean;
  readonly dataLoss: boolean;
}
/** Dexie multiplies its version by ten. */
const DEXIE_FACTOR = 10;

/** Look at the stored version without asking for one. A database that did not exist is not left behind. */
const probe = (name: string): Promise<Probe> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    let dataLoss = false;
    request.onupgradeneeded = (event) => {
      isNew = event.oldVersion === 0;
      // Chromium only: 'none' | 'total'
      dataLoss = (event as IDBVersionChangeEvent & { dataLoss?: string }).dataLoss === 'total';
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve({ version, isNew, dataLoss });
    };
    request.onerror = () => {
      if (isNew) resolve({ version: 0, isNew, dataLoss });
      else reject(request.error ?? new Error('indexedDB.open failed'));
    };
  });

export const openGuarded = async (name: string = DB_NAME): Promise<OpenResult> => {
  try {
    const found = await probe(name);
    const storedVersion = found.version / DEXIE_FACTOR;
    if (storedVersion > VERSIONS.length) return { ok: false, reason: 'newer', found: storedVersion, known: VERSIONS.length };
    const db = new Database(name);
    await db.open();
    return { ok: true, db, isNew: found.isNew, dataLoss: found.dataLoss };
  } catch (e) {
    return { ok: false, reason: 'error', detail: e instanceof Error ? `${e.name}: ${e.message}` : String(e) };
  }
};
