import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { today } from '../../shared/rules/dates';

/** Internal numbers 'HX-2026-0003' (entities: 'GB-0417'): counted per prefix and year, never reused. */
export class Numbers {
  private readonly touched = new Map<string, number>();
  /** @param stored meta rows by key; 'no:HX-2026' holds the last number given */
  constructor(private readonly stored: ReadonlyMap<string, unknown>) {}

  private used(key: string): number {
    return this.touched.get(key) ?? (this.stored.get(key) as number | undefined) ?? 0;
  }
  next(def: RecordTypeDef, row: AnyRow): string {
    const series = def.part === 'base' ? def.prefix : `${def.prefix}-${(row.onDate ?? today()).slice(0, 4)}`;
    const n = this.used(`no:${series}`) + 1;
    this.touched.set(`no:${series}`, n);
    return `${series}-${String(n).padStart(4, '0')}`;
  }
  /** A number that came with the row (import, sample, journal) also counts as used. */
  seen(no: string): void {
    const m = /^(.+)-(\d+)$/.exec(no);
    if (m) this.touched.set(`no:${m[1]}`, Math.max(this.used(`no:${m[1]}`), Number(m[2])));
  }
  changed(): { key: string; value: unknown }[] {
    return [...this.touched].map(([key, value]) => ({ key, value }));
  }
}
