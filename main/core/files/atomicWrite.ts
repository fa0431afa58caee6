import { randomBytes } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The calls used here; tests hand in a shim that fails on demand. */
export type WriteFs = Pick<typeof nodeFs, 'open' | 'rename' | 'rm'>;

export interface AtomicWriteOptions {
  readonly fs?: WriteFs;
  /** Attempts of the rename when another program (virus scanner, backup, Word) holds the target; default 20. */
  readonly tries?: number;
  /** Wait before the second attempt in ms, growing to five times that; default 100. */
  readonly delayMs?: number;
}

const BUSY: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);
const codeOf = (e: unknown): string => (e as NodeJS.ErrnoException | null)?.code ?? '';

/**
 * Write a whole file so that at any instant, also after a power cut, either the old or the new content is there:
 * temp file in the same folder, fsync, rename, fsync of the folder. The temp file is removed on failure.
 * @throws the file error, after `tries` attempts where the target is only busy
 */
export const atomicWrite = async (path: string, bytes: Uint8Array | string, options: AtomicWriteOptions = {}): Promise<void> => {
  const fs = options.fs ?? nodeFs;
  const tries = options.tries ?? 20;
  const delay = options.delayMs ?? 100;
  const folder = dirname(path);
  // Short and independent of the target's name, which may already be as long as the file system allows.
  const temp = join(folder, `.${basename(path).slice(0, 20)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await fs.open(temp, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    for (let attempt = 1; ; attempt++) {
      try {
        await fs.rename(temp, path);
        break;
      } catch (e) {
        if (attempt >= tries || !BUSY.has(codeOf(e))) throw e;
        await sleep(Math.min(delay * attempt, delay * 5));
      }
    }
  } catch (e) {
    await fs.rm(temp, { force: true }).catch(() => {});
    throw e;
  }
  await syncFolder(folder, fs);
};

/** Make a rename or a new file in `folder` durable. Windows cannot open folders; NTFS journals names itself. */
export const syncFolder = async (folder: string, fs: Pick<WriteFs, 'open'> = nodeFs): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (e) {
    // Some network file systems refuse fsync on folders; the file itself is already on disk.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(codeOf(e))) throw e;
  } finally {
    await handle.close();
  }
};
