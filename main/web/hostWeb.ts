import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { freePath, newFolder } from '../core/files/freeName';
import { safeName } from '../core/files/safeName';
import type { Host } from '../core/host';

export interface HostWebOptions {
  readonly version: string;
  readonly dataDir: string;
  /** Folder into which everything is saved: a browser page cannot open the save dialog of this process. */
  readonly exportsDir: string;
}

/** The browser host. It asks nothing when saving and therefore always takes a name that is still free. */
export const hostWeb = ({ version, dataDir, exportsDir }: HostWebOptions): Host => {
  /** Names given out and perhaps not written yet: two exports at once must not meet in one file. */
  const given = new Set<string>();
  return {
    kind: 'web',
    version,
    platform: process.platform,
    // the browser's own print dialog makes PDFs
    printPdf: null,
    dataDir,
    chooseSavePath: async (suggestedName, { extension }) => {
      await mkdir(exportsDir, { recursive: true });
      for (;;) {
        const path = await freePath(exportsDir, safeName(basename(suggestedName, `.${extension}`)), extension, given);
        // Another export may have come by while the disk was asked.
        if (given.has(path)) continue;
        given.add(path);
        return path;
      }
    },
    chooseFolder: async (suggestedName) => {
      await mkdir(exportsDir, { recursive: true });
      return newFolder(exportsDir, suggestedName);
    },
    placeName: (path) => basename(dirname(path)),
    reveal: async () => false,
  };
};
