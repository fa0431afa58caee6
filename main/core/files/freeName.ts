import { lstat, mkdir } from 'node:fs/promises';
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

/** Make the first folder of 名称, 名称(2), 名称(3) … in `parent` that is not there yet. @returns its path @throws file errors */
export const newFolder = async (parent: string, name: string): Promise<string> => {
  for (let n = 1; ; n++) {
    const path = join(parent, `${name}${n === 1 ? '' : `(${n})`}`);
    try {
      await mkdir(path);
      return path;
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e;
    }
  }
};
