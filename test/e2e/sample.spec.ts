/** The sample city: in by one button, its figures those of the article, every number with its list, out again without a trace. */
import type { Page } from '@playwright/test';
import { indicatorById } from '../../shared/indicators';
import { expect, test } from '../support/app/fixtures';
import { backedUp, dismissAll, open, opened, saveLight } from '../support/app/ui';
import { ARTICLE, FIGURES, type FigureId, MOVED } from '../unit/sample/windows';

const WHOLE = { from: '2005-01-01', to: '2007-12-31' };

const number = (page: Page, id: FigureId, year: number | 'total' = 'total') => page.locator(`[data-figure="${id}"][data-year="${year}"]`);
const total = (page: Page, id: FigureId) => number(page, id);
const setPeriod = async (page: Page, from: string, to: string): Promise<void> => {
  const [first, last] = [page.getByLabel('起始日期'), page.getByLabel('截止日期')];
  await first.fill(from);
  await last.fill(to);
  await last.press('Enter');
  await expect(last).toHaveValue(to.length === 10 ? to : `${to}-12-31`);
  await expect(first).toHaveValue(from.length === 10 ? from : `${from}-01-01`);
};
/** On a busy PC a click may fall into the dialog's opening movement and be lost: it is repeated until the dialog is gone. */
const confirm = async (page: Page, name: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(async () => {
    if (await dialog.isVisible()) await dialog.getByRole('button', { name, exact: true }).click({ timeout: 2_000 });
    await expect(dialog).toBeHidden({ timeout: 4_000 });
  }).toPass({ timeout: 30_000 });
};
/** People and units are counted once: further lines about one of them are marked. */
const countsOnce = (id: FigureId): boolean => ['distinct', 'rest'].includes(indicatorById(id).count.by);
const linesOf = async (page: Page, id: FigureId): Promise<{ readonly all: number; readonly again: number }> => {
  const list = page.getByRole('table', { name: `${indicatorById(id).label}名单`, exact: true });
  await expect(list).toBeVisible();
  const more = page.getByRole('button', { name: '全部列出' });
  if (await more.isVisible()) await more.click();
  const texts = await list.locator('tbody tr').allInnerTexts();
  return { all: texts.length, again: texts.filter((t) => /第 \d+ 次/.test(t)).length };
};

test('the sample city is loaded, counted, opened and removed', async ({ startWeb }) => {
  test.setTimeout(120_000);
  const { page } = await startWeb();
  await opened(page);
  await page.getByRole('button', { name: '载入示例数据（安澜市）' }).click();
  await confirm(page, '载入');
  await expect(page.getByText(/已载入 \d+ 条示例/)).toBeVisible({ timeout: 30_000 }); // some 1,700 records
  await expect(saveLight(page)).toHaveText(/已备份/, { timeout: 30_000 });
  await dismissAll(page);

  await open(page, '统计');
  await setPeriod(page, WHOLE.from, WHOLE.to);
  await test.step('all 18 figures as in the article, each with its list', async () => {
    for (const id of FIGURES) {
      await expect(total(page, id), id).toHaveText(String(ARTICLE[id]));
      await total(page, id).click();
      const { all, again } = await linesOf(page, id);
      expect(countsOnce(id) ? all - again : all, `${id}: ${all} lines, ${again} of them again`).toBe(ARTICLE[id]);
      if (!countsOnce(id)) continue;
      // the count the other way stands behind the unit; a report about two people has two lines and is one piece
      const { also, count } = indicatorById(id);
      if (also && count.by === 'distinct' && !count.path.includes('.'))
        expect(await page.locator(`tr[data-indicator="${id}"]`).innerText()).toContain(`${all}${also.unit}`);
    }
  });

  await test.step('figures follow the window, by the day', async () => {
    for (const { from, to, why, expect: expected } of MOVED) {
      await setPeriod(page, from, to);
      for (const [id, value] of Object.entries(expected))
        await expect(total(page, id as FigureId), `${id} ${from}–${to}: ${why}`).toHaveText(String(value));
    }
  });

  await test.step('years shown beside the total are the figures of these years', async () => {
    await setPeriod(page, WHOLE.from, WHOLE.to);
    await expect(total(page, 'ST01')).toHaveText(String(ARTICLE.ST01));
    const years = [2005, 2006, 2007];
    const byYear = new Map<FigureId, readonly string[]>();
    for (const id of FIGURES)
      byYear.set(id, await Promise.all(years.map(async (y) => ((await number(page, id, y).count()) === 0 ? '0' : number(page, id, y).innerText()))));
    for (const [i, year] of years.entries()) {
      await setPeriod(page, String(year), String(year));
      for (const id of FIGURES) await expect(total(page, id), `${id} in ${year}`).toHaveText(byYear.get(id)?.[i] ?? '');
    }
    await setPeriod(page, '1990', '1990');
    for (const id of FIGURES) await expect(total(page, id), id).toHaveText('0');
  });

  await test.step('out again', async () => {
    await open(page, '设置');
    await page.getByRole('button', { name: '移出示例数据' }).click();
    await confirm(page, '移出');
    await expect(page.getByText(/已移出 \d+ 条示例/)).toBeVisible({ timeout: 30_000 });
    await backedUp(page);
    await open(page, '首页');
    await expect(page.getByRole('heading', { name: '台账还是空的，从这里开始' })).toBeVisible();
    await page.reload();
    await opened(page);
    await expect(page.getByRole('heading', { name: '台账还是空的，从这里开始' })).toBeVisible();
  });
});
