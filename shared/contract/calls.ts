/**
 * Every call between renderer and main. JSON values only (structured clone and JSON differ on Date, Map, undefined,
 * bytes), no file paths in either direction. Served through two doors by one `dispatch` (main/core/dispatch.ts).
 */
import { z } from 'zod';
import { documentSchema } from './documentSchema';

// zod 4 otherwise probes `new Function`, which the strict CSP refuses.
z.config({ jitless: true });

const empty = z.strictObject({});
const seq = z.int().min(0);
const counts = z.record(z.string().max(60), z.int().min(0));

/** Largest request body either door accepts, in bytes. */
export const MAX_BODY = 48 << 20;
/** Largest workbook that may be handed over, in bytes before base64. */
export const MAX_WORKBOOK = 24 << 20;

/** Settings that must not be lost (main keeps them in electron-store). */
export const settingsSchema = z.strictObject({
  /** Name of the city, shown beside the program's name. */
  cityName: z.string().max(30),
  /** Signature of papers, e.g. 中共××市委组织部 */
  officeName: z.string().max(60),
  /** 干部监督科 */
  deptName: z.string().max(30),
  /** Who is working here, shown in the change log. */
  operator: z.string().max(30),
  /** UI scale: 1 | 1.25 | 1.5 | 1.75 */
  zoom: z.union([z.literal(1), z.literal(1.25), z.literal(1.5), z.literal(1.75)]),
});
export type Settings = z.infer<typeof settingsSchema>;

const saveResult = z.union([
  /** `id` is handed to files.reveal; `place` is a readable name of the folder, not a path. */
  z.strictObject({ saved: z.literal(true), id: z.string(), fileName: z.string(), place: z.string() }),
  z.strictObject({ saved: z.literal(false) }),
]);

export const journalEntry = z.strictObject({
  seq: z.int().positive(),
  /** JSON text of the change entry, kept as text so that both sides hash the same bytes. */
  body: z.string().max(16 << 20),
});

/** A cell as read: text as shown where known, number, boolean, ISO date, or empty. */
const cell = z.union([z.string(), z.number(), z.boolean(), z.strictObject({ date: z.string() }), z.null()]);
export type Cell = z.infer<typeof cell>;

export const contract = {
  'app.info': {
    input: empty,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'web']),
      platform: z.string(),
      /** Free bytes on the drive of the data folder, null when unknown. */
      freeBytes: z.number().nullable(),
      /** Sentences for the user about settings repaired at start, etc. */
      notices: z.array(z.string()),
    }),
  },
  'settings.get': { input: empty, output: settingsSchema },
  'settings.set': { input: settingsSchema.partial(), output: settingsSchema },

  /** What main knows of the database, kept outside IndexedDB: journal tail and ledger. */
  'vault.status': {
    input: empty,
    output: z.strictObject({
      /** null before the first change on this machine. */
      epoch: z.string().nullable(),
      seq,
      counts,
      journalOk: z.boolean(),
      /** Bytes of all journal parts. */
      journalBytes: z.number(),
      /** ISO time of the last acknowledged append. */
      lastAppendAt: z.string().nullable(),
    }),
  },
  /** Append committed changes; answered only after fsync. Entries must follow on without a gap; repeats are ignored. */
  'vault.append': {
    input: z.strictObject({ epoch: z.string().min(1).max(64), schema: z.int().positive(), counts, entries: z.array(journalEntry).min(1).max(5000) }),
    output: z.strictObject({ ackedSeq: seq }),
  },
  /** Read changes back, oldest first, at most `limit` and about 4 MB at a time. */
  'vault.read': {
    input: z.strictObject({ afterSeq: seq, limit: z.int().positive().max(2000) }),
    output: z.strictObject({ entries: z.array(journalEntry), more: z.boolean() }),
  },

  /** Print a document model to Word through the host's save dialog. */
  'report.exportWord': { input: z.strictObject({ document: documentSchema }), output: saveResult },
  /** Write a table as .xlsx through the host's save dialog. */
  'table.exportExcel': {
    input: z.strictObject({
      fileName: z.string().min(1).max(120),
      sheet: z.string().min(1).max(31),
      title: z.string().max(200).nullable(),
      columns: z
        .array(
          z.strictObject({
            head: z.string().max(60),
            width: z.number().positive().max(200),
            type: z.enum(['text', 'number']),
            note: z.string().max(400).optional(),
          }),
        )
        .min(1)
        .max(200),
      rows: z.array(z.array(z.union([z.string().max(32_767), z.number(), z.null()])).max(200)).max(200_000),
    }),
    output: saveResult,
  },
  /** Read a workbook in a worker with limits. The file comes as base64 from a file input, never as a path. */
  'workbook.read': {
    input: z.strictObject({ name: z.string().max(260), base64: z.string().max(Math.ceil(MAX_WORKBOOK / 3) * 4) }),
    output: z.strictObject({
      sheets: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(cell)) })),
      /** What was left out, in sentences (rows over the limit, hidden sheets …). */
      notices: z.array(z.string()),
    }),
  },
  /** Show a file saved earlier in its folder. */
  'files.reveal': { input: z.strictObject({ id: z.string().max(64) }), output: z.strictObject({ shown: z.boolean() }) },
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type In<N extends CallName> = z.input<Contract[N]['input']>;
export type Out<N extends CallName> = z.output<Contract[N]['output']>;
export const CALL_NAMES = Object.keys(contract) as readonly CallName[];

/** The two functions a transport offers to the renderer. */
export interface Transport {
  call<N extends CallName>(name: N, input: In<N>): Promise<import('./errors').Result<Out<N>>>;
}
