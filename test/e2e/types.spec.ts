/**
 * Every record type, read from its declaration: entered, taken through its states and out of them sideways, followed by another
 * record, found in its list. A type added to the registry is covered by being there.
 */
import { fieldsOf, type RecordTypeDef } from '../../shared/records/define';
import { recordTypes, typeById } from '../../shared/records/registry';
import { linkField } from '../../shared/rules/chain';
import { type Circumstances, dayOfStep, entryFields, FIRST_DAY, longestWay, needsOf, type Step, sideSteps, valuesFor } from '../support/app/entry';
import { fillFields, hurry, openForm, presentState, save, takeStep, undoStep } from '../support/app/entryFill';
import { expect, test } from '../support/app/fixtures';
import { backedUp, dismissAll, opened, openList, openNew, recordRow } from '../support/app/ui';
import { WebApp } from '../support/app/web';

/** Those that others point at come first; the ones that change rules and holidays last. */
const ENTITIES = ['unit', 'cadre'] as const;
const all: readonly RecordTypeDef[] = recordTypes.filter((t) => !(ENTITIES as readonly string[]).includes(t.id));

let app: WebApp;
/** Numbers of the records entered so far, by type. */
let entered: Map<string, string[]>;

const remember = (def: RecordTypeDef, no: string): string => {
  entered.set(def.id, [...(entered.get(def.id) ?? []), no]);
  return no;
};
/** @param own number of the record in hand, which cannot point at itself */
const pointAt =
  (own?: string) =>
  (targets: readonly string[]): string => {
    const no = targets
      .flatMap((t) => entered.get(t) ?? [])
      .filter((n) => n !== own)
      .at(-1);
    if (no === undefined) throw new Error(`nothing entered yet of ${targets.join()}`);
    return no;
  };
/** A year that no other record of the type has. */
const freshYear = (def: RecordTypeDef): number => 2026 - (entered.get(def.id)?.length ?? 0);

/** Save the open form; what it still asks for is filled in. @returns number of the record */
const saveComplete = async (def: RecordTypeDef, at: Circumstances): Promise<string> => {
  let saved = await save(app.page, def);
  if ('missing' in saved) {
    const { missing } = saved;
    const fields = fieldsOf(def).filter((f) => missing.includes(f.key));
    await fillFields(openForm(app.page, def), fields, valuesFor(def, fields, at));
    saved = await save(app.page, def);
  }
  if (!('no' in saved)) throw new Error(`${def.label} still wants ${saved.missing.join()}`);
  await expect(app.page.getByRole('button', { name: '修改', exact: true })).toBeVisible();
  await dismissAll(app.page);
  return remember(def, saved.no);
};
/** Enter a record with what it must have and what these steps need. @returns its number */
const enter = async (def: RecordTypeDef, steps: readonly Step[] = []): Promise<string> => {
  const fields = entryFields(def, steps);
  await provide(def, fields);
  await openNew(app.page, def);
  const at = { day: FIRST_DAY, year: freshYear(def), record: pointAt() };
  await fillFields(openForm(app.page, def), fields, valuesFor(def, fields, at));
  return saveComplete(def, at);
};
/** Something to point at for fields of kind record. */
const provide = async (def: RecordTypeDef, fields: ReturnType<typeof entryFields>): Promise<void> => {
  for (const f of fields) {
    if (f.kind !== 'record' || f.targets.some((t) => (entered.get(t) ?? []).length > 0)) continue;
    const target = f.targets.map(typeById).find((t) => t.id === def.id || !fieldsOf(t).some((x) => x.kind === 'record' && x.required));
    if (target) await enter(target);
  }
};

test.beforeAll(async () => {
  app = await new WebApp().start();
  entered = new Map();
  app.page.setDefaultTimeout(6000);
  await hurry(app.page);
  await opened(app.page);
  for (const id of ENTITIES) await enter(typeById(id));
});
test.afterAll(async () => app?.close());
test.afterEach(() => {
  const found = [...app.consoleProblems];
  app.problems.found.length = 0;
  expect(found, 'console, page errors, CSP, requests').toEqual([]);
});

for (const def of all) {
  test(`${def.label}: entered, through its states, followed up, listed`, async () => {
    test.setTimeout(120_000);
    const { page } = app;
    const way = longestWay(def);
    const half = Math.ceil(way.length / 2);
    const side = sideSteps(def, way);
    // What a step points at must be there before.
    await provide(
      def,
      [...way, ...side].flatMap((s) => needsOf(def, s.way)),
    );
    // What the first half of the way needs is entered in the form, the other half is asked for by the steps.
    const no = await enter(def, way.slice(0, half));
    const label = (state: string): string => def.states.find((s) => s.key === state)?.label ?? '';

    await test.step('through its states', async () => {
      const take = async (s: Step, n: number, note: string): Promise<void> => {
        const day = dayOfStep(n);
        await takeStep(page, def, s.way, day, note, valuesFor(def, needsOf(def, s.way), { day, year: 2026, record: pointAt(no) }));
      };
      const aside = async (state: string | undefined, n: number): Promise<void> => {
        for (const s of side.filter((x) => x.from === state)) {
          await dismissAll(page);
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
        expect(shown.slice(0, steps.length)).toEqual(steps);
        expect(shown.join()).not.toContain('走岔');
      });

    await test.step('what the steps have left can be saved again', async () => {
      await page.getByRole('button', { name: '修改', exact: true }).click();
      expect(await save(page, def, '修改')).toEqual({ no });
      if (way.length > 0) await expect(presentState(page)).toHaveText(label(way.at(-1)?.way.to ?? ''));
    });

    await test.step('followed by another record', async () => {
      const causes = (def.causes ?? []).map(typeById);
      for (const t of causes) expect(linkField(t, def)?.key, `${t.id} can point back at ${def.id}`).toBeTruthy();
      // Not always the first: over all types many kinds of follow-up are tried.
      const target = causes[all.indexOf(def) % Math.max(causes.length, 1)];
      if (target === undefined) return;
      await page.getByRole('tab', { name: '来龙去脉' }).click();
      await page.getByRole('region', { name: '来龙去脉' }).getByRole('button', { name: target.short, exact: true }).click();
      const form = openForm(page, target);
      await expect(form).toContainText(`来自${def.label} ${no}`);
      const next = await saveComplete(target, { day: dayOfStep(way.length), year: freshYear(target), record: pointAt() });
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
