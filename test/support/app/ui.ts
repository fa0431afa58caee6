/** Ways through the program that several specs take, by roles and labels only. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { RecordTypeDef } from '../../../shared/records/define';

/** The ledger is open: navigation and save light are there. */
export const opened = async (page: Page): Promise<void> => {
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await expect(saveLight(page)).toBeVisible();
};
/** Title of the page. */
export const title = (page: Page, name?: string): Locator =>
  page
    .getByRole('main')
    .getByRole('heading', { level: 1, ...(name === undefined ? {} : { name, exact: true }) })
    .first();
export const saveLight = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^(编辑中|正在存|已保存|已备份|未能保存)/ });
/** Everything committed so far has been acknowledged by the journal. */
export const backedUp = (page: Page): Promise<void> => expect(saveLight(page)).toHaveText(/已备份/);

/** Open a screen by its name in the navigation. */
export const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
  await expect(title(page)).toBeVisible();
};
export const openList = async (page: Page, def: RecordTypeDef): Promise<void> => {
  await open(page, def.short);
  await expect(title(page, def.label)).toBeVisible();
};
export const openNew = async (page: Page, def: RecordTypeDef): Promise<void> => {
  await openList(page, def);
  await page.getByRole('button', { name: `新增${def.short}`, exact: true }).click();
  await expect(page.getByRole('heading', { name: `新增${def.label}` })).toBeVisible();
  // The form takes the cursor once it has read what it needs; a key pressed before goes elsewhere.
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('form input, form textarea') === true)).toBe(true);
};

/** The notice at the lower right that has these words. */
export const notice = (page: Page, words: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: words });

/** Put a notice away. */
export const dismiss = async (shown: Locator): Promise<void> => {
  await shown.getByRole('button', { name: /close|关闭/i }).click();
  await expect(shown).toBeHidden();
};

/** Put all notices away. */
export const dismissAll = async (page: Page): Promise<void> => {
  const shown = page.getByRole('alert').filter({ has: page.getByRole('button', { name: /^(close|关闭)$/i }) });
  await expect(async () => {
    // More than three lie on each other, where a pointer reaches only the uppermost.
    const left = await shown.evaluateAll((all) => {
      for (const one of all) one.querySelector<HTMLElement>('button[aria-label="关闭"], button[aria-label="Close"]')?.click();
      return all.length;
    });
    expect(left).toBe(0);
  }).toPass({ intervals: [50], timeout: 10_000 });
};

/** The row of the record with this number in a list. */
export const recordRow = (page: Page, no: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `选中 ${no}`, exact: true }) });

/** What the list says it holds. */
export const listTotal = async (page: Page): Promise<number> => {
  const text = await page
    .getByText(/^共 \d+ 条/)
    .first()
    .innerText();
  return Number(/共 (\d+) 条/.exec(text)?.[1]);
};

export interface Raw {
  readonly version: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
/** Rows of one table as they are stored, read past the program. */
export const storedRows = (page: Page, table: string): Promise<Raw> =>
  page.evaluate(
    (name) =>
      new Promise<Raw>((resolve, reject) => {
        const request = indexedDB.open('qinzheng');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            resolve({ version: db.version, rows: all.result as Raw['rows'] });
          };
        };
      }),
    table,
  );

/** Open the record with this number from its list. */
export const openRecord = async (page: Page, def: RecordTypeDef, no: string): Promise<void> => {
  await openList(page, def);
  // A cell without a control: the row itself is what opens.
  await recordRow(page, no).getByRole('cell').nth(1).click();
  await expect(page.getByRole('button', { name: '修改', exact: true })).toBeVisible();
};
/** A text as part of a regular expression. */
export const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** 打印 of the open record. @returns the desk with its papers */
export const openDesk = async (page: Page, no: string): Promise<Locator> => {
  await page.getByRole('button', { name: '打印', exact: true }).click();
  const desk = page.getByRole('dialog', { name: new RegExp(`^打印：.*${no}`) });
  await expect(desk.getByRole('radio').first()).toBeVisible();
  return desk;
};
/** Choose a paper on the desk and pass its gate. @returns its sheets, drawn; null when the record does not give it, with the reason shown */
export const showPaper = async (desk: Locator, label: string): Promise<Locator | null> => {
  await desk.getByRole('radio', { name: new RegExp(`^${escaped(label)}(内部)?$`) }).check();
  const gate = desk.getByRole('button', { name: '知道了，打开' });
  const sheets = desk.getByRole('region', { name: '纸样', exact: true });
  const answer = sheets.getByRole('article').first().or(sheets.getByRole('alert')).first();
  await expect(gate.or(answer).first(), `${label} is drawn or says why not`).toBeVisible();
  if (await gate.isVisible()) {
    await gate.click();
    await expect(answer, `${label} is drawn or says why not`).toBeVisible();
  }
  if (await sheets.getByRole('alert').isVisible()) {
    await expect(sheets.getByRole('alert')).toHaveText(/[\u4e00-\u9fff]{6}/);
    return null;
  }
  return sheets;
};
