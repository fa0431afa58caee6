import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw e;
  }
};

/** First path of 名称.ext, 名称(2).ext, 名称(3).ext … in `folder` that no file has yet and that is not `taken`. */
export const freePath = async (folder: string, name: string, extension: string, taken: ReadonlySet<string> = new Set()): Promise<string> => {
  for (let n = 1; ; n++) {
    const path = join(folder, `${name}${n === 1 ? '' : `(${n})`}.${extension}`);
    if (!taken.has(path) && !(await exists(path))) return path;
  }
};
