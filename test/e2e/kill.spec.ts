/**
 * Power cut: the whole browser is killed at random moments while records are saved one after the other.
 * What the program had acknowledged (its notice 已新增) must be there afterwards. KILLS sets the number of kills, KILL_SEED repeats a run.
 */
import type { Page } from '@playwright/test';
import { cadre } from '../../shared/records/cadre';
import { expect, test } from '../support/app/fixtures';
import { backedUp, opened, openNew, storedRows } from '../support/app/ui';
import { canKill } from '../support/app/web';

const KILLS = Number(process.env.KILLS ?? 8);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
/** mulberry32: the moments can be had again by their seed. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Type name after name into the form and save each with Ctrl+Enter, until the browser is gone. */
const saveWithoutEnd = async (page: Page, name: (n: number) => string): Promise<void> => {
  const field = page.getByLabel('姓名*').first();
  for (let n = 0; ; n += 1) {
    await page.keyboard.insertText(name(n));
    await page.keyboard.press('Control+Enter');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
  }
};

test(`${KILLS} kills while saving lose nothing that was acknowledged`, async ({ startWeb }) => {
  test.skip(!canKill, 'needs /proc to find the browser');
  test.setTimeout(30_000 + KILLS * 12_000);
  console.log(`KILL_SEED=${SEED}`);
  const next = random(SEED);
  const app = await startWeb();
  /** Number → the name typed for it, as far as the notice said so. */
  const acknowledged = new Map<string, string>();
  let typed: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const { page } = app;
    await opened(page);
    const before = (await storedRows(page, 'cadre')).rows.length;
    const seen: string[] = [];
    await page.exposeFunction('sayNotice', (no: string) => void seen.push(no));
    await page.evaluate(() => {
      const told = new Set<string>();
      new MutationObserver(() => {
        for (const el of document.querySelectorAll('[role=alert]')) {
          const no = /已新增 (\S+)/.exec(el.textContent ?? '')?.[1]?.slice(0, 7);
          if (no && !told.has(no)) {
            told.add(no);
            (window as unknown as { sayNotice: (no: string) => void }).sayNotice(no);
          }
        }
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await openNew(page, cadre);
    const draft = page.getByRole('button', { name: '丢弃草稿' });
    if (await draft.isVisible()) await draft.click();
    typed = [];
    const saving = saveWithoutEnd(page, (n) => {
      const name = `岳某${round}第${n}`;
      typed.push(name);
      return name;
    }).catch(() => {});
    // Every other round waits for the first answer, so that a slow machine proves something too.
    if (round % 2 === 0) await expect.poll(() => seen.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await new Promise((r) => setTimeout(r, 300 + next() * 1500));
    await app.killBrowser();
    await saving;
    await app.startBrowser();
    await opened(app.page);
    await backedUp(app.page);
    const rows = (await storedRows(app.page, 'cadre')).rows;
    const byNo = new Map(rows.map((r) => [r.no as string, r.name as string]));
    expect(byNo.size, 'every number once').toBe(rows.length);
    // Saved in the order typed, without a hole: the k-th new row is the k-th name.
    const fresh = rows.map((r) => r.name as string).filter((n) => n.startsWith(`岳某${round}第`));
    expect([...fresh].sort()).toEqual(typed.slice(0, fresh.length).sort());
    expect(rows.length).toBe(before + fresh.length);
    for (const no of seen) acknowledged.set(no, byNo.get(no) ?? '');
    for (const [no, name] of acknowledged) expect(byNo.get(no), `${no} was acknowledged`).toBe(name || `(lost in round ${round}, seed ${SEED})`);
    const status = await vault(app.host);
    const meta = (await storedRows(app.page, 'meta')).rows;
    expect(status, 'journal and database agree').toMatchObject({ seq: meta.find((m) => m.key === 'seq')?.value, journalOk: true });
  }
  console.log(`${acknowledged.size} acknowledged saves over ${KILLS} kills, none lost`);
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS / 2);
});

const vault = async (host: { readonly origin: string; readonly token: string }): Promise<unknown> => {
  const answer = await fetch(`${host.origin}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qinzheng-token': host.token },
    body: JSON.stringify({ name: 'vault.status', input: {} }),
  });
  return ((await answer.json()) as { value: unknown }).value;
};
