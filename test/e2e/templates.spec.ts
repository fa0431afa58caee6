/** 文书模板: a unit's own Word file is put in, its mistakes are named, a test fill is saved, removing can be taken back. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inquiryNotice } from '../../shared/documents/papers/inquiryNotice';
import { expect, test } from '../support/app/fixtures';
import { backedUp, dismissAll, open, opened } from '../support/app/ui';
import { changed, docx, lines, p, tableOf } from '../unit/templates/make';

test('a template is checked, used, filled, removed and taken back', async ({ startWeb }, info) => {
  test.setTimeout(90_000);
  const app = await startWeb();
  const { page } = app;
  const file = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(info.outputDir, name);
    mkdirSync(info.outputDir, { recursive: true });
    writeFileSync(path, bytes);
    return path;
  };
  const shot = async (name: string) => {
    if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) });
  };
  await opened(page);
  await page.getByRole('button', { name: '载入示例数据（安澜市）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '载入', exact: true }).click();
  await backedUp(page);
  await dismissAll(page);

  await open(page, '文书模板');
  await page.getByRole('button', { name: new RegExp(`^${inquiryNotice.label}`) }).click();
  const input = page.getByLabel(`${inquiryNotice.label}的模板文件`);
  await expect(page.getByText('内置格式').first()).toBeVisible();
  await shot('empty');

  await test.step('copying a field', async () => {
    await page.getByLabel('查找字段').fill('姓名');
    await page.getByRole('button', { name: '{{干部.姓名}}', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('已复制 {{干部.姓名}}')).toBeVisible();
    await page.getByLabel('查找字段').fill('');
  });

  await test.step('mistakes are named with their paragraph, dangers refused', async () => {
    const bad = await docx([p('关于{{干部.姓明}}同志的通知'), p('{{#函询问题}}'), p('{{函询事由'), tableOf(['{{问题内容}}{{干部.身份证号}}'])]);
    await input.setInputFiles(await file('有错的模板.docx', bad));
    const wrong = page.getByRole('region', { name: '模板里的问题' });
    await expect(wrong).toContainText('“有错的模板.docx”里有 4 处要改');
    await expect(wrong.getByRole('row').filter({ hasText: '{{干部.姓明}}' })).toContainText('正文第 1 段');
    await expect(wrong).toContainText('是不是“干部.姓名”');
    await expect(wrong).toContainText('属于敏感内容');
    await shot('wrong');
    await input.setInputFiles(await file('带宏.docx', changed(bad, { 'word/vbaProject.bin': new Uint8Array([1]) })));
    await expect(wrong).toContainText('模板里带有宏，不能使用');
    await shot('refused');
  });

  await test.step('a good one is used and tried', async () => {
    const good = await docx([p('函询：{{干部.姓名}}（{{记录.编号}}）'), p('{{#函询问题}}'), p('{{序号}}.{{问题内容}}'), p('{{/函询问题}}')]);
    await input.setInputFiles(await file('安澜通知书.docx', good));
    await expect(page.getByText('安澜通知书.docx').first()).toBeVisible();
    await page.getByRole('button', { name: '试填', exact: true }).click();
    await expect(page.getByText('已导出：试填')).toBeVisible();
    const saved = app.savedFiles().at(-1) ?? '';
    const text = lines(readFileSync(saved));
    expect(text[0]).toMatch(/^函询：\p{Script=Han}{2,4}（HX-\d{4}-\d{4}）$/u);
    expect(text[1]).toMatch(/^1\../);
    await shot('own');
    await dismissAll(page);
  });

  await test.step('it is still there after a restart, and removing can be taken back', async () => {
    await page.reload();
    await opened(page);
    await open(page, '文书模板');
    await page.getByRole('button', { name: new RegExp(`^${inquiryNotice.label}`) }).click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect(page.getByText('自有模板已删除')).toBeVisible();
    await shot('removed');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('安澜通知书.docx').first()).toBeVisible();
  });
});
