/** Everything `npm run papers` prints, and the page of the docs about it; read from `papers`. */
import { printWord, textOfDocument } from '../../../main/core/word';
import type { DocumentModel } from '../../../shared/documents/model';
import type { PaperDef } from '../../../shared/documents/papers/define';
import { papers } from '../../../shared/documents/papers/index';
import type { AnyRow } from '../../../shared/records/define';
import { recordTypes, typeById } from '../../../shared/records/registry';
import { contextFor, jobsOf, SAMPLE } from './context';
import { longest } from './extremes';

/** Longest text of one field in the papers that are looked at: a few pages say as much as fifty. */
const CAP = 600;

export interface Exhibit {
  readonly id: string;
  readonly label: string;
  /** File name without extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Text of its paragraphs. */
  readonly text: readonly string[];
  /** Printed from a row whose texts are as long as they may be (at most CAP). */
  readonly extreme: boolean;
  /** Ruled form: nothing may overlap. */
  readonly ruled: boolean;
}
const exhibit = async (paper: PaperDef, model: DocumentModel, name: string, extreme: boolean): Promise<Exhibit> => ({
  id: paper.id,
  label: paper.label,
  name,
  bytes: await printWord(model),
  text: textOfDocument(model),
  extreme,
  ruled: model.sections.some((s) => s.blocks.some((b) => b.kind === 'form')),
});
/** @returns each paper from the sample city, and again with long texts; problems of making them as sentences */
export async function makeAll(only: readonly string[]): Promise<{ readonly exhibits: readonly Exhibit[]; readonly problems: readonly string[] }> {
  const exhibits: Exhibit[] = [];
  const problems: string[] = [];
  for (const paper of papers.filter((p) => only.length === 0 || only.includes(p.id)))
    for (const [i, { type, rows }] of jobsOf(paper).entries()) {
      const name = i === 0 ? paper.id : `${paper.id}-${type}`;
      try {
        exhibits.push(await exhibit(paper, paper.make(rows, contextFor(paper), {}), name, false));
        if (type === null) continue;
        const extremes = (paper.takes === 'one' ? rows : rows.slice(0, 2)).map((r) => longest(type, r, CAP));
        const byId = new Map<string, AnyRow>(extremes.map((r) => [r.id, r]));
        const world = new Map([...SAMPLE, [type, (SAMPLE.get(type) ?? []).map((r) => byId.get(r.id) ?? r)] as const]);
        exhibits.push(await exhibit(paper, paper.make(extremes, contextFor(paper, world), {}), `${name}--long`, true));
      } catch (error) {
        problems.push(`${name}: ${(error as Error).message}`);
      }
    }
  return { exhibits, problems };
}

const general = (p: PaperDef): boolean => /^(?:record|ledger)-/.test(p.id);
export const imageOf = (paper: PaperDef): string => `images/papers/${paper.id}.png`;
const line = (p: PaperDef): string =>
  `| ${p.form ?? ''} | ${p.label}${p.sensitive ? '（敏感）' : ''}${p.redacted ? '（转办）' : ''} | ${p.of.map((t) => typeById(t).short).join('、')} | \`${p.id}\` | ${
    jobsOf(p).length === 0 ? '' : `[<img src="${imageOf(p)}" width="120" alt="${p.label}">](${imageOf(p)})`
  } |`;
const table = (list: readonly PaperDef[]): string =>
  ['| form | paper | from | id | first page, sample city |', '| --- | --- | --- | --- | --- |', ...list.map(line)].join('\n');
/** docs/papers.md */
export const docsPage = (): string => `# Papers

Written by \`npm run papers -- --docs\` from the list of papers (\`shared/documents/papers/index.ts\`); a test fails when a paper is missing here.
The images are first pages printed from the sample city with the stand-in fonts of \`test/support/render\`; every paper in full size, as Word
and as PDF, lies in \`out/papers/\` after \`npm run papers\`. How a paper is declared: \`shared/documents/papers/define.ts\`.

## Forms and letters

${table(papers.filter((p) => !general(p)))}

## Papers every record type has (${recordTypes.length} types)

${table(papers.filter(general))}
`;
