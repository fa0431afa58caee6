/**
 * The main job of the program from an empty ledger to the paper for the meeting, over every door:
 * roster in, one record of each type by keyboard alone, states, undo, figures, Word and Excel out, all of it kept.
 */
import { basename } from 'node:path';
import { fieldsOf, type RecordTypeDef } from '../../shared/records/define';
import { recordTypes, typeById } from '../../shared/records/registry';
import type { AppUnderTest } from '../support/app/app';
import { docxText, xlsxRows } from '../support/app/documents';
import { DOORS, expect, skipMissing, test } from '../support/app/fixtures';
import { entryFor, fillForm, type TypedValues } from '../support/app/keyboard';
import { backedUp, dismiss, listTotal, notice, open, opened, openList, openNew, recordRow, saveLight } from '../support/app/ui';
import { generateRoster, writeRoster } from '../support/roster/generateRoster';

/** The six measures of the first version; types.spec.ts enters every type. */
const measures: readonly RecordTypeDef[] = recordTypes.filter((t) => t.part !== 'base' && t.since === 1);
/** 200 people with 60 dirty rows of 12 kinds. */
const roster = generateRoster(200);
/** A clean row of the roster; nobody else has these initials. */
const CADRE = { initials: 'kma', name: '孔某安' };
const CONTEXT = { cadre: CADRE.initials, unit: '安澜市财政局', day: '20260316' };

/** What the declaration cannot know: a class needs an audience to count and a trainee to be closed. */
const OWN: Readonly<Record<string, TypedValues>> = {
  trainingClass: {
    name: '勤政建设专题培训班',
    audience: '市管干部和后备干部',
    startDate: '20260316',
    endDate: '20260318',
    hours: '24',
    attendees: [{ cadre: CADRE.initials }],
  },
  secondment: { startDate: '20260316', plannedEndDate: '20270315' },
};
const entry = (def: RecordTypeDef): TypedValues => {
  const made = { ...entryFor(def, CONTEXT), ...OWN[def.id] };
  // What the program works out from other fields is not typed.
  return Object.fromEntries(
    Object.entries(made).filter(([key]) => OWN[def.id]?.[key] !== undefined || fieldsOf(def).find((f) => f.key === key)?.derive === undefined),
  );
};

const importRoster = async (app: AppUnderTest, file: string): Promise<void> => {
  const { page } = app;
  await page.getByRole('button', { name: '导入花名册' }).click();
  await page.getByLabel('选择花名册文件').setInputFiles(file);
  // 25 rows cannot be read, 5 stand there twice; the rest of the 200 comes in.
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible();
  for (const [label, n] of [
    ['新增干部', '170 名'],
    ['更新干部', '0 名'],
    ['新建单位', '12 个'],
    ['跳过', '5 行'],
    ['没有导入', '25 行'],
  ] as const) {
    await expect(page.getByRole('row').filter({ hasText: label }).getByRole('cell').last()).toHaveText(n);
  }
  await expect(page.getByText('数据库和日志都已写好')).toBeVisible();
  await page.getByRole('link', { name: '看干部名册' }).click();
  expect(await listTotal(page)).toBe(170);
};

/** Enter one record without touching the mouse after 新增. @returns its number */
const enterByKeyboard = async (app: AppUnderTest, def: RecordTypeDef): Promise<string> => {
  const { page } = app;
  await openNew(page, def);
  await fillForm(page, def, entry(def));
  await expect(saveLight(page)).toHaveText(/编辑中/);
  await page.keyboard.press('Control+s');
  const saved = notice(page, `已新增 ${def.prefix}-`);
  await expect(saved).toBeVisible();
  await backedUp(page);
  const no = new RegExp(`${def.prefix}-\\d{4}-\\d{4}`).exec(await saved.innerText())?.[0] ?? '';
  expect(no, 'internal number').toBe(`${def.prefix}-2026-0001`);
  // The form has become the record, read back from the store.
  await expect(page.getByRole('button', { name: '修改', exact: true })).toBeVisible();
  await dismiss(saved);
  return no;
};

/** Move the open record on by the way with this label, on a day and with a note. */
const goOn = async (app: AppUnderTest, def: RecordTypeDef, label: string, to: string): Promise<void> => {
  const { page } = app;
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: `${label}：` });
  await dialog.getByLabel('日期*').fill('20260316');
  await dialog.getByLabel('说明').fill('按程序办理');
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await expect(dialog).toBeHidden();
  const state = def.states.find((s) => s.key === to)?.label ?? '';
  await expect(page.getByRole('listitem').filter({ hasText: state }).and(page.locator('[aria-current=step]'))).toBeVisible();
  await page.getByRole('tab', { name: /办理经过/ }).click();
  await expect(page.getByRole('row').filter({ hasText: '按程序办理' }).filter({ hasText: '2026-03-16' }).filter({ hasText: state })).toBeVisible();
};

for (const door of DOORS) {
  test(`from an empty ledger to the paper, over ${door.name}`, async ({ start }, info) => {
    skipMissing(door);
    test.setTimeout(150_000);
    const file = info.outputPath('花名册.xlsx');
    await writeRoster(roster, file);
    const app = await start(door.make);
    let page = app.page;
    await opened(page);
    await expect(page.getByRole('heading', { name: '台账还是空的，从这里开始' })).toBeVisible();

    await test.step('roster', () => importRoster(app, file));

    for (const def of measures) {
      await test.step(`${def.label}: entered by keyboard, moved on`, async () => {
        await enterByKeyboard(app, def);
        const way = def.id === 'trainingClass' ? def.transitions.find((t) => t.to === 'running') : def.transitions[0];
        if (!way) throw new Error(`${def.id} has no transition`);
        await goOn(app, def, way.label, way.to);
        // The last one's notice is used below.
        if (def !== measures.at(-1)) await dismiss(notice(page, `${def.prefix}-2026-0001`));
      });
    }

    await test.step('a state change is taken back from its notice', async () => {
      const def = typeById('inquiry');
      const [from, to] = [def.states[0]?.label ?? '', def.states[1]?.label ?? ''];
      await openList(page, def);
      const row = recordRow(page, 'HX-2026-0001');
      await expect(row).toContainText(to);
      await notice(page, `HX-2026-0001 ${to}`).getByRole('button', { name: '撤销' }).click();
      await expect(page.getByText('已撤销', { exact: true })).toBeVisible();
      await expect(row).toContainText(from);
      await backedUp(page);
    });

    await test.step('figures open their lists, lists open their records', async () => {
      await open(page, '统计');
      await page.getByLabel('起始日期').fill('2026');
      await page.getByLabel('截止日期').fill('2026');
      await page.getByLabel('截止日期').press('Enter');
      for (const [label, n] of [
        ['举办培训班', '1'],
        ['培训领导干部', '1'],
        ['选派挂职、深造、考察', '1'],
        ['提醒和诫勉谈话', '0'],
        ['组织函询', '0'],
      ] as const) {
        const figure = page.getByRole('row').filter({ hasText: label }).getByRole('button').last();
        await expect(figure).toHaveText(n);
        await figure.click();
        const list = page.getByRole('table', { name: `${label}名单` });
        if (n === '0') await expect(page.getByText('期间内没有符合口径的记录')).toBeVisible();
        else await expect(list.getByRole('row')).toHaveCount(Number(n) + 1);
      }
      await page.getByRole('row').filter({ hasText: '选派挂职' }).getByRole('button').last().click();
      await page.getByRole('table', { name: '选派挂职、深造、考察名单' }).getByRole('link').first().click();
      await expect(page.getByRole('heading', { name: CADRE.name })).toBeVisible();
      await expect(page.getByText('XP-2026-0001').first()).toBeVisible();
      await page.keyboard.press('Escape');
    });

    await test.step('the paper: a paragraph rewritten, exported to Word', async () => {
      await open(page, '报表');
      const paragraph = page.getByRole('group', { name: /按回车修改这一段/ }).first();
      await paragraph.focus();
      await page.keyboard.press('Enter');
      const editor = page.getByRole('textbox', { name: '修改这一段' });
      const text = await editor.inputValue();
      expect(text.length).toBeGreaterThan(10);
      await editor.fill(`${text}这一句是会前加写的。`);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('region', { name: '您的改动' })).toBeVisible();
      await app.answerSave('汇报.docx');
      await page.getByRole('button', { name: '导出 Word' }).click();
      await expect(notice(page, '已导出')).toBeVisible();
      const word = app.savedFiles().find((f) => f.endsWith('.docx')) ?? '';
      const printed = await docxText(word);
      expect(printed).toContain('这一句是会前加写的。');
      expect(printed).toContain('2026年');
      // What stands on the screen is what is printed, numbers included.
      const paragraphs = await page.getByRole('group', { name: /按回车修改这一段/ }).allInnerTexts();
      expect(paragraphs.join()).toMatch(/1期/);
      for (const p of paragraphs) expect(printed.replace(/\s/g, '')).toContain(p.replace(/\s/g, ''));
      expect(printed).toContain('勤政建设专题培训班');
      await notice(page, '已导出')
        .getByRole('button', { name: /close|关闭/i })
        .click();
    });

    await test.step('a filtered list goes to Excel as it stands', async () => {
      await openList(page, typeById('cadre'));
      await page.getByLabel('查找').fill(CADRE.name.slice(0, 2));
      await page.getByLabel('查找').press('Enter');
      await expect(page.getByText('已筛选')).toBeVisible();
      await expect.poll(() => listTotal(page)).toBeLessThan(20);
      const total = await listTotal(page);
      expect(total).toBeGreaterThan(0);
      await app.answerSave('名册.xlsx');
      await page.getByRole('button', { name: `导出这 ${total} 条` }).click();
      await expect(notice(page, '已导出')).toContainText(`${total} 条`);
      const excel = app.savedFiles().find((f) => f.endsWith('.xlsx')) ?? '';
      expect(basename(excel)).toMatch(/干部|名册/);
      const rows = await xlsxRows(excel);
      const shown = rows.filter((r) => r.some((c) => c.startsWith(CADRE.name.slice(0, 2))));
      expect(shown).toHaveLength(total);
      expect(shown.flat().join()).toContain(CADRE.name);
      expect(rows.flat().join()).not.toMatch(/\d{17}[\dX]/);
    });

    const allThere = async (): Promise<void> => {
      await opened(page);
      await openList(page, typeById('cadre'));
      await expect(page.getByText('已筛选')).toBeVisible();
      await page.getByRole('button', { name: '全部清除' }).click();
      await expect.poll(() => listTotal(page)).toBe(170);
      await page.getByLabel('查找').fill(CADRE.name.slice(0, 2));
      await page.getByLabel('查找').press('Enter');
      for (const def of measures) {
        await openList(page, def);
        await expect(recordRow(page, `${def.prefix}-2026-0001`)).toBeVisible();
      }
      await open(page, '报表');
      await expect(page.getByRole('group').filter({ hasText: '这一句是会前加写的。' })).toBeVisible();
      await backedUp(page);
    };
    await test.step('reload: everything is there', async () => {
      await page.reload();
      await allThere();
    });
    await test.step('restart: everything is there', async () => {
      await app.restart();
      page = app.page;
      await allThere();
      await openNew(page, typeById('heartTalk'));
    });
  });
}
