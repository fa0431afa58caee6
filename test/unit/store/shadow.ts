/** What a user does with a ledger, done to the real store and, beside it, to a plain list of facts kept by the simplest means. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { newRow, RepoError } from '../../../renderer/store/repo';
import { type AnyRow, fieldsOf } from '../../../shared/records/define';
import { isEmpty } from '../../../shared/records/kinds/values';
import { typeById } from '../../../shared/records/registry';
import type { Finding } from '../../../shared/rules/findings';
import { type Draft, day, draft, fillOf } from './countedDrafts';
import type { Fact } from './naiveCount';
import type { Ledger } from './support';

export type Action =
  | { readonly do: 'add' | 'edit'; readonly nth: number; readonly draft: Draft }
  | { readonly do: 'step'; readonly nth: number; readonly way: number; readonly day: string }
  | { readonly do: 'remove' | 'restore'; readonly nth: number; readonly also: number }
  | { readonly do: 'undo'; readonly back: number }
  | { readonly do: 'import'; readonly drafts: readonly Draft[] }
  | { readonly do: 'removeBatch'; readonly nth: number };

const nth = fc.nat({ max: 999 });
const of = <K extends Action['do']>(...names: readonly K[]) => fc.constantFrom(...names);
export const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: of('add'), nth, draft }) },
  { weight: 3, arbitrary: fc.record({ do: of('edit'), nth, draft }) },
  { weight: 4, arbitrary: fc.record({ do: of('step'), nth, way: nth, day }) },
  { weight: 3, arbitrary: fc.record({ do: of('remove', 'restore'), nth, also: fc.nat({ max: 2 }) }) },
  { weight: 6, arbitrary: fc.record({ do: of('undo'), back: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ do: of('import'), drafts: fc.array(draft, { minLength: 4, maxLength: 16, size: 'max' }) }) },
  { weight: 1, arbitrary: fc.record({ do: of('removeBatch'), nth }) },
);

interface Change {
  readonly id: string;
  /** Facts as they were before, null where there was none. */
  readonly before: ReadonlyMap<string, Fact | null>;
}
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

export class Shadow {
  private readonly kept = new Map<string, Fact>();
  private readonly batches = new Map<string, readonly string[]>();
  private readonly changes: Change[] = [];
  /** Last change that touched a record. */
  private readonly touched = new Map<string, string>();
  private imports = 0;
  /** Steps taken; those refused by the checks do not count. */
  steps = 0;

  constructor(readonly ledger: Ledger) {}

  facts(): readonly Fact[] {
    return [...this.kept.values()];
  }

  async take(a: Action): Promise<void> {
    switch (a.do) {
      case 'add': {
        const row = newRow(a.draft.type, a.draft.values);
        return this.put([this.factOf(a.draft, row, row.state)], () =>
          this.ledger.repo.commit('新增', [{ type: a.draft.type, row, expectRev: null }]),
        );
      }
      case 'import': {
        this.imports += 1;
        const batchId = `batch-${this.imports}`;
        const made = a.drafts.map((d) => ({ d, row: newRow(d.type, d.values, { origin: 'import', batchId, state: d.state, stateLog: [] }) }));
        this.batches.set(
          batchId,
          made.map((m) => m.row.id),
        );
        const writes = made.map(({ d, row }) => ({ type: d.type, row, expectRev: null }));
        return this.put(
          made.map(({ d, row }) => this.factOf(d, row, d.state)),
          () => this.ledger.repo.commit('导入', writes),
        );
      }
      case 'edit': {
        const old = pick(this.live(a.draft.type), a.nth);
        if (!old) return;
        const next: Fact = { ...old, values: { ...old.values, ...a.draft.values } };
        return this.put([next], async () => this.ledger.repo.save(old.type, await this.stored(old), a.draft.values));
      }
      case 'step':
        return this.step(a);
      case 'remove':
      case 'restore': {
        const bin = a.do === 'restore';
        const first = pick(
          this.facts().filter((f) => f.deleted === bin),
          a.nth,
        );
        if (!first) return;
        const more = this.facts().filter((f) => f.type === first.type && f.deleted === bin && f.id !== first.id);
        const all = [first, ...more.slice(0, a.also)];
        return this.put(
          all.map((f) => ({ ...f, deleted: !bin })),
          async () => {
            const rows = await Promise.all(all.map((f) => this.stored(f)));
            return bin ? this.ledger.repo.restore(first.type, rows) : this.ledger.repo.remove(first.type, rows);
          },
        );
      }
      case 'removeBatch': {
        const [batchId, ids] = pick([...this.batches], a.nth) ?? ['', []];
        const there = ids.filter((id) => this.kept.has(id));
        if (there.length === 0) return;
        return this.put(
          there.map((id) => ({ gone: id })),
          () => this.ledger.repo.removeBatch('移除导入', batchId),
        );
      }
      case 'undo':
        return this.undo(this.changes.at(-1 - a.back));
    }
  }

  private async step(a: Extract<Action, { do: 'step' }>): Promise<void> {
    const old = pick(this.live(), a.nth);
    if (!old) return;
    const def = typeById(old.type);
    const way = pick(
      def.transitions.filter((t) => t.from.includes(old.state ?? '')),
      a.way,
    );
    if (!way) return;
    const needed = fieldsOf(def).filter((f) => way.needs?.includes(f.key) && isEmpty(old.values[f.key]));
    const values = Object.fromEntries(needed.map((f) => [f.key, fillOf(f, a.day)]));
    // a state that names a day fills it with the day of the step unless it is known already
    const dated = def.states.find((s) => s.key === way.to)?.dates;
    const filled = dated !== undefined && isEmpty(old.values[dated]) ? { [dated]: a.day } : {};
    const next: Fact = { ...old, state: way.to, values: { ...old.values, ...values, ...filled } };
    const go = async (confirmed: readonly Finding[] = []): Promise<unknown> =>
      this.ledger.repo.transition(old.type, await this.stored(old), way.to, { date: a.day, note: '' }, values, confirmed);
    const known = this.ledger.sent.length;
    try {
      await this.put([next], () =>
        go().catch((e: unknown) => {
          if (e instanceof RepoError && e.code === 'unconfirmed') return go(e.findings);
          throw e;
        }),
      );
      this.steps += 1;
    } catch (e) {
      // the checks found something wrong: the record stays where it was
      if (!(e instanceof RepoError) || e.code !== 'invalid') throw e;
      expect(this.ledger.sent.length).toBe(known);
    }
  }

  /** Taken back when nothing was done to its records since, refused otherwise. */
  private async undo(change: Change | undefined): Promise<void> {
    if (!change) return;
    const free = [...change.before.keys()].every((id) => this.touched.get(id) === change.id);
    if (!free) {
      await expect(this.ledger.repo.undo(change.id)).rejects.toBeInstanceOf(RepoError);
      return;
    }
    await this.put(
      [...change.before].map(([id, fact]) => fact ?? { gone: id }),
      () => this.ledger.repo.undo(change.id),
    );
  }

  /** Do it to the store, then to the list; what the store says nothing of changed leaves no change behind that could be undone. */
  private async put(after: readonly (Fact | { readonly gone: string })[], act: () => Promise<unknown>): Promise<void> {
    const { sent } = this.ledger;
    const known = sent.length;
    await act();
    const told = new Set(sent.slice(known).map((e) => e.id));
    const changeId = sent.at(-1)?.changeId ?? '';
    const before = new Map<string, Fact | null>();
    for (const next of after) {
      const id = 'gone' in next ? next.gone : next.id;
      if (told.has(id)) {
        before.set(id, this.kept.get(id) ?? null);
        this.touched.set(id, changeId);
      }
      if ('gone' in next) this.kept.delete(id);
      else this.kept.set(id, next);
    }
    if (before.size > 0) this.changes.push({ id: changeId, before });
  }

  private live(type?: string): readonly Fact[] {
    return this.facts().filter((f) => !f.deleted && (type === undefined || f.type === type));
  }
  private factOf(d: Draft, row: AnyRow, state: string | null): Fact {
    return { id: row.id, type: d.type, state, deleted: false, values: d.values };
  }
  private async stored(fact: Fact): Promise<AnyRow> {
    const row = await this.ledger.db.rows(fact.type).get(fact.id);
    if (!row) throw new Error(`${fact.type} ${fact.id} is not in the store`);
    return row;
  }
}
