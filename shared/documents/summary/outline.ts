/** The three-part structure of the source article. A part or section without paragraphs is left out, heading and all, and the numbering closes up. */
import type { Part } from '../../records/define';
import { PARTS } from '../../records/registry';
import type { ParagraphBlock } from '../bindings';
import { applyEdit } from '../bindings';
import type { Block } from '../model';
import { ordinalWord } from '../period';
import { assessment } from './assessment';
import { education } from './education';
import type { Story } from './story';
import { supervision } from './supervision';

export type SummaryPart = Exclude<Part, 'base'>;
export interface Chapter {
  readonly part: SummaryPart;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly ((s: Story) => ParagraphBlock | null)[] }[];
}

/** The three parts with their headings, in the article's order. */
export const SUMMARY_PARTS = PARTS.flatMap(({ part, label }) => (part === 'base' ? [] : [{ part, label }])) satisfies readonly {
  readonly part: SummaryPart;
}[];
const CHAPTERS: readonly Chapter[] = [education, assessment, supervision];

/** The user's wording in place of the generated one; an empty edit takes the paragraph out. */
export const edited = (p: ParagraphBlock, edits: Readonly<Record<string, string>>): ParagraphBlock | null => {
  const text = edits[p.id];
  if (text === undefined) return p;
  return text.trim() === '' ? null : applyEdit(p, text);
};

export const bodyOf = (story: Story, parts: readonly SummaryPart[], edits: Readonly<Record<string, string>>): readonly Block[] => {
  const blocks: Block[] = [];
  let chapterNo = 0;
  for (const { part, label } of SUMMARY_PARTS) {
    const chapter = CHAPTERS.find((c) => c.part === part);
    if (!chapter || !parts.includes(part)) continue;
    const sections = chapter.sections.flatMap((section) => {
      const paragraphs = section.paragraphs.flatMap((make) => {
        const p = make(story);
        const after = p === null ? null : edited(p, edits);
        return after === null ? [] : [after];
      });
      return paragraphs.length === 0 ? [] : [{ title: section.title, paragraphs }];
    });
    if (sections.length === 0) continue;
    chapterNo += 1;
    blocks.push({ kind: 'heading', level: 1, runs: [{ text: `${ordinalWord(chapterNo)}、${label}` }] });
    sections.forEach((section, i) => {
      blocks.push({ kind: 'heading', level: 2, runs: [{ text: `（${ordinalWord(i + 1)}）${section.title}` }] }, ...section.paragraphs);
    });
  }
  return blocks;
};
