/** What must not be lost, overwritten or deleted when something goes wrong around the program. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cadre } from '../../shared/records/cadre';
import { heartTalk } from '../../shared/records/heartTalk';
import { SCHEMA_VERSION } from '../../shared/schema/versions';
import { expect, test } from '../support/app/fixtures';
import { backedUp, dismissAll, listTotal, notice, open, opened, openList, openNew, recordRow, saveLight, storedRows, title } from '../support/app/ui';
import { canKill, type WebApp } from '../support/app/web';

const nameField = (page: Page) => page.getByLabel('姓名*').first();
/** Save a cadre through the form. @returns his number */
const saveCadre = async (page: Page, name: string): Promise<string> => {
  await openNew(page, cadre);
  await nameField(page).fill(name);
  await page.keyboard.press('Control+s');
  const said = notice(page, '已新增 GB-').last();
  await expect(said).toBeVisible();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  return /GB-\d{4}/.exec(await said.innerText())?.[0] ?? '';
};
/** A page of the same origin that does not open the ledger: there the database can be looked at from outside. */
const outside = async (app: WebApp): Promise<Page> => {
  app.expectProblems(/404/);
  await app.page.goto(`${app.host.origin}/nothing-here`);
  return app.page;
};

test('a second tab is refused with a sentence, and is let in once the first is closed', async ({ startWeb }) => {
  const app = await startWeb();
  await opened(app.page);
  const second = await app.newTab();
  await expect(second.getByRole('alert')).toContainText('台账已在另一个窗口打开');
  await expect(second.getByRole('alert')).toContainText(/请回到已打开的窗口/);
  await saveCadre(app.page, '岳某一');
  await backedUp(app.page);
  await app.page.close();
  await second.getByRole('button', { name: '重新打开' }).click();
  await opened(second);
  await openList(second, cadre);
  expect(await listTotal(second)).toBe(1);
});

/** Version of the next program's database; Dexie multiplies by ten. */
const NEWER = (SCHEMA_VERSION + 1) * 10;
test('a database of a newer program is refused and stays as it is', async ({ startWeb }) => {
  const app = await startWeb();
  await opened(app.page);
  await saveCadre(app.page, '岳某一');
  await backedUp(app.page);
  const page = await outside(app);
  const before = await storedRows(page, 'cadre');
  await page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('qinzheng', version);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    NEWER,
  );
  await page.goto(app.host.address);
  await expect(page.getByRole('alert')).toContainText('数据库是更新的程序建立的');
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByRole('alert')).toContainText('不会删除数据库');
  await outside(app);
  expect(await storedRows(page, 'cadre')).toEqual({ version: NEWER, rows: before.rows });
});

for (const [how, lose] of [
  [
    'deleted by the browser',
    async (app: WebApp) => {
      const page = await outside(app);
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.deleteDatabase('qinzheng');
            request.onsuccess = () => resolve();
            request.onerror = () => reject(request.error);
          }),
      );
      await page.goto(app.host.address);
    },
  ],
  [
    'folder gone from the disk',
    async (app: WebApp) => {
      await app.closeBrowser();
      const folder = join(app.profile, 'Default/IndexedDB');
      expect(readdirSync(folder).length).toBeGreaterThan(0);
      rmSync(folder, { recursive: true });
      await app.startBrowser();
    },
  ],
] as const) {
  test(`a lost database is rebuilt from the journal, with a notice (${how})`, async ({ startWeb }) => {
    const app = await startWeb();
    await opened(app.page);
    for (const name of ['岳某一', '岳某二', '岳某三']) await saveCadre(app.page, name);
    await app.page.getByRole('button', { name: '删除', exact: true }).click();
    await app.page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).last().click();
    await expect(notice(app.page, '已删除')).toBeVisible();
    await backedUp(app.page);
    const before = await storedRows(app.page, 'cadre');
    const history = await storedRows(app.page, 'history');
    await lose(app);
    await opened(app.page);
    await expect(notice(app.page, '已从日志补回 4 步改动')).toBeVisible();
    expect(await storedRows(app.page, 'cadre')).toEqual(before);
    expect(await storedRows(app.page, 'history')).toEqual(history);
    await openList(app.page, cadre);
    expect(await listTotal(app.page)).toBe(2);
    // Numbers go on, nothing is given twice.
    expect(await saveCadre(app.page, '岳某四')).toBe('GB-0004');
    await backedUp(app.page);
  });
}

test('while the journal cannot be reached the light says so and the record is kept; it is acknowledged later', async ({ startWeb }) => {
  const app = await startWeb();
  await opened(app.page);
  await saveCadre(app.page, '岳某一');
  await backedUp(app.page);
  app.expectProblems(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|Failed to fetch/);
  await app.host.stop('SIGKILL');
  await saveCadre(app.page, '岳某二');
  await expect(saveLight(app.page)).toHaveText(/未能保存/);
  const kept = await storedRows(app.page, 'cadre');
  expect(kept.rows.map((r) => r.name).sort()).toEqual(['岳某一', '岳某二'].sort());
  expect((await storedRows(app.page, 'outbox')).rows).toHaveLength(1);
  await app.startHost();
  await app.reopenTab();
  await opened(app.page);
  await backedUp(app.page);
  expect((await storedRows(app.page, 'outbox')).rows).toEqual([]);
  expect(await storedRows(app.page, 'cadre')).toEqual(kept);
  await open(app.page, '设置');
  for (const fact of ['数据库序号', '日志序号']) await expect(app.page.getByRole('row').filter({ hasText: fact })).toContainText('2');
});

test('a draft survives reload and a killed browser', async ({ startWeb }) => {
  const app = await startWeb();
  await opened(app.page);
  await openNew(app.page, heartTalk);
  await app.page.getByLabel('谈话批次').fill('二〇二六年换届谈心谈话');
  await expect(saveLight(app.page)).toHaveText(/编辑中/);
  await expect(app.page.getByText(/草稿每停笔一秒自动存一次，上次/)).toBeVisible();
  await app.page.reload();
  await expect(app.page.getByLabel('谈话批次')).toHaveValue('二〇二六年换届谈心谈话');
  await app.page.getByLabel('地点', { exact: true }).fill('三楼谈话室');
  await app.page.waitForTimeout(1500);
  if (canKill) {
    await app.killBrowser();
    await app.startBrowser();
    await opened(app.page);
    await openNew(app.page, heartTalk);
  }
  await expect(app.page.getByLabel('谈话批次')).toHaveValue('二〇二六年换届谈心谈话');
  await expect(app.page.getByLabel('地点', { exact: true })).toHaveValue('三楼谈话室');
  await app.page.getByRole('button', { name: '丢弃草稿' }).click();
  await expect(app.page.getByLabel('谈话批次')).toHaveValue('');
  await app.page.reload();
  await openNew(app.page, heartTalk);
  await expect(app.page.getByLabel('谈话批次')).toHaveValue('');
});

test('undo of what was changed afterwards is refused with a sentence', async ({ startWeb }) => {
  const { page } = await startWeb();
  await opened(page);
  const no = await saveCadre(page, '岳某一');
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await page.getByLabel('现任职务').fill('安澜市统计局局长');
  await page.keyboard.press('Control+s');
  await expect(notice(page, `已保存 ${no}`)).toBeVisible();
  await notice(page, `已新增 ${no}`).getByRole('button', { name: '撤销' }).click();
  await expect(notice(page, '没有完成')).toContainText(`${no}在这之后又改过，没有撤销`);
  expect((await storedRows(page, 'cadre')).rows).toMatchObject([{ no, currentPost: '安澜市统计局局长', rev: 2 }]);
});

test('what was deleted waits in the recycle bin and comes back whole', async ({ startWeb }) => {
  const { page } = await startWeb();
  await opened(page);
  const no = await saveCadre(page, '岳某一');
  const [before] = (await storedRows(page, 'cadre')).rows;
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).last().click();
  await expect(recordRow(page, no)).toBeHidden();
  await open(page, '回收站');
  await page.getByRole('button', { name: `恢复 ${no}` }).click();
  await expect(notice(page, '已恢复')).toBeVisible();
  await openList(page, cadre);
  await expect(recordRow(page, no)).toContainText('岳某一');
  const [after] = (await storedRows(page, 'cadre')).rows;
  expect({ ...after, rev: 0, updatedAt: '' }).toEqual({ ...before, rev: 0, updatedAt: '' });
});

test('the display size is remembered, and at 150% a record can be entered', async ({ startWeb }) => {
  const app = await startWeb();
  const { page } = app;
  await opened(page);
  await open(page, '设置');
  await page.getByRole('radio', { name: /150%/ }).click();
  await expect(page.getByRole('radio', { name: /150%/ })).toBeChecked();
  await page.reload();
  await opened(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).zoom)).toBe('1.5');
  const no = await saveCadre(page, '岳某一');
  await dismissAll(page);
  await openList(page, cadre);
  await expect(recordRow(page, no)).toBeInViewport();
  for (const name of ['帮助', '统计']) {
    await open(page, name);
    await expect(title(page)).toHaveText(name);
    await expect(title(page)).toBeInViewport();
  }
});
