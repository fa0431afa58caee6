import { z } from 'zod';
import type { DocumentModel } from '../documents/model';

/** Several long fields may stand in one cell or paragraph. */
const LONGEST = 120_000;
const text = (max: number) => z.string().max(max);
const run = z.strictObject({
  text: text(LONGEST),
  bold: z.literal(true).optional(),
  face: z.enum(['hei', 'kai', 'song']).optional(),
  figure: z.strictObject({ indicator: text(40), value: z.number() }).optional(),
});
const runs = z.array(run).max(2000);
const align = z.enum(['left', 'center', 'right']);
const table = z.strictObject({
  kind: z.literal('table'),
  caption: text(200).optional(),
  note: text(200).optional(),
  columns: z
    .array(z.strictObject({ head: text(60), mm: z.number().positive().max(400), align }))
    .min(1)
    .max(40),
  rows: z.array(z.array(text(LONGEST)).max(40)).max(5000),
});
const formCell = z.strictObject({
  text: text(LONGEST),
  look: z.enum(['label', 'value', 'long']).optional(),
  span: z.int().min(1).max(40).optional(),
  rows: z.int().min(1).max(60).optional(),
  align: align.optional(),
  vertical: z.enum(['top', 'center', 'bottom']).optional(),
  upright: z.literal(true).optional(),
  sign: text(120).optional(),
  size: z.number().min(5).max(30).optional(),
  line: z.number().min(5).max(60).optional(),
  hanging: z.number().min(0).max(200).optional(),
  inset: z.number().min(0).max(40).optional(),
});
const form = z.strictObject({
  kind: z.literal('form'),
  columns: z.array(z.number().positive().max(400)).min(1).max(40),
  rows: z
    .array(
      z.strictObject({
        mm: z.number().positive().max(280),
        exact: z.literal(true).optional(),
        cells: z.array(formCell).max(40),
        mayBreak: z.literal(true).optional(),
      }),
    )
    .min(1)
    .max(2000),
  headRows: z.int().min(0).max(10).optional(),
  own: z.number().min(0).max(100).optional(),
  small: z.literal(true).optional(),
  labelFace: z.enum(['song', 'fang']).optional(),
  valueFace: z.literal('song').optional(),
  rules: z.strictObject({ outer: z.number().min(0).max(6), inner: z.number().min(0).max(6) }).optional(),
  tight: z.literal(true).optional(),
});
const marks = { copyNumber: text(20).optional(), secrecy: text(40).optional(), urgency: text(20).optional() };
const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), lines: z.array(text(200)).min(1).max(4) }),
  z.strictObject({ kind: z.literal('byline'), text: text(200) }),
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), runs }),
  z.strictObject({ kind: z.literal('paragraph'), id: text(60), lead: text(200).optional(), runs, indent: z.literal(false).optional() }),
  table,
  form,
  z.strictObject({ kind: z.literal('signature'), office: text(200), date: text(40), seal: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('appendix'), label: text(20), title: text(200) }),
  z.strictObject({ kind: z.literal('marks'), ...marks }),
  z.strictObject({ kind: z.literal('letterHead'), office: text(60), number: text(80).optional(), ...marks }),
  z.strictObject({ kind: z.literal('minutesHead'), name: text(60), issue: text(80), office: text(60), date: text(40) }),
  z.strictObject({ kind: z.literal('addressee'), text: text(400) }),
  z.strictObject({ kind: z.literal('attachmentNote'), items: z.array(text(200)).min(1).max(30) }),
  z.strictObject({ kind: z.literal('annotation'), text: text(400) }),
  z.strictObject({ kind: z.literal('attendance'), label: text(20), text: text(LONGEST) }),
  z.strictObject({
    kind: z.literal('colophon'),
    copies: text(2000).optional(),
    office: text(60).optional(),
    date: text(40).optional(),
    plain: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('formTitle'), text: text(200) }),
  z.strictObject({ kind: z.literal('formLine'), left: text(200).optional(), center: text(200).optional(), right: text(200).optional() }),
  z.strictObject({ kind: z.literal('pageBreak') }),
]);

/** Wire schema of the document model. A Word table is capped at 5,000 rows (above that, Excel). */
const schema = z.strictObject({
  fileName: text(120).min(1),
  title: text(200),
  sections: z
    .array(
      z.strictObject({
        orientation: z.enum(['portrait', 'landscape']),
        page: z.enum(['gb', 'letter', 'form', 'appointmentFront', 'appointmentBack']).optional(),
        numbers: z.enum(['gb', 'count', 'page', 'none']).optional(),
        restart: z.literal(true).optional(),
        blocks: z.array(block).max(5000),
      }),
    )
    .min(1)
    .max(1000),
});

/** Typed as the model: zod spells optional keys as `| undefined`, which exactOptionalPropertyTypes tells apart. A test feeds every paper through it. */
export const documentSchema = schema as unknown as z.ZodType<DocumentModel, DocumentModel>;
