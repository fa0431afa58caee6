/**
 * Every record type, read from its declaration: entered, taken through its states and out of them sideways, printed, followed by another
 * record, found in its list. A type added to the registry is covered by being there.
 */
import { test as base, expect } from '@playwright/test';
import { papersOf } from '../../shared/documents/papers';
import type { RecordTypeDef } from '../../shared/records/define';
import { type RecordTypeId, recordTypes, typeById } from '../../shared/records/registry';
import { linkField } from '../../shared/rules/chain';
import { aheadOf, dayOfStep, entryFields, longestWay, needsOf, type Step, sideSteps, valuesFor } from '../support/app/entry';
import { openForm, presentState, save, takeStep, undoStep } from '../support/app/entryFill';
import { isEntity, Ledger } from '../support/app/ledger';
import { backedUp, openDesk, openList, openRecord, recordRow, showPaper } from '../support/app/ui';

/** One program for each worker; the tests of a worker share it, and each enters what it needs. */
const test = base.extend<object, { readonly ledger: Ledger }>({
  ledger: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const ledger = new Ledger();
      try {
        await use(await ledger.start());
      } finally {
        await ledger.app.close();
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
test.afterEach(({ ledger }) => {
  const found = [...ledger.app.consoleProblems];
  ledger.app.problems.found.length = 0;
  expect(found, 'console, page errors, CSP, requests').toEqual([]);
});

for (const def of recordTypes as readonly RecordTypeDef[]) {
  test(`${def.label}: entered, through its states, printed, followed up, listed`, async ({ ledger }) => {
    test.setTimeout(120_000);
    const { page } = ledger;
    const way = longestWay(def);
    const label = (state: string): string => def.states.find((s) => s.key === state)?.label ?? '';
    const inForm = aheadOf(def, way);
    const no = await enterFor(ledger, def, way, inForm);

    await test.step('through its states', async () => {
      const take = async (s: Step, n: number, note: string): Promise<void> => {
        const day = dayOfStep(n);
        const record = (targets: readonly string[]): string => ledger.pointAt(targets, no);
        await takeStep(page, def, s.way, day, note, valuesFor(def, needsOf(def, s.way), { day, year: 2026, record }, s.way));
      };
      const aside = async (state: string | undefined, n: number): Promise<void> => {
        for (const s of sideSteps(def, way).filter((x) => x.from === state)) {
          await take(s, n, '走岔');
          await undoStep(page, no, label(s.from));
        }
      };
      await aside(def.states[0]?.key, 0);
      for (const [n, s] of way.entries()) {
        await take(s, n, `第 ${n + 1} 步`);
        await aside(s.way.to, n + 1);
      }
    });

    if (way.length > 0)
      await test.step('办理经过 lists the steps, newest first', async () => {
        await page.getByRole('tab', { name: /^办理经过/ }).click();
        const rows = page.getByRole('tabpanel', { name: /^办理经过/ }).getByRole('row');
        const shown = await rows.evaluateAll((trs) => trs.slice(1).map((tr) => [...tr.children].map((td) => td.textContent).join(' ')));
        const steps = way.map((s, n) => `${dayOfStep(n)} ${label(s.way.to)} 第 ${n + 1} 步`).reverse();
        // What had to be confirmed on the way is written below the note.
        expect(shown.slice(0, steps.length).map((s) => s.split('\n')[0])).toEqual(steps);
        expect(shown.join()).not.toContain('走岔');
      });

    await test.step('what the steps have left can be saved again', async () => {
      await page.getByRole('button', { name: '修改', exact: true }).click();
      expect(await save(page, def, '修改')).toEqual({ no });
      if (way.length > 0) await expect(presentState(page)).toHaveText(label(way.at(-1)?.way.to ?? ''));
    });

    await test.step('prints to screen', async () => {
      const desk = await openDesk(page, no);
      for (const paper of papersOf(def.id as RecordTypeId).filter((p) => p.takes === 'one')) await showPaper(desk, paper.label);
      const sheets = await showPaper(desk, '记录单');
      if (sheets === null) throw new Error(`${def.label} has no 记录单`);
      const written = async (): Promise<string> => (await sheets.getByRole('article').allTextContents()).join('\n');
      const entered = entryFields(def, inForm).filter((f) => f.kind !== 'children');
      const labels = (sensitive: boolean): readonly string[] => entered.filter((f) => (f.sensitive ?? false) === sensitive).map((f) => f.label);
      await expect(sheets.getByRole('heading', { level: 1, name: def.label })).toBeVisible();
      const plain = await written();
      for (const words of [`编号 ${no}`, ...labels(false), ...way.map((_, n) => `第 ${n + 1} 步`)]) expect(plain).toContain(words);
      const asked = labels(true);
      const tick = desk.getByRole('checkbox', { name: '印出敏感内容' });
      if (asked.length > 0) {
        await tick.check();
        await expect.poll(async () => (await written()).length).toBeGreaterThan(plain.length);
        for (const words of asked) expect(await written()).toContain(words);
      }
      await page.keyboard.press('Escape');
      await expect(desk).toBeHidden();
      await expect(page.getByRole('button', { name: '修改', exact: true }), 'the record under the paper stays open').toBeVisible();
    });

    await test.step('followed by another record', async () => {
      const causes = (def.causes ?? []).map(typeById);
      for (const t of causes) expect(linkField(t, def)?.key, `${t.id} can point back at ${def.id}`).toBeTruthy();
      // Not always the first: over all types many kinds of follow-up are tried.
      const target = causes[(recordTypes as readonly RecordTypeDef[]).indexOf(def) % Math.max(causes.length, 1)];
      if (target === undefined) return;
      await page.getByRole('tab', { name: '来龙去脉' }).click();
      await page.getByRole('region', { name: '来龙去脉' }).getByRole('button', { name: target.short, exact: true }).click();
      await expect(openForm(page, target)).toContainText(`来自${def.label} ${no}`);
      const next = await ledger.saveComplete(target, ledger.circumstances(target, dayOfStep(way.length)));
      const line = page.getByRole('region', { name: '来龙去脉' }).getByRole('listitem');
      await page.getByRole('tab', { name: '来龙去脉' }).click();
      await expect(line.filter({ hasText: next }), 'the follow-up shows itself').toHaveAttribute('aria-current', 'true');
      await line.filter({ hasText: no }).getByRole('button', { name: '打开' }).click();
      await page.getByRole('tab', { name: '来龙去脉' }).click();
      await expect(line.filter({ hasText: no }), 'the source shows itself').toHaveAttribute('aria-current', 'true');
      await expect(line.filter({ hasText: next }), 'the source shows its follow-up').toBeVisible();
    });

    await openList(page, def);
    await expect(recordRow(page, no)).toBeVisible();
    await backedUp(page);
  });
}

/** The record that the test is about, open; all ledgers have a cadre and a unit from the beginning. @returns its number */
const enterFor = async (ledger: Ledger, def: RecordTypeDef, way: readonly Step[], inForm: readonly Step[]): Promise<string> => {
  const [first] = ledger.numbers(def.id);
  if (isEntity(def) && first !== undefined) {
    await openRecord(ledger.page, def, first);
    return first;
  }
  // What a step points at must be there before.
  await ledger.provide(
    def,
    [...way, ...sideSteps(def, way)].flatMap((s) => needsOf(def, s.way)),
  );
  return ledger.enter(def, inForm);
};
