/** What the form and the steps make of the rules: begun rows, a word of confirmation, a refused step with its way out, Enter into child rows. */
import { fieldsOf } from '../../shared/records/define';
import { typeById } from '../../shared/records/registry';
import { fillFields, openForm, save } from '../support/app/entryFill';
import { expect, test } from '../support/app/fixtures';
import { focus } from '../support/app/keyboard';
import { openNew, recordRow, storedRows } from '../support/app/ui';
import { WebApp } from '../support/app/web';

const shot = process.env.QINZHENG_SHOTS;
const pick = (type: 'cadre' | 'unit' | 'zeroReport', keys: readonly string[]) => fieldsOf(typeById(type)).filter((f) => keys.includes(f.key));

test('rules at the form and at a step', async () => {
  const app = await new WebApp().start();
  try {
    const { page } = app;
    const look = async (name: string) => shot && page.screenshot({ path: `${shot}/${name}.png` });

    // a check character that fails may stand so on the card: asked once, then kept in 备注
    const cadre = typeById('cadre');
    await openNew(page, cadre);
    const form = openForm(page, cadre);
    await fillFields(form, pick('cadre', ['name', 'idCard']), { name: '郁某安', idCard: '110105194912310021' });
    await form.getByRole('button', { name: '保存', exact: true }).click();
    const question = page.getByRole('dialog', { name: '请核对后再保存' });
    await expect(question).toContainText('身份证号的校验位不对');
    await look('confirm');
    await question.getByRole('button', { name: '取消' }).click();
    await expect(form).toBeVisible();
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await question.getByRole('button', { name: '情况属实，保存' }).click();
    await expect(page.getByRole('heading', { name: '郁某安' })).toBeVisible();
    expect((await storedRows(page, 'cadre')).rows[0]?.remark).toMatch(/核对无误：身份证号的校验位不对/);
    // and not asked again
    await page.getByRole('button', { name: '修改', exact: true }).click();
    expect(await save(page, cadre, '修改')).toHaveProperty('no');

    // six groups to fill in, none of them with invented words
    const theme = typeById('themeActivity');
    await openNew(page, theme);
    const themes = page.getByRole('region', { name: '“六树六做”主题词' });
    await expect(themes.getByRole('textbox')).toHaveCount(12);
    for (const box of await themes.getByRole('textbox').all()) await expect(box).toHaveValue('');
    await themes.scrollIntoViewIfNeeded();
    await look('begun');
    // Enter goes through the rows and stops at the button of the next, empty table; Alt+Enter adds a row
    await themes.getByRole('textbox').last().focus();
    await page.keyboard.press('Enter');
    expect((await focus(page)).text).toMatch(/^加一/);
    await page.keyboard.press('Enter');
    const phases = page.getByRole('region', { name: '阶段安排' });
    await expect(phases.locator('.kid')).toHaveCount(1);
    await expect.poll(async () => (await focus(page)).text).toBe('阶段');
    await page.keyboard.press('Alt+Enter');
    await expect(phases.locator('.kid')).toHaveCount(2);
    await look('addedRow');
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await page.getByRole('dialog', { name: '关闭而不保存？' }).getByRole('button', { name: '关闭' }).click();

    const unit = typeById('unit');
    await openNew(page, unit);
    await fillFields(openForm(page, unit), pick('unit', ['name', 'kind']), { name: '安澜市某局', kind: '市直政府部门' });
    expect(await save(page, unit)).toHaveProperty('no');

    // a step that contradicts the record is refused, and its sentence leads to the field
    const zero = typeById('zeroReport');
    await openNew(page, zero);
    await fillFields(openForm(page, zero), pick('zeroReport', ['unit', 'year', 'period', 'zero', 'handler']), {
      unit: '安澜市某局',
      year: '2026',
      period: '第一季度',
      zero: '是',
      handler: '周某',
    });
    await look('beforeSave');
    const done = await save(page, zero);
    await look('afterSave');
    expect(done).toHaveProperty('no');
    await page.getByRole('button', { name: '收到报告（有情况）', exact: true }).click();
    const step = page.getByRole('dialog', { name: /^收到报告（有情况）：/ });
    const reasons = step.getByRole('region', { name: '不能办理的原因' });
    await expect(reasons).toContainText('是否零报告与当前状态不一致');
    await look('refused');
    await step.getByRole('button', { name: '收到报告（有情况）', exact: true }).click();
    await expect(step).toBeVisible();
    await reasons.getByRole('button', { name: '去修改' }).click();
    await expect(openForm(page, zero, '修改')).toBeVisible();
    await expect.poll(async () => (await focus(page)).text).toContain('零报告');
    if ('no' in done) await expect(recordRow(page, done.no)).toBeAttached();
    expect(app.consoleProblems).toEqual([]);
  } finally {
    await app.close();
  }
});
