/** Keyboard and space: pinyin input, the order of fields, texts that fit on the screens of the office. */
import type { Page } from '@playwright/test';
import { fieldsOf } from '../../shared/records/define';
import { recordTypes, typeById } from '../../shared/records/registry';
import { expect, test } from '../support/app/fixtures';
import { focus } from '../support/app/keyboard';
import { dismissAll, open, opened, openList, openNew, title } from '../support/app/ui';

test('Enter that picks a word of the input method neither moves on, nor searches, nor saves', async ({ startWeb }) => {
  const { page } = await startWeb();
  await opened(page);
  const ime = await page.context().newCDPSession(page);
  const compose = (text: string) => ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

  await openNew(page, typeById('cadre'));
  const name = page.getByLabel('姓名*').first();
  await expect(name).toBeFocused();
  await compose('yue');
  await page.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await ime.send('Input.insertText', { text: '岳' });
  await page.keyboard.insertText('某一');
  await expect(name).toHaveValue('岳某一');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(name).not.toBeFocused();
  expect((await focus(page)).text).toBe('性别');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: '岳某一' })).toBeVisible();
  await dismissAll(page);

  await openList(page, typeById('cadre'));
  const words = page.getByLabel('查找');
  await words.focus();
  await compose('bu zai');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await expect(page.getByText('已筛选')).toBeHidden();
  await ime.send('Input.insertText', { text: '不在' });
  await page.keyboard.press('Enter');
  await expect(page.getByText('已筛选')).toBeVisible();
});

test('Enter goes through every field of every form in the order of the declaration', async ({ startWeb }) => {
  test.setTimeout(240_000);
  const { page } = await startWeb();
  await opened(page);
  for (const def of recordTypes.map((t) => typeById(t.id))) {
    await openNew(page, def);
    const wanted = fieldsOf(def)
      .filter((f) => f.kind !== 'children' && f.kind !== 'attachments')
      .map((f) => f.label);
    await expect.poll(async () => (await focus(page)).text, `${def.label}: the cursor stands in the first field`).toBe(wanted[0]);
    // Rows that a new record begins with are passed as well; which ones is the declaration's business.
    const inRows = new Set(fieldsOf(def).flatMap((f) => (f.kind === 'children' ? f.fields.map((c) => c.label) : [])));
    const passed: string[] = [];
    for (let i = 0; i < 300; i += 1) {
      const at = await focus(page);
      const inner = inRows.has(at.text.replace(/^第 \d+ 行/, '')) && at.text !== wanted[passed.length];
      if (['INPUT', 'TEXTAREA'].includes(at.tag) && !inner && passed.at(-1) !== at.text) passed.push(at.text);
      if (passed.length === wanted.length) break;
      // Enter is a new line in long text, so Tab leaves it; buttons on the way are passed by Tab.
      await page.keyboard.press(at.tag === 'INPUT' ? 'Enter' : 'Tab');
    }
    expect(passed, def.label).toEqual(wanted);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: `新增${def.label}` })).toBeHidden();
  }
});

/** Texts that do not fit their box and are not cut on purpose, controls out of the window, pages that scroll sideways. */
const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    const TEXTS = 'button, label, legend, h1, h2, h3, h4, h5, th, nav a, [role=tab], [role=status], .ant-select-selection-item, kbd';
    for (const el of document.querySelectorAll<HTMLElement>(TEXTS)) {
      const box = el.getBoundingClientRect();
      const style = getComputedStyle(el);
      if (box.width === 0 || box.height === 0 || style.visibility === 'hidden' || style.display === 'inline') continue;
      if (el.closest('[aria-hidden=true], .ant-select-dropdown')) continue;
      const words = (el.textContent ?? '').trim().slice(0, 30);
      // said to screen readers only
      if (words === '' || style.clipPath === 'inset(50%)' || style.clip !== 'auto') continue;
      const cutOnPurpose =
        style.textOverflow === 'ellipsis' &&
        style.overflowX !== 'visible' &&
        (el.title !== '' || el.querySelector('[title]') !== null || el.tagName === 'H1' || el.tagName === 'H2');
      if (el.scrollWidth > el.clientWidth + 1 && !cutOnPurpose)
        out.push(`${el.tagName} “${words}” needs ${el.scrollWidth} px, has ${el.clientWidth}`);
      if (el.tagName === 'BUTTON' && el.scrollHeight > el.clientHeight + 2)
        out.push(`BUTTON “${words}” is ${el.scrollHeight} px high in ${el.clientHeight}`);
    }
    for (const el of document.querySelectorAll<HTMLElement>('nav, header, footer, search')) {
      if (el.clientWidth > 0 && el.scrollWidth > el.clientWidth + 1) out.push(`${el.tagName} is ${el.scrollWidth} px wide in ${el.clientWidth}`);
    }
    const root = document.documentElement;
    if (root.scrollWidth > window.innerWidth) out.push(`the page scrolls sideways: ${root.scrollWidth} > ${window.innerWidth}`);
    if (root.scrollHeight > window.innerHeight) out.push(`the page scrolls as a whole: ${root.scrollHeight} > ${window.innerHeight}`);
    return out;
  });

test('texts fit on every screen at 1366×768 and 1366×690, and notices cover nothing that is needed', async ({ startWeb }) => {
  test.setTimeout(240_000);
  const { page } = await startWeb();
  await opened(page);
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    for (const height of [768, 690]) {
      await page.setViewportSize({ width: 1366, height });
      found.push(...(await misfits(page)).map((m) => `${where} at 1366×${height}: ${m}`));
    }
  };
  await test.step('the probe sees what does not fit', async () => {
    await page.evaluate(() => {
      const button = Object.assign(document.createElement('button'), { textContent: '放不下的按钮文字', id: 'probe' });
      button.style.cssText = 'width: 40px; overflow: hidden; white-space: nowrap; position: absolute';
      document.body.append(button);
    });
    expect((await misfits(page)).filter((m) => m.includes('放不下的按钮文字'))).toHaveLength(1);
    await page.evaluate(() => document.querySelector('#probe')?.remove());
  });
  await look('first start');
  await page.getByRole('button', { name: '载入示例数据（安澜市）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '载入', exact: true }).click();
  await expect(page.getByText(/已载入 \d+ 条示例/)).toBeVisible();
  await dismissAll(page);
  for (const name of ['首页', '统计', '报表', '导入花名册', '回收站', '设置', '帮助']) {
    await open(page, name);
    await expect(title(page)).toBeVisible();
    await page.waitForTimeout(200);
    await look(name);
  }
  for (const def of recordTypes.map((t) => typeById(t.id))) {
    await openList(page, def);
    const first = page.getByRole('row').nth(1);
    // the sample has no rows of some kinds; their empty list is a screen too
    await first
      .or(page.getByText(`还没有${def.label}。`))
      .first()
      .waitFor();
    await look(`list of ${def.label}`);
    if ((await first.count()) > 0) {
      await first.getByRole('cell').nth(2).click();
      await expect(page.getByRole('button', { name: '修改', exact: true })).toBeInViewport({ ratio: 1 });
      await look(`record of ${def.label}`);
    }
    await openNew(page, def);
    await look(`form of ${def.label}`);
    // The lower screen is the last one set.
    for (const button of ['保存', '取消']) await expect(page.getByRole('button', { name: button, exact: true })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
  expect(found).toEqual([]);

  await openNew(page, typeById('cadre'));
  await page.getByLabel('姓名*').first().fill('岳某一');
  await page.keyboard.press('Control+s');
  const said = page.getByRole('alert').filter({ hasText: '已新增' });
  await expect(said).toBeVisible();
  await page.waitForTimeout(400);
  const box = async (l: ReturnType<Page['getByRole']>) => (await l.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const n = await box(said);
  for (const covered of [page.getByRole('navigation', { name: '主导航' }), page.getByRole('dialog')]) {
    const c = await box(covered);
    expect(n.x + n.width <= c.x + 1 || n.x >= c.x + c.width - 1, 'the notice stands beside navigation and drawer').toBe(true);
  }
});
