/** The few line icons, drawn on a 14 px grid. */
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.3 } as const;
export const CalendarIcon = () => (
  <svg width="14" height="14" viewBox="0 0 14 14" {...line} aria-hidden="true">
    <path d="M1.5 3h11v9.5h-11zM1.5 6h11M4.5 1v3M9.5 1v3" />
  </svg>
);
export const CloseIcon = ({ size = 14 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 14 14" {...line} aria-hidden="true">
    <path d="M2 2l10 10M12 2 2 12" />
  </svg>
);
export const ColumnsIcon = () => (
  <svg width="14" height="14" viewBox="0 0 14 14" {...line} aria-hidden="true">
    <path d="M1.5 2.5h11v9h-11zM5.2 2.5v9M8.8 2.5v9" />
  </svg>
);
export const SortIcon = ({ dir }: { dir: 'asc' | 'desc' }) => (
  <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
    <path d={dir === 'asc' ? 'M4 1.5 7 6H1z' : 'M4 6.5 1 2h6z'} fill="currentColor" />
  </svg>
);
