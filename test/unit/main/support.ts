import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { writeTable } from '../../../main/core/excel/write';
import { newFolder } from '../../../main/core/files/freeName';
import { makeSavedFiles } from '../../../main/core/files/savedFiles';
import type { Services } from '../../../main/core/handlers/define';
import type { Host, SettingsStore } from '../../../main/core/host';
import { DEFAULT_SETTINGS } from '../../../main/core/settings';
import { openTemplates } from '../../../main/core/templates/service';
import { openVault } from '../../../main/core/vault/vault';

export const repo = resolve(import.meta.dirname, '../../..');

/** A folder of the test's own, removed at its end. */
export const tempDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'qinzheng-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return dir;
};

type NodeBuild = (input: Record<string, string>, outDir: string, format?: string, extension?: string) => Promise<unknown>;

/** Build Node entries exactly as .tools/build.mjs does, into another folder. */
export const buildNode: NodeBuild = async (input, outDir, format = 'es', extension = 'js') => {
  const { node } = (await import(/* @vite-ignore */ pathToFileURL(join(repo, '.tools/build.mjs')).href)) as { node: NodeBuild };
  return node(input, outDir, format, extension);
};

/** A folder for a whole test file; call the returned function when done. */
export const fileDir = (): { dir: string; remove: () => void } => {
  const dir = mkdtempSync(join(tmpdir(), 'qinzheng-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
};

export const fakeHost = (dataDir: string, over: Partial<Host> = {}): Host => ({
  kind: 'web',
  version: '0.0.0',
  platform: process.platform,
  dataDir,
  chooseSavePath: async (name) => join(dataDir, name),
  chooseFolder: async (name) => newFolder(dataDir, name),
  printPdf: null,
  placeName: () => '导出',
  reveal: async () => true,
  ...over,
});

export const memorySettings = (): SettingsStore => {
  let current = DEFAULT_SETTINGS;
  return {
    notices: [],
    get: () => current,
    set: (patch) => {
      current = { ...current, ...(Object.fromEntries(Object.entries(patch).filter(([, v]) => v !== undefined)) as Partial<typeof current>) };
      return current;
    },
  };
};

export const fakeServices = async (dataDir: string, over: Partial<Services> = {}): Promise<Services> => ({
  host: fakeHost(dataDir),
  papers: {
    start: async () => null,
    status: () => ({ state: 'done', done: 1, total: 1, message: null, saved: null }),
    cancel: () => {},
    print: async () => new Uint8Array(),
    fill: async () => null,
  },
  templates: openTemplates(dataDir, new URL('file:///no/templateWorker.js')),
  settings: memorySettings(),
  vault: await openVault(dataDir),
  saved: makeSavedFiles(),
  writeTable,
  readWorkbook: async () => ({ sheets: [], notices: [] }),
  ...over,
});

/** Entries with bodies of their own, seq from..to. */
export const entriesOf = (from: number, to: number): { seq: number; body: string }[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ seq: from + i, body: JSON.stringify({ 姓名: `张某${from + i}`, n: from + i }) }));

export const append = (entries: { seq: number; body: string }[], epoch = 'epoch-a') => ({
  epoch,
  schema: 1,
  counts: { cadre: entries.at(-1)?.seq ?? 0 },
  entries,
});
