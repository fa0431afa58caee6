/** Right margin of the report: period, contents, appendices, wording of numbers, and the user's changes. */
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { approximations } from '../../../shared/documents/approximate';
import type { FigureRef } from '../../../shared/documents/model';
import { ordinalWord } from '../../../shared/documents/period';
import { APPENDICES, type AppendixId, SUMMARY_PARTS, type SummaryPart } from '../../../shared/documents/summary';
import { indicatorById, indicators, readFigureId } from '../../../shared/indicators';
import type { Window } from '../../../shared/indicators/define';
import { today } from '../../../shared/rules/dates';
import { to } from '../../app/routes';
import type { SheetPage } from '../../sheet/Sheets';
import { session } from '../../store/session';
import { Mark } from '../../ui/Mark';
import { DayInput, readDay, WindowInputs } from '../statistics/DayInput';
import { Changes } from './Changes';
import type { Layout, PeriodChoices } from './choices';
import type { Edit } from './edits';
import type { Report } from './useReport';

interface Props {
  readonly report: Report;
  readonly pages: readonly SheetPage[];
  readonly window: Window;
  readonly onWindow: (w: Window) => void;
  readonly choices: PeriodChoices;
  readonly onChoices: (c: Partial<PeriodChoices>) => void;
  readonly layout: Layout;
  readonly onLayout: (l: Layout) => void;
  readonly onEdit: (id: string, edit: Edit | null) => void;
  readonly onShow: (id: string) => void;
}

/** Figures of the text, each once, in the order of their first place. */
const figuresOf = (report: Report): readonly FigureRef[] => {
  const all = [...report.paragraphs.values()].flatMap((p) => p.runs.flatMap((r) => (r.figure ? [r.figure] : [])));
  return [...new Map(all.map((f) => [f.indicator, f])).values()];
};
const PARTS_WITH_FIGURES = SUMMARY_PARTS.filter(({ part }) => indicators.some((d) => d.part === part));
const toggled = <T,>(list: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...list.filter((x) => x !== one), one] : list.filter((x) => x !== one);

export function ReportPanel(props: Props) {
  const { report, pages, layout, choices } = props;
  const [why, setWhy] = useState<string | null>(null);
  const [dateWhy, setDateWhy] = useState<string | null>(null);
  const { officeName } = session().settings;
  const figures = figuresOf(report);
  const count = (part: SummaryPart): number => figures.filter((f) => indicatorById(readFigureId(f.indicator).id).part === part).length;
  const takeDate = (text: string) => {
    const read = readDay(text, 0);
    setDateWhy(read.ok ? null : read.why);
    if (read.ok) props.onChoices({ date: read.value === today() ? null : read.value });
  };
  return (
    <div className="rp-panel-body">
      <section aria-label="期间">
        <h3>
          期间<span>与统计页一致</span>
        </h3>
        <div className="rp-dates">
          <WindowInputs value={props.window} onChange={props.onWindow} onWrong={setWhy} />
        </div>
        <div className="rp-dates">
          <span className="rp-grow">成文日期</span>
          <DayInput label="成文日期" value={choices.date ?? today()} end={0} wrong={dateWhy !== null} onText={takeDate} />
        </div>
        {officeName === '' ? (
          <p className="rp-unsigned">
            <Mark kind="soon" text="还没有填写落款机关。" />
            <Link className="lnk" href={to.settings()}>
              去设置
            </Link>
          </p>
        ) : null}
        {(why ?? dateWhy) ? (
          <p className="rp-bad" role="alert">
            {why ?? dateWhy}
          </p>
        ) : null}
      </section>
      <section aria-label="内容">
        <h3>
          内容<span>{figures.length} 个数</span>
        </h3>
        {PARTS_WITH_FIGURES.map(({ part, label }, i) => {
          const on = !layout.without.includes(part);
          return (
            <div key={part} className="rp-line">
              <Checkbox checked={on} onChange={(e) => props.onLayout({ ...layout, without: toggled(layout.without, part, !e.target.checked) })}>
                {ordinalWord(i + 1)}、{label}
              </Checkbox>
              <span className="rp-end">{on ? `${count(part)} 个数` : '不写'}</span>
            </div>
          );
        })}
      </section>
      <section aria-label="附件">
        <h3>
          附件<span>{layout.appendices.length > 0 ? `${layout.appendices.length} 个` : '不附'}</span>
        </h3>
        {APPENDICES.map((a) => {
          const on = layout.appendices.includes(a.id);
          return (
            <div key={a.id} className="rp-line">
              <Checkbox
                checked={on}
                onChange={(e) => props.onLayout({ ...layout, appendices: toggled<AppendixId>(layout.appendices, a.id, e.target.checked) })}
              >
                {a.title}
              </Checkbox>
              <span className="rp-end">
                {on ? `${pagesOf(report, pages, a.title)} 页${a.orientation === 'landscape' ? '，横排' : ''}` : a.internal ? '内部' : ''}
              </span>
            </div>
          );
        })}
      </section>
      <Wordings figures={figures} choices={choices} onChoices={props.onChoices} />
      <Changes edits={report.edits} onEdit={props.onEdit} onShow={props.onShow} />
    </div>
  );
}

/** Printed pages of the appendix with this title. */
const pagesOf = (report: Report, pages: readonly SheetPage[], title: string): number => {
  const at = report.document.sections.findIndex((s) => s.blocks[0]?.kind === 'appendix' && s.blocks[0].title === title);
  return pages.filter((p) => p.section === at).length;
};

/** 约数: which wording of a number is printed; the register keeps the exact one. */
function Wordings({ figures, choices, onChoices }: { figures: readonly FigureRef[] } & Pick<Props, 'choices' | 'onChoices'>) {
  const open = figures.filter((f) => !readFigureId(f.indicator).also && approximations(f.value).length > 0);
  if (open.length === 0) return null;
  return (
    <section aria-label="约数">
      <h3>
        约数<span>台账仍存准数</span>
      </h3>
      {open.map((f) => {
        const def = indicatorById(f.indicator);
        const exact = String(f.value);
        const words = approximations(f.value);
        const chosen = choices.approx[f.indicator];
        return (
          <div key={f.indicator} className="rp-line">
            <span className="ell rp-grow" title={def.label}>
              {def.label}
            </span>
            <Select
              size="small"
              className="rp-wording"
              aria-label={`${def.label}的写法`}
              value={chosen !== undefined && words.includes(chosen) ? chosen : exact}
              options={[{ value: exact, label: exact }, ...words.map((w) => ({ value: w, label: w }))]}
              onChange={(w: string) =>
                onChoices({ approx: w === exact ? without(choices.approx, f.indicator) : { ...choices.approx, [f.indicator]: w } })
              }
            />
          </div>
        );
      })}
    </section>
  );
}
const without = <T,>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([k]) => k !== key));
