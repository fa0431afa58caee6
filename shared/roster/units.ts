/** Units of a roster: found among the stored ones by any of their names, proposed as new ones otherwise. */
import type { UnitRow } from '../records/unit';

/** A unit as far as the import needs it. */
export type KnownUnit = Pick<UnitRow, 'id' | 'name'> & Partial<Pick<UnitRow, 'shortName' | 'formerNames' | 'deletedAt'>>;
/** What the user decided about a name in the file: a stored unit, or a new one under this name. */
export type UnitAnswer = { readonly id: string } | { readonly name: string };
/** Unit of a row before the plan gives new units their ids. */
export type UnitPointer = UnitAnswer;

export interface NearUnit {
  /** null for another new name in the same file. */
  readonly id: string | null;
  readonly name: string;
}
export type UnitHit =
  | { readonly hit: 'known'; readonly id: string }
  | { readonly hit: 'several'; readonly units: readonly NearUnit[] }
  | { readonly hit: 'new'; readonly near: readonly NearUnit[] };

const squeeze = (name: string): string => name.normalize('NFKC').replace(/[\s\u3000]+/g, '');
/** 安澜市财政局, 市财政局 → 财政局; 中共安澜市委组织部 → 委组织部. A county stays, it is another unit. */
const core = (name: string): string =>
  squeeze(name)
    .replace(/^中共/, '')
    .replace(/^(\p{Script=Han}{2,4}?)?市(?=.{2})/u, '');

const subsequence = (short: string, long: string): boolean => {
  let i = 0;
  for (const ch of long) if (ch === short[i]) i++;
  return i === short.length;
};
/** Likely the same unit written in another way: same core, or an abbreviation with the same ends (发展改革委 / 发展和改革委). */
export const looksLike = (a: string, b: string): boolean => {
  const [x, y] = [core(a), core(b)].sort((p, q) => p.length - q.length) as [string, string];
  if (x === y) return x.length >= 2;
  return x.length >= 3 && x[0] === y[0] && x.at(-1) === y.at(-1) && subsequence(x, y);
};

export class UnitBook {
  readonly #byName = new Map<string, NearUnit[]>();
  readonly #known: NearUnit[] = [];
  readonly #fresh = new Map<string, string>();

  constructor(units: readonly KnownUnit[]) {
    for (const u of units) {
      if (u.deletedAt) continue;
      const entry = { id: u.id, name: u.name };
      this.#known.push(entry);
      const names = [u.name, u.shortName ?? '', ...(u.formerNames ?? '').split(/[、，,；;\n]+/)].map(squeeze).filter(Boolean);
      for (const n of new Set(names)) this.#byName.set(n, [...(this.#byName.get(n) ?? []), entry]);
    }
  }

  /** A name standing in the file's own unit column: helps to split 单位及职务. */
  note(name: string): void {
    const n = squeeze(name);
    if (n !== '' && !this.#byName.has(n)) this.#fresh.set(n, name);
  }

  find(text: string): UnitHit {
    const hits = this.#byName.get(squeeze(text)) ?? [];
    const [one] = hits;
    if (one && hits.length === 1) return { hit: 'known', id: one.id as string };
    if (one) return { hit: 'several', units: hits };
    const own = squeeze(text);
    const fresh = [...this.#fresh].flatMap(([n, name]) => (n !== own && looksLike(n, own) ? [{ id: null, name }] : []));
    return { hit: 'new', near: [...this.#known.filter((u) => looksLike(u.name, own)), ...fresh].slice(0, 5) };
  }

  /** 安澜市财政局党组书记、局长 → unit and post: by the longest known name, else by where the post begins. Null when unclear. */
  split(text: string): { readonly unit: string; readonly post: string } | null {
    const t = squeeze(text);
    for (let n = t.length; n >= 2; n--) {
      const head = t.slice(0, n);
      if (this.#byName.has(head) || this.#fresh.has(head)) return { unit: head, post: t.slice(n) };
    }
    for (let n = 3; n < t.length; n++) {
      if (UNIT_END.test(t.slice(0, n)) && POST_START.test(t.slice(n))) return { unit: t.slice(0, n), post: t.slice(n) };
    }
    return null;
  }
}

const UNIT_END =
  /(局|委|委员会|办|办公室|部|县|区|市|院|厅|中心|公司|集团|政府|大学|学院|学校|中学|支队|总队|总工会|工会|妇联|残联|科协|协会|联合会|社|馆|站|所|乡|镇|街道|银行|医院|机关)$/;
const POST_START =
  /^(党组|党委|党工委|党总支|党支部|纪委|纪检|常务|副?(局长|主任|书记|县长|区长|市长|部长|院长|检察长|总经理|董事长|经理|主席|秘书长|校长|所长|处长|科长|队长|支队长|站长|馆长|社长|会长|行长|台长|主编|乡长|镇长|理事长|调研员|巡视员|总工程师|厅长|政委)|[一二三四]级(巡视员|调研员|主任科员|科员|高级)|常委|委员|成员|干部|科员|原)/;

/** 单位类别 to begin with; the user looks through new units before they are made (code table unitKind). */
export const guessUnitKind = (name: string): UnitRow['kind'] => {
  const n = squeeze(name);
  if (/(公司|集团|银行|厂)$/.test(n)) return 'enterprise';
  if (/(医院|学校|大学|学院|中学|小学|中心|馆|站|所|台|报社)$/.test(n)) return 'institution';
  if (/(党委|党组|党工委)$/.test(n)) return 'partyCommittee';
  if (/^.{2,4}[县区](委|人民政府|政府)?$/.test(n)) return 'county';
  if (/^.{2,4}[县区].+|[乡镇]$|街道/.test(n)) return 'countyUnit';
  if (/^(省|中央|国家)|省.+[厅局委]/.test(n)) return 'higher';
  if (/(市委|^中共).*(部|办公室|办|委员会|校)$|纪委|纪律检查委员会/.test(n)) return 'partyDepartment';
  if (/[局委]$|委员会$|政府.*办公室$|政府办$/.test(n)) return 'department';
  return 'other';
};
