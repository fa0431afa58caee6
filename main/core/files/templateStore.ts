/**
 * A unit's own templates in the data folder: templates/<paper>.json says which file is in use and which was before it, the files are named
 * by their SHA-256. Written atomically; the one before is kept, so that replacing or removing can be taken back.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { atomicWrite } from './atomicWrite';

const entry = z.strictObject({
  /** Name of the file as it was uploaded. */
  name: z.string(),
  /** lower-case hex of the content */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** bytes */
  size: z.int().positive(),
  /** ISO time of upload */
  at: z.string(),
  /** Names of fields it uses. */
  uses: z.array(z.string()),
});
export type StoredTemplate = z.infer<typeof entry>;
const metaSchema = z.strictObject({ current: entry.nullable(), previous: entry.nullable() });
type Meta = z.infer<typeof metaSchema>;
const NONE: Meta = { current: null, previous: null };

export interface TemplateStore {
  /** Templates in use, by paper id; unreadable ones are left out. */
  list(): Promise<ReadonlyMap<string, StoredTemplate>>;
  /** null when there is none, or the file is gone or not what it was. */
  read(paper: string): Promise<{ readonly entry: StoredTemplate; readonly bytes: Uint8Array } | null>;
  put(paper: string, name: string, bytes: Uint8Array, uses: readonly string[]): Promise<StoredTemplate>;
  remove(paper: string): Promise<void>;
  /** Put back what was in use before the last put or remove (the two change places). */
  restore(paper: string): Promise<void>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const isMissing = (e: unknown): boolean => (e as NodeJS.ErrnoException).code === 'ENOENT';

export const templateStore = (dataDir: string): TemplateStore => {
  const folder = join(dataDir, 'templates');
  const metaPath = (paper: string): string => {
    if (!/^[\w-]{1,60}$/.test(paper)) throw new RangeError(`no file name: ${paper}`);
    return join(folder, `${paper}.json`);
  };
  const filePath = (e: StoredTemplate): string => join(folder, `${e.sha256}.docx`);
  const metaOf = async (paper: string): Promise<Meta> => {
    try {
      return metaSchema.parse(JSON.parse(await readFile(metaPath(paper), 'utf8')));
    } catch (e) {
      if (isMissing(e) || e instanceof SyntaxError || e instanceof z.ZodError) return NONE;
      throw e;
    }
  };
  const papersThere = async (): Promise<readonly string[]> => {
    try {
      return (await readdir(folder)).filter((f) => f.endsWith('.json')).map((f) => f.slice(0, -'.json'.length));
    } catch (e) {
      if (isMissing(e)) return [];
      throw e;
    }
  };
  /** Files no paper knows any more. */
  const sweep = async (): Promise<void> => {
    const metas = await Promise.all((await papersThere()).map(metaOf));
    const kept = new Set(metas.flatMap((m) => [m.current, m.previous]).flatMap((e) => (e ? [`${e.sha256}.docx`] : [])));
    for (const f of await readdir(folder)) if (/^[0-9a-f]{64}\.docx$/.test(f) && !kept.has(f)) await rm(join(folder, f), { force: true });
  };
  /** Changes one after another: two at once would sweep away each other's files. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const change = (paper: string, to: (old: Meta) => Meta): Promise<void> =>
    inTurn(async () => {
      const path = metaPath(paper);
      await mkdir(folder, { recursive: true });
      await atomicWrite(path, JSON.stringify(to(await metaOf(paper))));
      await sweep();
    });

  return {
    list: async () => {
      const all = await Promise.all((await papersThere()).map(async (p) => [p, (await metaOf(p)).current] as const));
      return new Map(all.flatMap(([p, e]) => (e ? [[p, e] as const] : [])));
    },
    read: async (paper) => {
      const { current } = await metaOf(paper);
      if (current === null) return null;
      try {
        const bytes = await readFile(filePath(current));
        return sha256(bytes) === current.sha256 ? { entry: current, bytes } : null;
      } catch (e) {
        if (isMissing(e)) return null;
        throw e;
      }
    },
    put: async (paper, name, bytes, uses) => {
      const made: StoredTemplate = { name, sha256: sha256(bytes), size: bytes.length, at: new Date().toISOString(), uses: [...uses] };
      await inTurn(async () => {
        const path = metaPath(paper);
        await mkdir(folder, { recursive: true });
        const old = await metaOf(paper);
        await atomicWrite(filePath(made), bytes);
        await atomicWrite(path, JSON.stringify({ current: made, previous: old.current ?? old.previous } satisfies Meta));
        await sweep();
      });
      return made;
    },
    remove: (paper) => change(paper, (old) => (old.current === null ? old : { current: null, previous: old.current })),
    restore: (paper) => change(paper, (old) => ({ current: old.previous, previous: old.current })),
  };
};
