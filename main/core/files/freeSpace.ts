import { statfs } from 'node:fs/promises';

/** Bytes this user may still write on the drive of `folder`; null when the system does not say. */
export const freeBytes = async (folder: string): Promise<number | null> => {
  try {
    const s = await statfs(folder);
    return s.bavail * s.bsize;
  } catch {
    return null;
  }
};
