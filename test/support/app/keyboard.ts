/**
 * Filling in a form with the keyboard alone, driven by the declaration: Enter (Tab from long text) to the next field,
 * typed dates, pinyin initials in pickers, arrow-free choice by typing the label. Nothing is clicked, nothing is focused by the test.
 */
import { expect, type Page } from '@playwright/test';
import { type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';

/** What is typed into a field; rows for child rows, keyed by field. */
export type Typed = string | readonly Readonly<Record<string, string>>[];
export type TypedValues = Readonly<Record<string, Typed>>;

interface Focus {
  readonly tag: string;
  readonly text: string;
  readonly expanded: boolean;
}
/** Where the focus is: words of the label (or the button), without the marks for required and computed fields. */
export const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const el = document.activeElement as HTMLElement | null;
    const labelled = el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement;
    const label = labelled ? [...(el.labels ?? [])][0] : undefined;
    const own = label ? [...label.childNodes].find((n) => n.nodeType === Node.TEXT_NODE)?.textContent : undefined;
    return {
      tag: el?.tagName ?? '',
      text: (own ?? el?.getAttribute('aria-label') ?? el?.textContent ?? '').trim(),
      expanded: el?.getAttribute('aria-expanded') === 'true',
    };
  });

/** One field on, as a typist does it. */
const step = async (page: Page, at: Focus): Promise<void> => page.keyboard.press(at.tag === 'INPUT' ? 'Enter' : 'Tab');

const MAX_STEPS = 250;
/** Go on until the focus is on the field or button with these words. @throws when it is never reached */
const walkTo = async (page: Page, words: string, kind: 'field' | 'button' = 'field'): Promise<void> => {
  const seen: string[] = [];
  for (let i = 0; i < MAX_STEPS; i += 1) {
    const at = await focus(page);
    if (at.text === words && at.tag !== 'BODY') return;
    if (seen.at(-1) !== at.text) seen.push(at.text);
    // Enter passes buttons over; Tab does not.
    if (kind === 'button') await page.keyboard.press('Tab');
    else await step(page, at);
  }
  throw new Error(`the keyboard never reached “${words}”; passed: ${seen.join(' › ')}`);
};

const listed = (page: Page) => page.getByRole('option');
/** Type into the select that has the focus and take the first hit. */
const choose = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.type(words);
  await expect.poll(async () => (await focus(page)).expanded).toBe(true);
  await expect(listed(page).first()).toBeAttached();
  await page.keyboard.press('Enter');
};

const typeInto = async (page: Page, field: FieldDef, words: string): Promise<void> => {
  switch (field.kind) {
    case 'choice':
    case 'flag':
    case 'cadre':
    case 'unit':
    case 'record':
      return choose(page, words);
    case 'choices':
    case 'cadres':
    case 'units':
      await choose(page, words);
      // A list for several stays open until it is put away.
      await page.keyboard.press('Escape');
      await expect.poll(async () => (await focus(page)).expanded, `the list of ${field.label} closes on Esc`).toBe(false);
      return;
    default:
      // A field reached by Enter has its text selected, so typing replaces a proposal.
      return page.keyboard.type(words);
  }
};

/** Fields that the form has a control for. */
export const enterable = (fields: readonly FieldDef[]): readonly FieldDef[] => fields.filter((f) => f.kind !== 'attachments');

/** Rows of a child table: the button adds one, its fields are then typed in order. */
const fillRows = async (
  page: Page,
  field: Extract<FieldDef, { kind: 'children' }>,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> => {
  const section = page.getByRole('region', { name: field.label, exact: true });
  const inputs = section.locator('input, textarea');
  for (const row of rows) {
    const add = section.getByRole('button', { name: /^加一/ });
    await walkTo(page, (await add.innerText()).trim(), 'button');
    const before = await inputs.count();
    await page.keyboard.press('Enter');
    await expect.poll(() => inputs.count()).toBeGreaterThan(before);
    const first = inputs.nth(before);
    const inFirst = () => first.evaluate((el) => el === document.activeElement);
    // The form puts the cursor there by itself, so that typing goes straight on.
    await expect.poll(inFirst, { message: `first field of the new row of ${field.label}` }).toBe(true);
    for (const f of enterable(field.fields)) {
      const words = row[f.key];
      if (words !== undefined) await typeInto(page, f, words);
      await step(page, await focus(page));
    }
  }
};

/** Fill in an open form from top to bottom; fields without a value are passed over. */
export const fillForm = async (page: Page, def: RecordTypeDef, values: TypedValues): Promise<void> => {
  const unknown = Object.keys(values).filter((k) => !fieldsOf(def).some((f) => f.key === k));
  if (unknown.length > 0) throw new Error(`${def.id} has no field ${unknown.join()}`);
  for (const f of enterable(fieldsOf(def))) {
    const typed = values[f.key];
    if (typed === undefined) continue;
    if (typeof typed !== 'string') {
      if (f.kind !== 'children') throw new Error(`${def.id}.${f.key} takes no rows`);
      await fillRows(page, f, typed);
    } else {
      await walkTo(page, f.label);
      await typeInto(page, f, typed);
    }
  }
};

export interface EntryContext {
  /** Typed into pickers of cadres, e.g. pinyin initials. */
  readonly cadre: string;
  readonly unit: string;
  /** As typed, e.g. 20260316 */
  readonly day: string;
}
/** What to type so that a record of this type can be saved and take its first steps: required fields, its day, and what the steps need. */
export const entryFor = (def: RecordTypeDef, ctx: EntryContext): TypedValues => {
  const start = def.states[0]?.key;
  const needed = new Set(def.transitions.filter((t) => start !== undefined && t.from.includes(start)).flatMap((t) => t.needs ?? []));
  const wanted = (f: FieldDef): boolean => f.required === true || needed.has(f.key) || f.key === def.date;
  const out: Record<string, Typed> = {};
  for (const f of enterable(fieldsOf(def))) {
    if (!wanted(f)) continue;
    if (f.kind === 'children') out[f.key] = [rowFor(f.fields, ctx)];
    else out[f.key] = wordsFor(f, ctx);
  }
  return out;
};
const rowFor = (fields: readonly FieldDef[], ctx: EntryContext): Record<string, string> =>
  Object.fromEntries(fields.filter((f) => f.required && f.kind !== 'children').map((f) => [f.key, wordsFor(f, ctx)]));

/** Words typed into one field. @throws for a kind that is not typed */
export const wordsFor = (f: FieldDef, ctx: EntryContext): string => {
  switch (f.kind) {
    case 'shortText':
      return f.format === 'name' ? '周某' : f.format === 'phone' ? '05550000000' : `${f.label}甲`;
    case 'longText':
      return `${f.label}：键盘录入的内容。`;
    case 'date':
      return ctx.day.slice(0, f.precision === 'year' ? 4 : f.precision === 'month' ? 6 : 8);
    case 'number':
      return String(Math.max(f.min ?? 1, 1));
    case 'choice':
    case 'choices':
      return f.options.codes.find((c) => !c.historic)?.label ?? '';
    case 'flag':
      return '是';
    case 'cadre':
    case 'cadres':
      return ctx.cadre;
    case 'unit':
    case 'units':
      return ctx.unit;
    case 'docNumber':
      return '安组〔2026〕3号';
    default:
      throw new Error(`nothing to type for a required field of kind ${f.kind}`);
  }
};
