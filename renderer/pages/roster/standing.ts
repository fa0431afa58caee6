/** Where a row of the roster stands before the import, and the filters of the preview. */
import { FINDING_KINDS, type Finding, type FindingKind, worst } from '../../../shared/roster/findings';
import type { Decision } from '../../../shared/roster/matchPeople';
import type { RosterRow } from '../../../shared/roster/readRows';
import type { MarkKind } from '../../ui/Mark';

export interface Line {
  readonly row: RosterRow;
  readonly decision: Decision;
  /** What will happen to it. */
  readonly fate: 'blocked' | 'ask' | 'add' | 'update' | 'skip';
}
export const lineOf = (row: RosterRow, decision: Decision): Line => ({
  row,
  decision,
  fate: decision.act === 'skip' ? 'skip' : row.blocked ? 'blocked' : decision.act,
});

const warned = (l: Line): boolean => worst(l.row.findings) === 'warning';
/** Shape and words of a row's standing. */
export const markOf = (l: Line): { readonly kind: MarkKind; readonly text: string } => {
  switch (l.fate) {
    case 'blocked':
      return { kind: 'over', text: '有错，不导入' };
    case 'ask':
      return { kind: 'soon', text: '待选定' };
    case 'skip':
      return { kind: 'none', text: '跳过' };
    case 'add':
      return warned(l) ? { kind: 'wait', text: '新增，请核对' } : { kind: 'ok', text: '新增' };
    case 'update': {
      const n = l.decision.differences.filter((d) => d.ticked).length;
      if (n === 0) return { kind: 'none', text: '跳过，没有勾选' };
      return warned(l) ? { kind: 'wait', text: `更新 ${n} 项，请核对` } : { kind: 'ok', text: `更新 ${n} 项` };
    }
  }
};

export const FILTERS = [
  { key: 'all', label: '全部', fits: () => true },
  { key: 'todo', label: '要处理', fits: (l) => l.fate === 'blocked' || l.fate === 'ask' },
  { key: 'warn', label: '请核对', fits: (l) => l.fate !== 'blocked' && l.fate !== 'ask' && l.fate !== 'skip' && warned(l) },
  { key: 'info', label: '已自动整理', fits: (l) => worst(l.row.findings) === 'info' },
  { key: 'add', label: '新增', fits: (l) => l.fate === 'add' },
  { key: 'update', label: '更新', fits: (l) => l.fate === 'update' },
  { key: 'skip', label: '跳过', fits: (l) => l.fate === 'skip' },
] as const satisfies readonly { readonly key: string; readonly label: string; readonly fits: (l: Line) => boolean }[];
export type FilterKey = (typeof FILTERS)[number]['key'];

export const hasKind = (l: Line, kind: FindingKind | ''): boolean => kind === '' || l.row.findings.some((f) => f.kind === kind);
/** Kinds of findings present, most frequent first, with the number of rows. */
export const kindsIn = (lines: readonly Line[]): readonly { readonly kind: FindingKind; readonly label: string; readonly rows: number }[] => {
  const rows = new Map<FindingKind, number>();
  for (const l of lines) for (const kind of new Set(l.row.findings.map((f) => f.kind))) rows.set(kind, (rows.get(kind) ?? 0) + 1);
  return [...rows].map(([kind, n]) => ({ kind, label: FINDING_KINDS[kind], rows: n })).sort((a, b) => b.rows - a.rows);
};

const SEVERITY = { error: { kind: 'over', text: '错误' }, warning: { kind: 'soon', text: '核对' }, info: { kind: 'wait', text: '提示' } } as const;
/** Shape and word of a finding. */
export const severityMark = (f: Finding): { readonly kind: MarkKind; readonly text: string } => SEVERITY[f.severity];
