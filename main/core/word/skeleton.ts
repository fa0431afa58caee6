/**
 * The fixed parts of a Word file, made once by the docx library: styles, settings, footers and the properties of every kind of section.
 * Content is written into it as strings (sections.ts): object trees of long papers are what takes the time.
 */
import { Document, Packer, PageOrientation, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { type FontChoice, hidesFirstNumber, numbersOf, pageKind } from '../../../shared/documents/layout';
import type { DocumentSection, PageSpec } from '../../../shared/documents/model';
import { fontTableXml } from './fonts';
import { footersFor } from './footers';
import { LINE, PAGE_NUMBER, pt, wordPage } from './page';
import { wordStyles } from './styles';

/** Author in the file's properties: the program, never a person. */
const CREATOR = '勤政台账';

export interface Skeleton {
  /** Every part but word/document.xml and docProps/core.xml. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** What stands around the body's content. */
  readonly open: string;
  readonly close: string;
  readonly core: string;
  /** sectPr element of a section. */
  readonly section: (section: DocumentSection) => string;
}

const keyOf = (spec: PageSpec): string => `${pageKind(spec)}/${spec.orientation}/${numbersOf(spec)}`;
const sectionOptions = (spec: PageSpec) => {
  const page = wordPage(spec);
  const landscape = spec.orientation === 'landscape';
  return {
    properties: {
      page: {
        // docx swaps the two sides itself when the orientation is landscape.
        size: {
          width: landscape ? page.height : page.width,
          height: landscape ? page.width : page.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...page.margin, header: pt(42.5), footer: footerFromEdge(spec), gutter: 0 },
      },
      ...(hidesFirstNumber(spec) ? { titlePage: true } : {}),
      // No grid type: it would move lines and rows to its own pitch.
      grid: { linePitch: LINE },
    },
    footers: footersFor(spec),
    children: [new Paragraph({})],
  };
};
/** A turned number is placed by itself; numbers of forms stand in the middle of the lower margin. */
const footerFromEdge = (spec: PageSpec): number =>
  numbersOf(spec) === 'gb' ? (spec.orientation === 'landscape' ? pt(28) : PAGE_NUMBER.fromEdge) : pt(28);

async function make(specs: readonly PageSpec[], fonts: FontChoice): Promise<Skeleton> {
  const file = new Document({
    title: 'TITLE',
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    evenAndOddHeaderAndFooters: true,
    // A line break inside justified text must not stretch the line before it.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: wordStyles(fonts),
    sections: specs.map(sectionOptions),
  });
  const bytes = await Packer.pack(file, 'uint8array', undefined, [{ path: 'word/fontTable.xml', data: fontTableXml(fonts) }]);
  const { 'word/document.xml': main, 'docProps/core.xml': core, ...parts } = unzipSync(bytes);
  if (!main || !core) throw new Error('docx made no document');
  const xml = strFromU8(main);
  const found = xml.match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g) ?? [];
  if (found.length !== specs.length) throw new Error(`docx made ${found.length} sections of ${specs.length}`);
  const properties = new Map(specs.map((spec, i) => [keyOf(spec), found[i] as string]));
  const from = xml.indexOf('<w:body>') + '<w:body>'.length;
  return {
    parts,
    open: xml.slice(0, from),
    close: '</w:body></w:document>',
    core: strFromU8(core),
    section: (s) => {
      const made = properties.get(keyOf(s)) as string;
      return s.restart ? made.replace('<w:pgNumType/>', '<w:pgNumType w:start="1"/>') : made;
    },
  };
}

/** Papers of the same kinds of pages share their fixed parts. */
const KEEP = 12;
const made = new Map<string, Promise<Skeleton>>();
/** Made at the first paper of such sections in such fonts and kept. */
export const skeletonFor = (sections: readonly DocumentSection[], fonts: FontChoice): Promise<Skeleton> => {
  const specs = new Map(sections.map((s) => [keyOf(s), s]));
  const key = `${[...specs.keys()].sort().join(' ')} ${JSON.stringify(fonts)}`;
  const known = made.get(key);
  if (known) return known;
  if (made.size >= KEEP) made.clear();
  const fresh = make([...specs.values()], fonts);
  made.set(key, fresh);
  fresh.catch(() => made.delete(key));
  return fresh;
};
