/** Printing as people do it: see a paper, change it, print it, write it to a file; fifty at once, with and without cancelling. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test as plain } from '@playwright/test';
import { inquiryNotice } from '../../shared/documents/papers/inquiryNotice';
import { annualAssessment } from '../../shared/records/annualAssessment';
import { cadre } from '../../shared/records/cadre';
import { inquiry } from '../../shared/records/inquiry';
import { reminder } from '../../shared/records/reminder';
import { docxText } from '../support/app/documents';
import { DoubleApp } from '../support/app/double';
import { expect, test } from '../support/app/fixtures';
import { dismissAll, open, opened, openList } from '../support/app/ui';
import { docx, p } from '../unit/templates/make';

const withSample = async (page: Page): Promise<void> => {
  await opened(page);
  await page.getByRole('button', { name: '载入示例数据（安澜市）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '载入', exact: true }).click();
  await expect(page.getByText(/已载入 \d+ 条示例/)).toBeVisible();
  await dismissAll(page);
};
const sheets = (page: Page) => page.getByRole('region', { name: '纸样', exact: true });
const choose = (page: Page, label: string | RegExp) => page.getByRole('radio', { name: label }).check();
/** What the desk says of the export, once it has ended. */
const ended = (page: Page) =>
  page
    .getByLabel('打印设置')
    .getByRole('status')
    .filter({ hasText: /^(已导出|已取消|没有完成)/ });

test('papers of a record: preview, options, file, printer', async ({ startWeb }) => {
  test.setTimeout(120_000);
  const app = await startWeb();
  const { page } = app;
  await withSample(page);
  await openList(page, inquiry);
  const row = page.locator('tbody tr').first();
  const name = (await row.locator('td.nm').innerText()).trim();
  await row.click();
  await page.getByRole('button', { name: '打印', exact: true }).click();

  await choose(page, /^函询通知书/);
  await expect(sheets(page)).toContainText(`${name}同志：`);
  await expect(sheets(page)).not.toContainText('0571-0000000');
  await page.getByLabel('联系电话').fill('0571-0000000');
  await expect(sheets(page)).toContainText('0571-0000000');

  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(ended(page)).toHaveText(/^已导出：“函询通知书/);
  const [file = ''] = app.savedFiles();
  const text = await docxText(file);
  expect(text).toContain(`${name}同志`);
  expect(text).toContain('0571-0000000');

  await choose(page, /^记录单/);
  await expect(sheets(page)).toContainText('办理经过');
  await expect(sheets(page)).not.toContainText('函询通知书');

  await test.step('the printer gets the sheets and nothing else, each on a page of its size', async () => {
    await choose(page, /^函询通知书/);
    await expect(sheets(page)).toContainText(`${name}同志`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: '导出 Word' })).toBeHidden();
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
    const boxes = await sheets(page)
      .getByRole('article')
      .evaluateAll((all) =>
        all.map((a) => a.getBoundingClientRect()).map(({ left, width, height }) => ({ left, width: Math.round(width), height: Math.round(height) })),
      );
    expect(boxes.length).toBeGreaterThan(0);
    // A4 at 96 dpi, at the left edge of the paper
    for (const box of boxes) expect(box).toEqual({ left: 0, width: 794, height: 1123 });
    const visible = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (e) =>
            !e.closest('.print-root') && !e.querySelector('.print-root') && getComputedStyle(e).display !== 'none' && e.getClientRects().length > 0,
        )
        .map((e) => e.outerHTML.slice(0, 80)),
    );
    expect(visible).toEqual([]);
    await page.emulateMedia({ media: null });
  });

  await page.keyboard.press('Escape');
  await expect(sheets(page)).toBeHidden();
  // the record under the paper is still open
  await expect(page.getByRole('button', { name: '修改' })).toBeVisible();
});

test('internal papers ask first, papers for passing on are checked', async ({ startWeb }) => {
  test.setTimeout(120_000);
  const { page } = await startWeb();
  await withSample(page);
  await open(page, '举报查核');
  await page.locator('tbody tr').first().click();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await choose(page, /^信访举报登记表（内部）/);
  await expect(page.getByText('“信访举报登记表（内部）”是内部材料')).toBeVisible();
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeHidden();
  await page.getByRole('button', { name: '知道了，打开' }).click();
  await expect(sheets(page).getByRole('article').first()).toContainText('信访举报登记表');
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeEnabled();

  await choose(page, /转办/);
  await expect(sheets(page)).toContainText('未核对');
  await expect(page.getByText('没有查到会泄露举报人的内容')).toBeVisible();
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeDisabled();
  await page.getByLabel('已核对无泄露').check();
  await expect(sheets(page)).not.toContainText('未核对');
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeEnabled();
});

test('fifty records: a file each, one file, cancelled', async ({ startWeb }) => {
  test.setTimeout(180_000);
  const app = await startWeb();
  const { page } = app;
  await withSample(page);
  await openList(page, annualAssessment);
  await page.getByLabel('选中本页').check();
  await page.getByRole('button', { name: '打印所选 50 条' }).click();
  await choose(page, /^年度考核登记表/);
  await expect(page.getByText('第 1 份，共 50 份')).toBeVisible();
  const whose = await sheets(page).innerText();
  await page.getByRole('button', { name: '下一份' }).click();
  await expect(page.getByText('第 2 份，共 50 份')).toBeVisible();
  expect(await sheets(page).innerText()).not.toBe(whose);

  const folders = () => readdirSync(app.home.exports, { withFileTypes: true }).filter((f) => f.isDirectory());
  await choose(page, '每条一个文件');
  await page.getByRole('button', { name: '导出 Word 50 条' }).click();
  await expect(ended(page)).toHaveText(/^已导出 50 个文件/, { timeout: 60_000 });
  const [folder] = folders();
  const files = readdirSync(join(app.home.exports, folder?.name ?? ''));
  expect(files).toHaveLength(50);
  for (const f of files)
    expect(
      readFileSync(join(app.home.exports, folder?.name ?? '', f))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

  await test.step('cancelled, it stops, and what was written is whole', async () => {
    // pressed the moment it is there
    await page.evaluate(() => {
      new MutationObserver((_, self) => {
        const cancel = [...document.querySelectorAll('button')].find((b) => b.textContent === '取消');
        if (!cancel) return;
        self.disconnect();
        cancel.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByRole('button', { name: '导出 Word 50 条' }).click();
    await expect(ended(page)).toHaveText(/^已取消/, { timeout: 30_000 });
    const written = folders()
      .filter((f) => f.name !== folder?.name)
      .flatMap((f) => readdirSync(join(app.home.exports, f.name)));
    expect(written.length).toBeLessThan(50);
    expect(written.filter((f) => !f.endsWith('.docx'))).toEqual([]);
  });

  await choose(page, /^一个文件$/);
  await page.getByRole('button', { name: '导出 Word 50 条' }).click();
  await expect(ended(page)).toHaveText(/^已导出：/, { timeout: 60_000 });
  const [joined = ''] = app.savedFiles();
  expect((await docxText(joined)).match(/年度考核登记表/g)?.length).toBe(50);
});

test('records that give no paper are named and left out on request', async ({ startWeb }) => {
  test.setTimeout(120_000);
  const app = await startWeb();
  const { page } = app;
  await withSample(page);
  await openList(page, reminder);
  await test.step('one of the talks becomes a written reminder', async () => {
    await page.locator('tbody tr').first().click();
    await page.getByRole('button', { name: '修改' }).click();
    const mode = page.getByRole('combobox', { name: '方式' });
    await mode.click();
    await page.locator('.ant-select-item-option', { hasText: /^书面/ }).click();
    await page.getByRole('button', { name: /^保存/ }).first().click();
    await expect(page.getByRole('button', { name: '修改' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await page.getByLabel('选中本页').check();
  await page.getByRole('button', { name: /^打印所选/ }).click();
  await choose(page, /^提醒函/);
  const refused = page.getByRole('region', { name: '不能打印的记录' });
  await expect(refused).toContainText('没有提醒函');
  const out = await refused.getByRole('listitem').count();
  expect(out).toBeGreaterThan(0);
  const button = page.getByRole('button', { name: /^导出 Word \d+ 条$/ });
  const rest = Number(/\d+/.exec(await button.innerText())?.[0]);
  await expect(button).toBeDisabled();
  await refused.getByLabel(`略去这 ${out} 条，打印其余 ${rest} 条`).check();
  await button.click();
  await expect(ended(page)).toHaveText(/^已导出/, { timeout: 30_000 });
  const text = await docxText(app.savedFiles()[0] ?? '');
  expect(text.match(/^提醒函$/gm)).toHaveLength(rest);

  // a record that gives no letter opens with the first paper that it gives
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('tbody tr').nth(1).click();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(page.getByRole('radio', { name: /^提醒函/ })).not.toBeChecked();
  await choose(page, /^提醒函/);
  await expect(sheets(page)).toContainText('没有提醒函');
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeDisabled();
});

test('a long list as filtered is drawn in part and written whole', async ({ startWeb }) => {
  test.setTimeout(120_000);
  const app = await startWeb();
  const { page } = app;
  await withSample(page);
  await openList(page, cadre);
  const print = page.getByRole('button', { name: /^打印这 \d+ 条$/ });
  const count = Number(/\d+/.exec(await print.innerText())?.[0]);
  expect(count).toBeGreaterThan(200);
  await print.click();
  await choose(page, /^台账/);
  await expect(page.getByText(`先看前 200 条；导出的文件里是全部 ${count} 条。`)).toBeVisible();
  await expect(page.getByRole('button', { name: '打印', exact: true })).toBeDisabled();
  await page.getByLabel('标题').fill('市管干部台账');
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(ended(page)).toHaveText(/^已导出/, { timeout: 30_000 });
  const [file = ''] = app.savedFiles();
  const lines = (await docxText(file)).split('\n');
  expect(lines).toContain('市管干部台账');
  expect(lines).toContain(String(count));
  expect(lines).not.toContain(String(count + 1));
});

test('fonts chosen in the settings are written into files', async ({ startWeb }) => {
  test.setTimeout(120_000);
  const app = await startWeb();
  const { page } = app;
  await withSample(page);
  await open(page, '设置');
  const fonts = page.getByRole('region', { name: '字体' });
  await expect(fonts.getByText(/^(已安装|没有安装|无法检测)/)).toHaveCount(5);
  await fonts.getByLabel('仿宋的字体').fill('坏"字体');
  await expect(fonts.getByText('请写字体的名称')).toBeVisible();
  await fonts.getByLabel('仿宋的字体').fill('方正仿宋_GBK');
  await fonts.getByLabel('仿宋的字体').press('Tab');
  await expect(page.getByText('字体已保存')).toBeVisible();
  await openList(page, inquiry);
  await page.locator('tbody tr').first().click();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(sheets(page).getByRole('article').first()).toBeVisible();
  expect(
    await sheets(page)
      .getByRole('article')
      .first()
      .evaluate((a) => getComputedStyle(a).getPropertyValue('--face-fang')),
  ).toContain('方正仿宋_GBK');
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(ended(page)).toHaveText(/^已导出/);
  const [file = ''] = app.savedFiles();
  const { strFromU8, unzipSync } = await import('fflate');
  const parts = unzipSync(readFileSync(file));
  const styles = strFromU8(parts['word/styles.xml'] as Uint8Array);
  expect(styles).toContain('w:eastAsia="方正仿宋_GBK"');
  expect(styles).not.toContain('仿宋_GB2312');
});

test('a unit with a template of its own gets its own form, one file each', async ({ startWeb }, info) => {
  test.setTimeout(120_000);
  const app = await startWeb();
  const { page } = app;
  await withSample(page);
  const template = join(info.outputDir, '本部通知书.docx');
  mkdirSync(info.outputDir, { recursive: true });
  writeFileSync(template, await docx([p('本部自己的通知书'), p('{{干部.姓名}}同志（{{记录.编号}}）')]));
  await open(page, '文书模板');
  await page.getByRole('button', { name: new RegExp(`^${inquiryNotice.label}`) }).click();
  await page.getByLabel(`${inquiryNotice.label}的模板文件`).setInputFiles(template);
  await expect(page.getByText('本部通知书.docx').first()).toBeVisible();

  await openList(page, inquiry);
  const rows = page.locator('tbody tr');
  const names = [await rows.nth(0).locator('td.nm').innerText(), await rows.nth(2).locator('td.nm').innerText()].map((n) => n.trim());
  for (const i of [0, 2]) await rows.nth(i).getByRole('checkbox').check();
  await page.getByRole('button', { name: '打印所选 2 条' }).click();
  await choose(page, /^函询通知书/);
  await expect(page.getByRole('radio', { name: '用自有模板' })).toBeChecked();
  await expect(page.getByText('仍是内置格式')).toBeVisible();
  await page.getByRole('button', { name: '按自有模板导出 2 条' }).click();
  await expect(ended(page)).toHaveText(/^已导出 2 个文件/, { timeout: 30_000 });
  const [folder] = readdirSync(app.home.exports, { withFileTypes: true }).filter((f) => f.isDirectory());
  const dir = join(app.home.exports, folder?.name ?? '');
  const texts = await Promise.all(readdirSync(dir).map((f) => docxText(join(dir, f))));
  for (const name of names) expect(texts.filter((t) => t.includes('本部自己的通知书') && t.includes(`${name}同志`))).toHaveLength(1);

  await choose(page, '用内置格式');
  await page.getByRole('button', { name: '导出 Word 2 条' }).click();
  await expect(ended(page)).toHaveText(/^已导出：/);
  expect(await docxText(app.savedFiles()[0] ?? '')).not.toContain('本部自己的通知书');
});

plain('the desktop program writes what is shown as PDF', async () => {
  plain.setTimeout(120_000);
  const app = await new DoubleApp().start();
  try {
    const { page } = app;
    await withSample(page);
    await openList(page, inquiry);
    await page.locator('tbody tr').first().click();
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await expect(sheets(page).getByRole('article').first()).toBeVisible();
    await app.answerSave('通知书.pdf');
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await expect(page.getByText(/文件“通知书\.pdf”在/)).toBeVisible();
    const pdf = readFileSync(join(app.exports, '通知书.pdf')).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const pages = await sheets(page).getByRole('article').count();
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
    // A4 upright in points
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
    await page.keyboard.press('Escape');
    await expect(sheets(page)).toBeHidden();
    await page.getByRole('dialog', { name: inquiry.label }).getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: /^打印这/ }).click();
    await expect(sheets(page)).toContainText('组织函询台账');
    await app.answerSave('台账.pdf');
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await expect(page.getByText(/文件“台账\.pdf”在/)).toBeVisible();
    const wide = readFileSync(join(app.exports, '台账.pdf')).toString('latin1');
    expect(wide.match(/\/Type\s*\/Page\b/g)).toHaveLength(await sheets(page).getByRole('article').count());
    expect(wide).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][.\d]* 59[45][.\d]*\s*\]/);
    expect(app.consoleProblems).toEqual([]);
  } finally {
    await app.close();
  }
});
