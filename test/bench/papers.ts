/**
 * npm run bench -- papers: long papers by our printer, by plain docx, by docxtemplater, and the deflate of our own XML as the floor. Same
 * run, same content, one after the other in turns, so that a busy machine is busy for all of them. Ratios count; times are only shown.
 */
import { deflateRawSync } from 'node:zlib';
import * as docx from 'docx';
import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { printWord } from '../../main/core/word';
import type { Block, DocumentModel, TableBlock } from '../../shared/documents/model';
import { textOf } from '../../shared/documents/model';

const HEADS = ['序号', '姓名', '单位及职务', '提醒日期', '提醒事由', '方式', '整改期限', '整改情况'] as const;
const MM = [12, 20, 48, 28, 60, 16, 28, 34] as const;
/** A ledger on landscape pages. */
export const longTable = (rows: number): DocumentModel => ({
  fileName: '提醒台账',
  title: '提醒台账',
  sections: [
    {
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: HEADS.map((head, i) => ({ head, mm: MM[i] ?? 20, align: 'left' as const })),
          rows: Array.from({ length: rows }, (_, i) => [
            String(i + 1),
            `${'赵钱孙李周吴郑王'[i % 8]}某某`,
            `安澜市${['财政', '水务', '交通运输', '住房和城乡建设'][i % 4]}局党组成员、副局长`,
            `2026年${(i % 12) + 1}月${(i % 28) + 1}日`,
            `分管的第${i + 1}项重点任务未按期完成，措施不实、调度不力，群众有反映`,
            i % 3 === 0 ? '书面' : '谈话',
            `2026年${((i + 2) % 12) + 1}月底前`,
            i % 2 === 0 ? '已整改到位，书面报告已收' : '正在整改',
          ]),
        },
      ],
    },
  ],
});
/** Parts of two pages each: a heading and running text. */
export const longReport = (parts: number): DocumentModel => ({
  fileName: '情况汇报',
  title: '情况汇报',
  sections: Array.from({ length: parts }, (_, s) => ({
    orientation: 'portrait' as const,
    blocks: [
      { kind: 'heading' as const, level: 1 as const, runs: [{ text: `第${s + 1}部分　干部监督工作情况` }] },
      ...Array.from(
        { length: 14 },
        (_, p): Block => ({
          kind: 'paragraph',
          id: `p${p}`,
          runs: [
            { text: `${p + 1}.坚持把监督融入日常。共办理提醒${s + p}人次、函询${(s * p) % 40}人次，` },
            { text: '重点核查', bold: true },
            {
              text: `“三重一大”集体决策、招商引资、项目建设等事项${p + 3}件，督促整改问题${s % 17}个，推动建章立制${p % 5}项，干部履职尽责意识明显增强。`,
            },
          ],
        }),
      ),
    ],
  })),
});

/** The work of one printer on one document; what can be made ready once (a template) is made before. */
type Printer = () => Promise<Uint8Array>;
type Contest = Readonly<Record<'ours' | 'docx' | 'docxtemplater', Printer>>;

const plainDocx = (model: DocumentModel): Printer => {
  const run = (text: string, bold = false) => new docx.TextRun({ text, bold });
  const cell = (text: string) => new docx.TableCell({ children: [new docx.Paragraph({ children: [run(text)] })] });
  const tableOf = (t: TableBlock) =>
    new docx.Table({
      columnWidths: t.columns.map((c) => c.mm * 57),
      rows: [
        new docx.TableRow({ tableHeader: true, cantSplit: true, children: t.columns.map((c) => cell(c.head)) }),
        ...t.rows.map((r) => new docx.TableRow({ cantSplit: true, children: r.map(cell) })),
      ],
    });
  const draw = (b: Block): docx.Paragraph | docx.Table => {
    if (b.kind === 'table') return tableOf(b);
    if (b.kind === 'heading') return new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, children: [run(textOf(b.runs))] });
    if (b.kind === 'paragraph') return new docx.Paragraph({ children: b.runs.map((r) => run(r.text, r.bold)) });
    throw new Error(`the bench has no ${b.kind}`);
  };
  return async () => {
    const file = new docx.Document({ sections: model.sections.map((s) => ({ children: s.blocks.map(draw) })) });
    return new Uint8Array(await docx.Packer.toArrayBuffer(file));
  };
};

/** A file with loops in place of the content, as a unit would make its template. */
const template = async (blocks: readonly Block[]): Promise<Uint8Array> =>
  printWord({ fileName: '模板', title: '模板', sections: [{ orientation: 'landscape', blocks }] });
const templater = async (model: DocumentModel): Promise<Printer> => {
  const first = model.sections[0]?.blocks[0];
  const table = first?.kind === 'table' ? first : undefined;
  const bytes = table
    ? await template([
        {
          ...table,
          rows: [table.columns.map((_, i) => `${i === 0 ? '{#rows}' : ''}{c${i}}${i === table.columns.length - 1 ? '{/rows}' : ''}`)],
        },
      ])
    : await template([
        { kind: 'paragraph', id: 'a', runs: [{ text: '{#parts}' }] },
        { kind: 'heading', level: 1, runs: [{ text: '{heading}' }] },
        { kind: 'paragraph', id: 'b', runs: [{ text: '{#paragraphs}' }] },
        { kind: 'paragraph', id: 'c', runs: [{ text: '{a}' }, { text: '{b}', bold: true }, { text: '{c}' }] },
        { kind: 'paragraph', id: 'd', runs: [{ text: '{/paragraphs}' }] },
        { kind: 'paragraph', id: 'e', runs: [{ text: '{/parts}' }] },
      ]);
  const data = table
    ? { rows: table.rows.map((r) => Object.fromEntries(r.map((text, i) => [`c${i}`, text]))) }
    : {
        parts: model.sections.map((s) => ({
          heading: s.blocks.map((b) => (b.kind === 'heading' ? textOf(b.runs) : '')).join(''),
          paragraphs: s.blocks.flatMap((b) => (b.kind === 'paragraph' ? [{ a: b.runs[0]?.text, b: b.runs[1]?.text, c: b.runs[2]?.text }] : [])),
        })),
      };
  return async () => {
    const file = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true });
    file.render(data);
    return file.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array;
  };
};

export const contestOf = async (model: DocumentModel): Promise<Contest> => ({
  ours: () => printWord(model),
  docx: plainDocx(model),
  docxtemplater: await templater(model),
});
/** Text of the paragraphs of a printed file, empty ones left out. */
export const textIn = (bytes: Uint8Array): string[] =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .split('</w:p>')
    .map((p) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''))
    .filter((t) => t !== '');
const xmlOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

const GOALS = { docx: 1 / 15, docxtemplater: 1 / 8, deflate: 4 } as const;
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
type Engine = 'ours' | 'docx' | 'docxtemplater' | 'deflate';

export interface Outcome {
  readonly name: string;
  /** Median, ms. */
  readonly ms: Readonly<Record<Engine, number>>;
  readonly bytes: Readonly<Record<Engine, number>>;
  /** Ours divided by the other: median over the rounds of the ratio within a round. */
  readonly ratio: Readonly<Record<Exclude<Engine, 'ours'>, number>>;
  readonly met: boolean;
}
/** @throws Error when the printers did not write the same text */
export async function measure(name: string, model: DocumentModel, rounds: number): Promise<Outcome> {
  const contest = await contestOf(model);
  const [ours, ...others] = await Promise.all(Object.values(contest).map(async (print) => textIn(await print())));
  for (const other of others)
    if (JSON.stringify(other) !== JSON.stringify(ours)) throw new Error(`${name}: the printers did not write the same text`);
  const xml = xmlOf(await contest.ours());
  const printers: Readonly<Record<Engine, Printer>> = { ...contest, deflate: async () => deflateRawSync(strToU8(xml)) };
  const engines = Object.keys(printers) as Engine[];
  const times: Record<Engine, number[]> = { ours: [], docx: [], docxtemplater: [], deflate: [] };
  const bytes: Record<Engine, number> = { ours: 0, docx: 0, docxtemplater: 0, deflate: 0 };
  for (let round = -1; round < rounds; round += 1)
    for (let i = 0; i < engines.length; i += 1) {
      // each begins once, so that none always follows the one that leaves most rubbish behind
      const engine = engines[(i + Math.max(0, round)) % engines.length] as Engine;
      globalThis.gc?.();
      const from = performance.now();
      const made = await printers[engine]();
      const took = performance.now() - from;
      bytes[engine] = made.length;
      if (round >= 0) times[engine].push(took);
    }
  const ratio = (other: Engine): number => median(times.ours.map((t, i) => t / (times[other][i] ?? Number.NaN)));
  const ratios = { docx: ratio('docx'), docxtemplater: ratio('docxtemplater'), deflate: ratio('deflate') };
  return {
    name,
    ms: { ours: median(times.ours), docx: median(times.docx), docxtemplater: median(times.docxtemplater), deflate: median(times.deflate) },
    bytes,
    ratio: ratios,
    met: (Object.keys(GOALS) as (keyof typeof GOALS)[]).every((k) => ratios[k] <= GOALS[k]),
  };
}

export interface BenchOptions {
  /** 1 is 1,000 rows and 200 parts. */
  readonly scale: number;
  readonly rounds: number;
}
const part = (n: number): string => (n < 1 ? `1/${(1 / n).toFixed(1)}` : n.toFixed(1));
/** @returns what is written as JSON; its `lines` are printed, the last is the verdict */
export async function run({
  scale,
  rounds,
}: BenchOptions): Promise<{ readonly outcomes: readonly Outcome[]; readonly lines: readonly string[]; readonly met: boolean }> {
  const size = (n: number): number => Math.max(1, Math.round(n * scale));
  const outcomes = [
    await measure(`${size(1000)}-row table`, longTable(size(1000)), rounds),
    await measure(`${size(200)}-section report`, longReport(size(200)), rounds),
  ];
  const lines = outcomes.map(
    (o) =>
      `${o.name}: ours ${o.ms.ours.toFixed(1)} ms · docx ${o.ms.docx.toFixed(0)} (${part(o.ratio.docx)}) · docxtemplater ${o.ms.docxtemplater.toFixed(0)} ` +
      `(${part(o.ratio.docxtemplater)}) · deflate ${o.ms.deflate.toFixed(1)} (${part(o.ratio.deflate)}) · ${(o.bytes.ours / 1024).toFixed(0)} kB`,
  );
  const met = outcomes.every((o) => o.met);
  return {
    outcomes,
    met,
    lines: [...lines, `papers: ${met ? 'all goals met' : 'goals missed'} (1/15 of docx, 1/8 of docxtemplater, 4 times deflate)`],
  };
}
