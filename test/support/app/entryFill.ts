/** Filling in forms and step dialogs by the labels of the declaration; quick, and not by keyboard alone (see keyboard.ts for that). */
import { expect, type Locator, type Page } from '@playwright/test';
import type { FieldDef, RecordTypeDef, TransitionDef } from '../../../shared/records/define';
import { needsOf } from './entry';
import type { TypedValues } from './keyboard';
import { dismissAll, notice } from './ui';

const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The n-th control with this label; a label may carry marks, and the number of its row. */
const control = (scope: Locator, label: string, n = 0): Locator =>
  scope
    .getByLabel(new RegExp(`^(第 \\d+ 行)?${escaped(label)}\\*?(自动)?$`))
    .and(scope.page().locator('input, textarea'))
    .nth(n);

/** Take the option with these words from a select. */
const choose = async (select: Locator, words: string): Promise<void> => {
  const page = select.page();
  await select.focus();
  // A select for yes or no is not searched.
  if (await select.isEditable()) await select.fill(words);
  else await page.keyboard.press('ArrowDown');
  const option = page.locator('.ant-select-item-option').filter({ hasText: words, visible: true }).first();
  await option.waitFor();
  await page.keyboard.press('Enter');
  // A list for several stays open until it is put away.
  if ((await select.getAttribute('aria-expanded')) === 'true') await page.keyboard.press('Escape');
  await expect(select).toHaveAttribute('aria-expanded', 'false');
};

const fillOne = async (at: Locator, field: FieldDef, words: string): Promise<void> => {
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'flag':
    case 'cadre':
    case 'cadres':
    case 'unit':
    case 'units':
    case 'record':
      return choose(at, words);
    default:
      return at.fill(words);
  }
};

/** Fill in these fields of a form or dialog; a child table gets its rows by its own button. */
export const fillFields = async (scope: Locator, fields: readonly FieldDef[], values: TypedValues): Promise<void> => {
  for (const f of fields) {
    const typed = values[f.key];
    if (typed === undefined) continue;
    if (typeof typed === 'string') {
      await fillOne(control(scope, f.label), f, typed);
      continue;
    }
    if (f.kind !== 'children') throw new Error(`${f.key} takes no rows`);
    const table = scope.getByRole('region', { name: f.label, exact: true });
    for (const [i, row] of typed.entries()) {
      await table.getByRole('button', { name: /^加一/ }).click();
      for (const c of f.fields) {
        const words = row[c.key];
        if (words !== undefined) await fillOne(control(table, c.label, i), c, words);
      }
    }
  }
};

/** What the form holds against saving it. */
const complaints = (form: Locator): Promise<readonly string[]> => form.locator('.err-line:not(.soft)').allInnerTexts();
/** Labels of the fields that have not been filled though they must be. */
const missingFields = (form: Locator): Promise<readonly string[]> =>
  form
    .locator('[data-field]')
    .evaluateAll((all) => all.filter((el) => el.querySelector(':scope > .err-line')).map((el) => el.getAttribute('data-field') ?? ''));

/** The open form of a new record or of one being changed. */
export const openForm = (page: Page, def: RecordTypeDef, verb: '新增' | '修改' = '新增'): Locator =>
  page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: `${verb}${def.label}`, exact: true }) });

/** Ask the open form to save. @returns number of the record, or the keys of the fields it still wants. @throws when it refuses otherwise */
export const save = async (
  page: Page,
  def: RecordTypeDef,
  verb: '新增' | '修改' = '新增',
): Promise<{ readonly no: string } | { readonly missing: readonly string[] }> => {
  const form = openForm(page, def, verb);
  await dismissAll(page);
  await form.getByRole('button', { name: '保存', exact: true }).click();
  const said = notice(page, new RegExp(`已(新增|保存) ${def.prefix}-`)).last();
  const counted = form.locator('.err-count');
  await expect(said.or(counted).first(), `${def.label} is saved or says why not`).toBeVisible();
  if (await said.isVisible()) {
    const no = new RegExp(`${def.prefix}-\\d{4}-\\d{4}`).exec(await said.innerText())?.[0] ?? '';
    return { no };
  }
  const why = await complaints(form);
  if (!why.every((w) => w.startsWith('请填写'))) throw new Error(`${def.label} cannot be saved: ${why.join('；')}`);
  return { missing: await missingFields(form) };
};

/** The state that the open record shows as its present one. */
export const presentState = (page: Page): Locator => page.getByRole('list', { name: '办理进度' }).locator('[aria-current=step]').locator('span');

/**
 * Take a step of the open record.
 * @param day YYYY-MM-DD
 * @param values for the fields that the step asks for; those filled already are not asked for
 */
export const takeStep = async (page: Page, def: RecordTypeDef, way: TransitionDef, day: string, note: string, values: TypedValues): Promise<void> => {
  await page.getByRole('button', { name: way.label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${escaped(way.label)}：`) });
  await control(dialog, '日期').fill(day);
  await control(dialog, '说明').fill(note);
  await page.keyboard.press('Tab');
  for (const f of needsOf(def, way)) {
    const asked = dialog.getByText(new RegExp(`^${escaped(f.label)}\\*$`));
    if ((await asked.count()) === 0 || (f.derive !== undefined && values[f.key] === undefined)) continue;
    await fillFields(dialog, [f], values);
  }
  await dialog.getByRole('button', { name: way.label, exact: true }).click();
  await expect(dialog).toBeHidden();
  const state = def.states.find((s) => s.key === way.to)?.label ?? '';
  await expect(presentState(page)).toHaveText(state);
};

/** Animations take no time: they are not what is looked at, and every click waits for them. */
export const hurry = async (page: Page): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Animation.enable');
  await browser.send('Animation.setPlaybackRate', { playbackRate: 10 });
};

/** Take back the last step from its notice. */
export const undoStep = async (page: Page, no: string, from: string): Promise<void> => {
  await notice(page, no).last().getByRole('button', { name: '撤销' }).click();
  await expect(presentState(page)).toHaveText(from);
};
