/** The document as sheets of paper. Blocks are measured once at their true width, cut into pages, and drawn scaled to the desk. */
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type FontChoice, gapAfterTable, hidesFirstNumber, numbersOf } from '../../shared/documents/layout';
import type { Block, DocumentModel, DocumentSection } from '../../shared/documents/model';
import { useSettings } from '../store/session';
import { measure } from './atoms';
import { type BlockActions, BlockView } from './BlockView';
import { faceVars } from './faces';
import { LINE, px, SHEET_VARS, sheetOf } from './geometry';
import { LetterFoot } from './heads';
import { paginate, type Slice } from './paginate';
import './heads.css';
import './print.css';
import './sheet.css';

export interface SheetPage {
  readonly section: number;
  readonly slices: readonly Slice[];
}
interface Props {
  readonly document: DocumentModel;
  /** Width of the desk in px. */
  readonly room: number;
  /** Absent on paper that is only looked at. */
  readonly actions?: BlockActions;
  /** Drawn at the first piece of a paragraph: margin mark, editor. */
  readonly beside?: (paragraphId: string) => ReactNode;
  readonly onPages: (pages: readonly SheetPage[]) => void;
}

/** Margin of the desk left and right of a portrait sheet. */
const DESK = 99;
const scaleOf = (section: DocumentSection, room: number): number => {
  const { width } = sheetOf(section);
  const margin = section.orientation === 'portrait' ? DESK : 24;
  return Math.min(1, Math.max(0.55, (room - 2 * margin) / width));
};

export function Sheets({ document, room, actions, beside, onPages }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<{ readonly of: DocumentModel; readonly list: readonly SheetPage[] } | null>(null);
  const chosen = useSettings((s) => s.fonts);
  const look = useMemo(() => ({ ...SHEET_VARS, ...faceVars(chosen) }), [chosen]);
  const fonts = useFontsLoaded(chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when late fonts change the widths
  useLayoutEffect(() => {
    const el = holder.current;
    if (!el) return;
    const list = document.sections.flatMap((section, i): readonly SheetPage[] => {
      const at = el.children[i];
      if (!at) return [];
      return paginate(measure(section.blocks, at), sheetOf(section).textHeight).map((slices) => ({ section: i, slices }));
    });
    setPages({ of: document, list });
    onPages(list);
  }, [document, fonts, onPages]);
  const shown = pages?.of === document ? pages.list : [];
  return (
    <>
      <div className="sh-measure" ref={holder} style={look} aria-hidden="true">
        {useMemo(() => document.sections.map(measured), [document])}
      </div>
      {shown.map((page, n) => {
        const section = document.sections[page.section];
        if (!section) return null;
        const size = sheetOf(section);
        const scale = scaleOf(section, room);
        return (
          <div
            key={`${page.section} ${page.slices[0]?.block} ${page.slices[0]?.from}`}
            className="sh-box"
            data-page={n + 1}
            style={vars({ '--box-width': size.width * scale, '--box-height': size.height * scale, '--scale': scale })}
          >
            <article
              className={`sh-sheet ${section.orientation}`}
              aria-label={`第 ${n + 1} 页`}
              style={{
                ...look,
                width: size.width,
                height: size.height,
                padding: `${size.top}px 0 0 ${size.left}px`,
              }}
            >
              <div className="sh-text drawn" style={{ width: size.textWidth, height: size.textHeight }}>
                {page.slices.map((slice) => (
                  <SliceView key={slice.block} slice={slice} section={section} {...(actions ? { actions } : {})} {...(beside ? { beside } : {})} />
                ))}
              </div>
              <PageMark section={section} opens={shown[n - 1]?.section !== page.section} number={numberAt(document, shown, n)} total={shown.length} />
            </article>
          </div>
        );
      })}
    </>
  );
}

/** Number printed on a page: sections may begin again at 1. */
const numberAt = (document: DocumentModel, pages: readonly SheetPage[], n: number): number => {
  for (let i = n; i >= 0; i -= 1) {
    const section = document.sections[pages[i]?.section ?? -1];
    if (section?.restart && pages[i - 1]?.section !== pages[i]?.section) return n - i + 1;
  }
  return n + 1;
};
/** What stands in the lower margin: the page number as the section has it; the first page of a letter has the red line instead (10.1). */
function PageMark({ section, opens, number, total }: { section: DocumentSection; opens: boolean; number: number; total: number }) {
  if (hidesFirstNumber(section) && opens) return <LetterFoot />;
  const numbers = numbersOf(section);
  if (numbers === 'none') return null;
  if (numbers === 'gb') return <span className={`sh-no ${number % 2 === 1 ? 'odd' : 'even'}`}>— {number} —</span>;
  return (
    <span className="sh-count">
      第 {number} 页{numbers === 'count' ? `　共 ${total} 页` : ''}
    </span>
  );
}
/** As variables, so that the printer's rules can overrule them: lengths in px, the scale as it is. */
const vars = (values: Readonly<Record<string, number>>): CSSProperties =>
  Object.fromEntries(Object.entries(values).map(([k, v]) => [k, k === '--scale' ? String(v) : `${v}px`]));

const measured = (section: DocumentSection, i: number): ReactNode => (
  <div key={i} className="sh-text" style={{ width: sheetOf(section).textWidth }}>
    {section.blocks.map((block, b) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
      <BlockView key={b} block={block} spec={section} before={section.blocks[b - 1]} next={section.blocks[b + 1]} />
    ))}
  </div>
);

function SliceView({ slice, section, actions, beside }: { slice: Slice; section: DocumentSection } & Pick<Props, 'actions' | 'beside'>) {
  const block = section.blocks[slice.block];
  if (!block) return null;
  const next: Block | undefined = section.blocks[slice.block + 1];
  const again = slice.from > 0;
  const view = (
    <BlockView
      block={block}
      spec={section}
      before={section.blocks[slice.block - 1]}
      next={next}
      {...(actions ? { actions } : {})}
      again={again}
      {...(block.kind === 'table' || block.kind === 'form' ? { rows: slice } : {})}
    />
  );
  if (block.kind === 'table' || block.kind === 'form') {
    return <div style={{ marginBottom: px(gapAfterTable(next)) }}>{view}</div>;
  }
  if (block.kind !== 'paragraph') return view;
  // the paragraph is laid out whole on each of its pages, and only its lines of that page are let through
  return (
    <div className="sh-slice">
      <div className="sh-lines" style={{ height: (slice.to - slice.from) * LINE }}>
        <div style={{ marginTop: -slice.from * LINE }}>{view}</div>
      </div>
      {again ? null : beside?.(block.id)}
    </div>
  );
}

/** Counts the times that all fonts the sheets ask for have come: other fonts chosen are other widths. */
const useFontsLoaded = (chosen: FontChoice): number => {
  const [loads, setLoads] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fonts chosen anew are loaded anew
  useEffect(() => {
    let live = true;
    void globalThis.document.fonts.ready.then(() => live && setLoads((n) => n + 1));
    return () => {
      live = false;
    };
  }, [chosen]);
  return loads;
};
