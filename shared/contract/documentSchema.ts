import { z } from 'zod';
import type { DocumentModel } from '../documents/model';

const text = (max: number) => z.string().max(max);
const run = z.strictObject({
  text: text(30_000),
  bold: z.literal(true).optional(),
  face: z.enum(['hei', 'kai', 'song']).optional(),
  figure: z.strictObject({ indicator: text(40), value: z.number() }).optional(),
});
const runs = z.array(run).max(2000);
const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), lines: z.array(text(200)).min(1).max(4) }),
  z.strictObject({ kind: z.literal('byline'), text: text(200) }),
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), runs }),
  z.strictObject({ kind: z.literal('paragraph'), id: text(60), lead: text(200).optional(), runs, indent: z.literal(false).optional() }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text(200).optional(),
    note: text(200).optional(),
    columns: z
      .array(z.strictObject({ head: text(60), mm: z.number().positive().max(400), align: z.enum(['left', 'center', 'right']) }))
      .min(1)
      .max(40),
    rows: z.array(z.array(text(30_000)).max(40)).max(5000),
  }),
  z.strictObject({ kind: z.literal('signature'), office: text(100), date: text(40) }),
  z.strictObject({ kind: z.literal('appendix'), label: text(20), title: text(200) }),
]);

/** Wire schema of the document model. A Word table is capped at 5,000 rows (above that, Excel). */
const schema = z.strictObject({
  fileName: text(120).min(1),
  title: text(200),
  sections: z
    .array(z.strictObject({ orientation: z.enum(['portrait', 'landscape']), blocks: z.array(block).max(5000) }))
    .min(1)
    .max(50),
});

/** Typed as the model: zod spells optional keys as `| undefined`, which exactOptionalPropertyTypes tells apart. A test feeds every paper through it. */
export const documentSchema = schema as unknown as z.ZodType<DocumentModel, DocumentModel>;
