/** Filling in forms and step dialogs by the labels of the declaration; quick, and not by keyboard alone (see keyboard.ts for that). */
import { expect, type Locator, type Page } from '@playwright/test';
import { type FieldDef, fieldsOf, type RecordTypeDef, type TransitionDef } from '../../../shared/records/define';
import { needsOf, optionFor } from './entry';
import type { TypedValues } from './keyboard';
import { dismissAll, escaped, notice } from './ui';

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
  // Notices of earlier saves would be taken for this one's.
  await dismissAll(page);
  await form.getByRole('button', { name: '保存', exact: true }).click();
  const said = notice(page, new RegExp(`已(新增|保存) ${def.prefix}-`)).last();
  const counted = form.locator('.err-count');
  const asked = page.getByRole('button', { name: '情况属实，保存', exact: true });
  const answer = said.or(counted).or(asked).first();
  await expect(answer, `${def.label} is saved or says why not`).toBeVisible();
  if (await asked.isVisible()) {
    await asked.click();
    await expect(said, `${def.label} is saved once confirmed`).toBeVisible();
  }
  // A form that is being saved may count for a moment what the record itself has changed.
  if (!(await said.isVisible())) await said.waitFor({ timeout: 300 }).catch(() => {});
  if (await said.isVisible()) {
    const no = new RegExp(`${def.prefix}-[\\d-]+\\d`).exec(await said.innerText())?.[0];
    if (no === undefined) throw new Error(`${def.label} was saved without a number`);
    return { no };
  }
  const why = await complaints(form);
  if (!why.every((w) => w.startsWith('请填写'))) throw new Error(`${def.label} cannot be saved: ${why.join('；')}`);
  return { missing: await missingFields(form) };
};

/** The state that the open record shows as its present one. */
export const presentState = (page: Page): Locator => page.getByRole('list', { name: '办理进度' }).locator('[aria-current=step]').locator('span');

const optionAfter = (field: FieldDef, now: string): string | undefined => {
  if (field.kind !== 'choice') return undefined;
  const labels = field.options.codes.filter((c) => !c.historic).map((c) => c.label);
  // Nothing chosen in the form: the dialog was given the first.
  return labels[
    Math.max(
      0,
      labels.findIndex((l) => now.includes(l)),
    ) + 1
  ];
};
/** A step is refused because a choice says otherwise: change it as the dialog leads to it. @throws Error with the reason when that is not it */
const correct = async (page: Page, def: RecordTypeDef, way: TransitionDef, refusal: Locator): Promise<void> => {
  const why = await refusal.innerText();
  await refusal.getByRole('button', { name: '去修改' }).first().click();
  const form = openForm(page, def, '修改');
  await expect(form.locator('[data-field]').filter({ has: page.locator(':focus') }), 'the field that is wrong has the focus').toBeVisible();
  const key = await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));
  const field = fieldsOf(def).find((f) => f.key === key);
  const now = field ? await control(form, field.label).evaluate((el) => el.closest('.ant-select')?.textContent ?? '') : '';
  // What says the same as the step, otherwise the option after the present one: not excellent, where an 影响期 forbids it.
  const words = field && (optionFor(def, way, field) ?? optionAfter(field, now));
  if (field === undefined || words === undefined || now.includes(words)) throw new Error(`${def.label}: ${way.label} is refused: ${why}`);
  await fillFields(form, [field], { [field.key]: words });
  const saved = await save(page, def, '修改');
  if ('missing' in saved) throw new Error(`${def.label} still wants ${saved.missing.join()}`);
};

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
    // A date that has been left shows its weekday below, which moves the buttons.
    await page.keyboard.press('Tab');
  }
  // The step may be called 取消, as the button that closes the dialog is.
  const go = dialog.getByRole('button', { name: way.label, exact: true }).last();
  const doubt = dialog.getByRole('checkbox', { name: /^已经核对/ });
  const refusal = dialog.getByRole('region', { name: '不能办理的原因' });
  await go.click();
  await expect
    .poll(async () => (await dialog.isHidden()) || (await doubt.or(refusal).first().isVisible()), `${way.label} is done or says why not`)
    .toBe(true);
  if (await refusal.isVisible()) {
    await correct(page, def, way, refusal);
    return takeStep(page, def, way, day, note, values);
  }
  if (await doubt.isVisible()) {
    await doubt.check();
    await go.click();
  }
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
