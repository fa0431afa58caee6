/** Names of cadres and units, held in memory for pickers, lists and searches; kept current from every commit. */
import type { QueryNames } from '../../shared/query/query';
import type { AnyRow, RecordRef } from '../../shared/records/define';
import { isRecordTypeId, typeById } from '../../shared/records/registry';
import { spell } from '../../shared/rules/pinyin';
import type { Database } from './db';

export interface CadreCard {
  readonly id: string;
  readonly no: string;
  readonly name: string;
  /** YYYY-MM or null */
  readonly birth: string | null;
  readonly post: string;
  readonly unit: string | null;
  readonly deleted: boolean;
  /** The row itself, for snapshots and derivations. */
  readonly row: AnyRow;
}
export interface UnitCard {
  readonly id: string;
  readonly no: string;
  readonly name: string;
  readonly order: number;
  readonly deleted: boolean;
  readonly row: AnyRow;
}

const text = (v: unknown): string => (typeof v === 'string' ? v : '');

export class People implements QueryNames {
  readonly cadres = new Map<string, CadreCard>();
  readonly units = new Map<string, UnitCard>();
  private readonly spelled = new Map<string, string>();
  private readonly titles = new Map<string, string>();

  async load(db: Database): Promise<void> {
    await db.rows('cadre').each((r) => this.take('cadre', r));
    await db.rows('unit').each((r) => this.take('unit', r));
  }

  take(type: string, row: AnyRow): void {
    if (type === 'cadre') {
      const name = text(row.name);
      if (this.cadres.get(row.id)?.name !== name) this.spelled.delete(row.id);
      this.cadres.set(row.id, {
        id: row.id,
        no: row.no,
        name,
        birth: text(row.birthYm) || null,
        post: text(row.currentPost),
        unit: text(row.unit) || null,
        deleted: row.deletedAt !== null,
        row,
      });
    } else if (type === 'unit') {
      const order = typeof row.officialOrder === 'number' ? row.officialOrder : Number.MAX_SAFE_INTEGER;
      this.units.set(row.id, { id: row.id, no: row.no, name: text(row.name), order, deleted: row.deletedAt !== null, row });
    }
    this.titles.set(`${type}/${row.id}`, row.no);
  }
  drop(type: string, id: string): void {
    if (type === 'cadre') this.cadres.delete(id);
    if (type === 'unit') this.units.delete(id);
  }

  cadre(id: string): string {
    return this.cadres.get(id)?.name ?? '（已移出台账）';
  }
  unit(id: string): string {
    return this.units.get(id)?.name ?? '（已移出台账）';
  }
  /** Learn the numbers of all records that these rows point at, so that `record` can name them. */
  async learn(db: Database, rows: readonly AnyRow[]): Promise<void> {
    const unknown = new Map<string, string[]>();
    for (const key of new Set(rows.flatMap((r) => r.refRecords))) {
      const [type = '', id = ''] = key.split('/');
      if (!this.titles.has(key) && isRecordTypeId(type)) unknown.set(type, [...(unknown.get(type) ?? []), id]);
    }
    for (const [type, ids] of unknown) for (const row of await db.rows(type).bulkGet(ids)) if (row) this.take(type, row);
  }
  record(ref: RecordRef): string {
    return this.titles.get(`${ref.type}/${ref.id}`) ?? (isRecordTypeId(ref.type) ? typeById(ref.type).label : '');
  }
  /** 'lwb luowenbin'; surnames by their surname reading (单 shàn, 仇 qiú). */
  pinyin(cadreId: string): string {
    const known = this.spelled.get(cadreId);
    if (known !== undefined) return known;
    const name = this.cadres.get(cadreId)?.name ?? '';
    const { initials, full } = spell(name);
    const made = `${initials} ${full}`;
    this.spelled.set(cadreId, made);
    return made;
  }

  /** Cadres whose name, pinyin, post or unit fits the words typed; best matches first. */
  findCadres(words: string, limit = 20): readonly CadreCard[] {
    const w = words.trim().toLowerCase();
    const hits: { card: CadreCard; rank: number }[] = [];
    for (const card of this.cadres.values()) {
      if (card.deleted) continue;
      const rank = w === '' ? 3 : this.rank(card, w);
      if (rank !== null) hits.push({ card, rank });
    }
    return hits
      .sort((a, b) => a.rank - b.rank || a.card.name.localeCompare(b.card.name, 'zh-CN') || (a.card.birth ?? '').localeCompare(b.card.birth ?? ''))
      .slice(0, limit)
      .map((h) => h.card);
  }
  private rank(card: CadreCard, w: string): number | null {
    if (card.name.startsWith(w)) return 0;
    const [initials = '', full = ''] = this.pinyin(card.id).split(' ');
    if (initials === w) return 1;
    if (initials.startsWith(w) || full.startsWith(w)) return 2;
    if (card.name.includes(w)) return 3;
    if (card.post.includes(w) || card.no.toLowerCase() === w) return 4;
    return null;
  }
  findUnits(words: string, limit = 20): readonly UnitCard[] {
    const w = words.trim();
    return [...this.units.values()]
      .filter((u) => !u.deleted && u.name.includes(w))
      .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'zh-CN'))
      .slice(0, limit);
  }
}
