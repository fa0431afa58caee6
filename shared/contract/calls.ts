/**
 * Every call between renderer and main. JSON values only (structured clone and JSON differ on Date, Map, undefined,
 * bytes), no file paths in either direction. Served through two doors by one `dispatch` (main/core/dispatch.ts).
 */
import { z } from 'zod';
import type { TemplateValues } from '../documents/templates/values';
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

/** Largest template a unit may put in, in bytes before base64. */
export const MAX_TEMPLATE = 8 << 20;

/** Name of a font as Word knows it: no quotes, commas or markup, which would break the file it is written into. */
const fontName = z
  .string()
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _.+()（）·-]*$/u);
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
  /** Chinese font of each face, written into Word files and used by the preview. */
  fonts: z.strictObject({ title: fontName, fang: fontName, kai: fontName, hei: fontName, song: fontName }),
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

const paperId = z.string().min(1).max(60);
const templateFile = { name: z.string().min(1).max(260), base64: z.string().max(Math.ceil(MAX_TEMPLATE / 3) * 4) };
/** A placeholder that cannot be filled: as written, where it is, the text of its paragraph, and a sentence saying what to do. */
const templateProblem = z.strictObject({ placeholder: z.string(), place: z.string(), paragraph: z.string(), message: z.string() });
export type TemplateProblem = z.infer<typeof templateProblem>;
/** Text by name; lists for loops (shared/documents/templates/values.ts). */
const templateValues: z.ZodType<TemplateValues> = z.lazy(() =>
  z.record(z.string().max(120), z.union([z.string().max(100_000), z.array(templateValues).max(20_000)])),
);

/** A cell as read: text as shown where known, number, boolean, ISO date, or empty. */
const cell = z.union([z.string(), z.number(), z.boolean(), z.strictObject({ date: z.string() }), z.null()]);
export type Cell = z.infer<typeof cell>;

export const contract = {
  'app.info': {
    input: empty,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'web']),
      /** Whether report.exportPdf can be asked for. */
      pdf: z.boolean(),
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
  /** The sheets shown in the window as PDF through the host's save dialog; `refused` by a host that cannot (the browser prints itself). */
  'report.exportPdf': { input: z.strictObject({ fileName: z.string().min(1).max(120) }), output: saveResult },
  /** Print papers in a worker: one document is one file, several are a folder with a file each. Answers when the place is chosen. */
  'paper.start': {
    input: z.strictObject({ documents: z.array(documentSchema).min(1).max(500), name: z.string().min(1).max(120) }),
    output: z.union([z.strictObject({ started: z.literal(true), job: z.string() }), z.strictObject({ started: z.literal(false) })]),
  },
  /** How far it is; `saved` is the last file or the folder. */
  'paper.status': {
    input: z.strictObject({ job: z.string().max(64) }),
    output: z.strictObject({
      state: z.enum(['running', 'done', 'failed', 'cancelled']),
      done: z.int().min(0),
      total: z.int().min(1),
      /** Chinese sentence when it failed. */
      message: z.string().nullable(),
      saved: z.strictObject({ id: z.string(), fileName: z.string(), place: z.string() }).nullable(),
    }),
  },
  /** Files already written stay. */
  'paper.cancel': { input: z.strictObject({ job: z.string().max(64) }), output: empty },
  /** A unit's own templates: which papers have one. */
  'template.list': {
    input: empty,
    output: z.strictObject({
      templates: z.array(
        z.strictObject({
          paper: z.string(),
          /** Name of the file as it was uploaded. */
          name: z.string(),
          sha256: z.string(),
          /** bytes */
          size: z.number(),
          /** ISO time of upload */
          at: z.string(),
          /** Names of fields it uses. */
          uses: z.array(z.string()),
        }),
      ),
    }),
  },
  /** Check a file, or the stored template when there is none. `refused` says why it may not be used at all. */
  'template.check': {
    input: z.strictObject({ paper: paperId, file: z.strictObject(templateFile).nullable() }),
    output: z.strictObject({ refused: z.string().nullable(), problems: z.array(templateProblem) }),
  },
  /** Check and keep; nothing changes when it has problems. The one before is kept for template.restore. */
  'template.put': {
    input: z.strictObject({ paper: paperId, ...templateFile }),
    output: z.union([
      z.strictObject({ stored: z.literal(true) }),
      z.strictObject({ stored: z.literal(false), refused: z.string().nullable(), problems: z.array(templateProblem) }),
    ]),
  },
  'template.remove': { input: z.strictObject({ paper: paperId }), output: empty },
  /** Take the last put or remove back. */
  'template.restore': { input: z.strictObject({ paper: paperId }), output: empty },
  /** A copy of the stored template through the host's save dialog. */
  'template.get': { input: z.strictObject({ paper: paperId }), output: saveResult },
  /** Fill the stored template: as paper.start, with values instead of documents; paper.status and paper.cancel follow it. */
  'template.fill': {
    input: z.strictObject({
      paper: paperId,
      name: z.string().min(1).max(120),
      items: z
        .array(z.strictObject({ fileName: z.string().min(1).max(120), values: templateValues }))
        .min(1)
        .max(500),
    }),
    output: z.union([z.strictObject({ started: z.literal(true), job: z.string() }), z.strictObject({ started: z.literal(false) })]),
  },
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
