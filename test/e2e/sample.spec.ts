/** The sample city: in by one button, its figures those of the article, every number with its list, out again without a trace. */
import type { Page } from '@playwright/test';
import { indicatorById } from '../../shared/indicators';
import { expect, test } from '../support/app/fixtures';
import { backedUp, dismissAll, open, opened } from '../support/app/ui';

const WHOLE = { from: '2005-01-01', to: '2007-12-31' };
/** Figures of the article for its three years (handbook §1.5). */
const ARTICLE = { ST01: 16, ST02: 523, ST03: 188, ST04: 25, ST05: 13 } as const;
type Id = keyof typeof ARTICLE;
const IDS = Object.keys(ARTICLE) as Id[];
/** Figures whose years add up; people are counted once over all years, so theirs need not. */
const ADDITIVE: readonly Id[] = ['ST01', 'ST02', 'ST03'];

const rowOf = (page: Page, id: string) => page.getByRole('row').filter({ hasText: new RegExp(`^${indicatorById(id).label}`) });
const total = (page: Page, id: string) => rowOf(page, id).getByRole('button').last();
const setPeriod = async (page: Page, from: string, to: string): Promise<void> => {
  await page.getByLabel('起始日期').fill(from);
  await page.getByLabel('截止日期').fill(to);
  await page.getByLabel('截止日期').press('Enter');
  await expect(page.getByLabel('起始日期')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
};

test('the sample city is loaded, counted, opened and removed', async ({ startWeb }) => {
  test.setTimeout(90_000);
  const { page } = await startWeb();
  await opened(page);
  await page.getByRole('button', { name: '载入示例数据（安澜市）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '载入', exact: true }).click();
  await expect(page.getByText(/已载入 \d+ 条示例/)).toBeVisible();
  await backedUp(page);
  await dismissAll(page);

  await open(page, '统计');
  await setPeriod(page, WHOLE.from, WHOLE.to);
  await test.step('figures as in the article, each with its list', async () => {
    for (const id of IDS) {
      await expect(total(page, id), id).toHaveText(String(ARTICLE[id]));
      await total(page, id).click();
      const list = page.getByRole('table', { name: `${indicatorById(id).label}名单` });
      await expect(list).toBeVisible();
      const more = page.getByRole('button', { name: '全部列出' });
      if (await more.isVisible()) await more.click();
      // A list has one line per counted item; of people counted once there may be several lines.
      const lines = (await list.getByRole('row').count()) - 1;
      if (ADDITIVE.includes(id)) expect(lines, `${id} lines`).toBe(ARTICLE[id]);
      else expect(lines, `${id} lines`).toBeGreaterThanOrEqual(ARTICLE[id]);
    }
  });

  await test.step('figures follow the period', async () => {
    const byYear = new Map<string, number[]>();
    for (const id of IDS) {
      const years = [2005, 2006, 2007].map((y) => rowOf(page, id).locator(`[data-year="${y}"]`));
      byYear.set(id, await Promise.all(years.map(async (y) => ((await y.count()) === 0 ? 0 : Number(await y.innerText())))));
    }
    for (const id of ADDITIVE)
      expect(
        byYear.get(id)?.reduce((a, b) => a + b, 0),
        id,
      ).toBe(ARTICLE[id]);
    for (const [i, year] of [2005, 2006, 2007].entries()) {
      await setPeriod(page, String(year), String(year));
      for (const id of IDS) await expect(total(page, id), `${id} in ${year}`).toHaveText(String(byYear.get(id)?.[i]));
    }
    await setPeriod(page, '1990', '1990');
    for (const id of IDS) await expect(total(page, id)).toHaveText('0');
  });

  await test.step('out again', async () => {
    await open(page, '设置');
    await page.getByRole('button', { name: '移出示例数据' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移出', exact: true }).click();
    await expect(page.getByText(/已移出 \d+ 条示例/)).toBeVisible();
    await backedUp(page);
    await open(page, '首页');
    await expect(page.getByRole('heading', { name: '台账还是空的，从这里开始' })).toBeVisible();
    await page.reload();
    await opened(page);
    await expect(page.getByRole('heading', { name: '台账还是空的，从这里开始' })).toBeVisible();
  });
});
