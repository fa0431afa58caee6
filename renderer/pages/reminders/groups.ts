/** Sections of the list: by urgency first, or by kind of debt. Every item stands in one section. */
import { addDays, type DateText, inWords } from '../../../shared/rules/dates';
import { DUTIES, type OpenItem, SOON_DAYS } from '../../../shared/rules/openItems';

export type Grouping = 'urgency' | 'duty';
export interface Section {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly bad: boolean;
  readonly items: readonly OpenItem[];
}
/** Month and day, with the year when it is not this one. */
const short = (day: DateText, today: DateText): string => (day.slice(0, 4) === today.slice(0, 4) ? inWords(day).replace(/^\d+年/, '') : inWords(day));

/** Sections that have items, in their order. @param items most urgent first */
export const sectionsOf = (items: readonly OpenItem[], by: Grouping, today: DateText): readonly Section[] => {
  const late = (list: readonly OpenItem[]): number => list.filter((i) => i.when === 'over').length;
  const duties = (list: readonly OpenItem[]): readonly Section[] =>
    DUTIES.map((d) => {
      const own = list.filter((i) => i.duty === d.id);
      const n = late(own);
      return { id: d.id, label: d.label, note: n > 0 ? `其中逾期 ${n} 件` : '', bad: false, items: own };
    });
  const sections: readonly Section[] =
    by === 'duty'
      ? duties(items)
      : [
          { id: 'over', label: '逾期', note: '', bad: true, items: items.filter((i) => i.when === 'over') },
          {
            id: 'soon',
            label: '七日内到期',
            note: `至 ${short(addDays(today, SOON_DAYS), today)}`,
            bad: false,
            items: items.filter((i) => i.when === 'soon'),
          },
          ...duties(items.filter((i) => i.when !== 'over' && i.when !== 'soon')).map((s) => ({ ...s, note: '还没有到期或者没有期限' })),
        ];
  return sections.filter((s) => s.items.length > 0);
};

/** Words of a filter over subject, matter, number and who owes. */
export const fitsWords = (i: OpenItem, words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((w) => `${i.subject}${i.matter}${i.row?.no ?? ''}${i.owedBy}${i.handler}`.includes(w));
