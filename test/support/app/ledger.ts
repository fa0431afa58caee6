/** A ledger that is filled by hand: what a test enters, and what has been entered so far for others to point at. */
import { expect, type Page } from '@playwright/test';
import { type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { typeById } from '../../../shared/records/registry';
import { type Circumstances, entryFields, FIRST_DAY, type Step, valuesFor } from './entry';
import { fillFields, hurry, openForm, save } from './entryFill';
import { opened, openNew } from './ui';
import { WebApp } from './web';

/** Those that all others point at are entered first. */
export const ENTITIES = ['unit', 'cadre'] as const;
export const isEntity = (def: RecordTypeDef): boolean => (ENTITIES as readonly string[]).includes(def.id);

export class Ledger {
  readonly app = new WebApp();
  /** Numbers of the records entered so far, by type. */
  private readonly entered = new Map<string, string[]>();

  get page(): Page {
    return this.app.page;
  }
  async start(): Promise<this> {
    await this.app.start();
    this.page.setDefaultTimeout(6000);
    await hurry(this.page);
    await opened(this.page);
    for (const id of ENTITIES) await this.enter(typeById(id));
    return this;
  }
  numbers(type: string): readonly string[] {
    return this.entered.get(type) ?? [];
  }
  /** Number of the latest record of one of these types. @param own number of the record in hand, which cannot point at itself */
  pointAt(targets: readonly string[], own?: string): string {
    const no = targets
      .flatMap((t) => this.numbers(t))
      .filter((n) => n !== own)
      .at(-1);
    if (no === undefined) throw new Error(`nothing entered yet of ${targets.join()}`);
    return no;
  }
  /** What a new record of this type on this day may point at, and a year that no other record of the type has. */
  circumstances(def: RecordTypeDef, day: string): Circumstances {
    return { day, year: 2026 - this.numbers(def.id).length, record: (targets) => this.pointAt(targets) };
  }
  /** Save the open form; what it still asks for is filled in. @returns number of the record */
  async saveComplete(def: RecordTypeDef, at: Circumstances): Promise<string> {
    let saved = await save(this.page, def);
    if ('missing' in saved) {
      const { missing } = saved;
      const fields = fieldsOf(def).filter((f) => missing.includes(f.key));
      await fillFields(openForm(this.page, def), fields, valuesFor(def, fields, at));
      saved = await save(this.page, def);
    }
    if (!('no' in saved)) throw new Error(`${def.label} still wants ${saved.missing.join()}`);
    await expect(this.page.getByRole('button', { name: '修改', exact: true })).toBeVisible();
    this.entered.set(def.id, [...this.numbers(def.id), saved.no]);
    return saved.no;
  }
  /** Enter a record with what it must have and what these steps need; it is open afterwards. @returns its number */
  async enter(def: RecordTypeDef, steps: readonly Step[] = []): Promise<string> {
    const fields = entryFields(def, steps);
    await this.provide(def, fields);
    await openNew(this.page, def);
    const at = this.circumstances(def, FIRST_DAY);
    await fillFields(openForm(this.page, def), fields, valuesFor(def, fields, at));
    return this.saveComplete(def, at);
  }
  /** Something to point at for fields of kind record. */
  async provide(def: RecordTypeDef, fields: readonly FieldDef[]): Promise<void> {
    for (const f of fields) {
      if (f.kind !== 'record' || f.targets.some((t) => this.numbers(t).length > 0)) continue;
      const target = f.targets.map(typeById).find((t) => t.id === def.id || !fieldsOf(t).some((x) => x.kind === 'record' && x.required));
      if (target) await this.enter(target);
    }
  }
}
