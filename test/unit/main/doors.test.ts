/** The built programs as they are started: the browser host, and main + preload unchanged on the Electron double. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSP } from '../../../main/core/csp';
import { launchDouble } from '../../support/electron-double/launch';
import { buildNode, fileDir, repo, tempDir } from './support';

const { dir, remove } = fileDir();
const main = (name: string) => join(dir, 'out/main', name);
const chromium = existsSync('/usr/bin/chromium');
if (!chromium) console.warn('SKIPPED: the Electron door is not tested, /usr/bin/chromium is missing');

beforeAll(async () => {
  const entry = (path: string) => join(repo, 'main', path);
  await buildNode(
    {
      index: entry('electron/index.ts'),
      web: entry('web/index.ts'),
      readWorker: entry('core/excel/readWorker.ts'),
      writeWorker: entry('core/excel/writeWorker.ts'),
    },
    join(dir, 'out/main'),
  );
  await buildNode({ index: entry('electron/preload.ts') }, join(dir, 'out/preload'), 'cjs', 'cjs');
  mkdirSync(join(dir, 'out/renderer'));
  writeFileSync(join(dir, 'package.json'), readFileSync(join(repo, 'package.json')));
  writeFileSync(join(dir, 'out/renderer/index.html'), '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><h1>台账</h1>');
}, 60_000);
afterAll(remove);

describe('built bundles', () => {
  it('need no package at run time but electron, and the preload needs nothing else at all', () => {
    const outside = new Set<string>();
    for (const file of readdirSync(join(dir, 'out/main')).filter((f) => f.endsWith('.js')))
      for (const [, name = ''] of readFileSync(main(file), 'utf8').matchAll(/^(?:import|export)\b[^'"\n]*['"]([^'"\n]+)['"]/gm))
        if (!name.startsWith('.') && !name.startsWith('node:')) outside.add(name);
    const builtin = [
      'fs',
      'path',
      'os',
      'crypto',
      'stream',
      'url',
      'util',
      'zlib',
      'events',
      'buffer',
      'worker_threads',
      'process',
      'module',
      'assert',
    ];
    expect([...outside].filter((n) => !builtin.includes(n) && !n.startsWith('fs/'))).toEqual(['electron']);
    const preload = readFileSync(join(dir, 'out/preload/index.cjs'), 'utf8');
    expect([...preload.matchAll(/require\(["'](.+?)["']\)/g)].map((m) => m[1])).toEqual(['electron']);
    expect(preload.length).toBeLessThan(2000);
  });
});

describe('browser host', () => {
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const c of started) c.kill('SIGKILL');
  });
  const start = (env: Record<string, string>) => {
    const child = spawn(process.execPath, [main('web.js')], { env: { PATH: process.env.PATH ?? '', ...env } });
    started.push(child);
    let out = '';
    let err = '';
    child.stdout.on('data', (d) => {
      out += String(d);
    });
    child.stderr.on('data', (d) => {
      err += String(d);
    });
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const line = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => out.includes('\n') && resolve(out.trim()));
      void exited.then((code) => reject(new Error(`exit ${code}: ${err}`)));
    });
    line.catch(() => {}); // a program that is meant to fail prints no line
    return { child, exited, line, err: () => err };
  };

  it('starts, serves, refuses to start twice, and ends on a signal', async () => {
    const data = tempDir();
    const first = start({ QINZHENG_DATA: data, QINZHENG_PORT: '0' });
    const address = await first.line;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    const [origin = '', token = ''] = address.split('/#token=');
    const call = async (name: string, input: unknown) =>
      (
        await fetch(`${origin}/call`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-qinzheng-token': token },
          body: JSON.stringify({ name, input }),
        })
      ).json();
    expect(await (await fetch(origin)).text()).toContain('<h1>台账</h1>');
    expect(await call('settings.set', { cityName: '安澜市' })).toMatchObject({ ok: true, value: { cityName: '安澜市' } });
    const table = { fileName: '名册', sheet: '名册', title: null, columns: [{ head: '出生', width: 10, type: 'text' }], rows: [['1970.10']] };
    expect(await call('table.exportExcel', table)).toMatchObject({ ok: true, value: { saved: true, fileName: '名册.xlsx', place: '导出' } });
    expect(await call('table.exportExcel', table)).toMatchObject({ ok: true, value: { fileName: '名册(2).xlsx' } });
    const base64 = readFileSync(join(data, '导出', '名册(2).xlsx')).toString('base64');
    expect(await call('workbook.read', { name: '名册.xlsx', base64 })).toEqual({
      ok: true,
      value: { sheets: [{ name: '名册', rows: [['出生'], ['1970.10']] }], notices: [] },
    });

    const second = start({ QINZHENG_DATA: tempDir(), QINZHENG_PORT: new URL(origin).port });
    await expect(second.line).rejects.toThrow('已经在端口');
    expect(await second.exited).toBe(1);
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    const again = start({ QINZHENG_DATA: data, QINZHENG_PORT: '0' });
    await again.line;
    expect(JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))).toMatchObject({ cityName: '安澜市' });
    again.child.kill('SIGTERM');
  }, 30_000);

  it('says when another program has the port, or the port is no number', async () => {
    const other = createServer((s) => s.end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const taken = start({ QINZHENG_DATA: tempDir(), QINZHENG_PORT: String(typeof address === 'object' ? address?.port : 0) });
    expect(await taken.exited).toBe(1);
    expect(taken.err()).toContain('已被别的程序占用');
    other.close();
    const wrong = start({ QINZHENG_DATA: tempDir(), QINZHENG_PORT: 'abc' });
    expect(await wrong.exited).toBe(1);
    expect(wrong.err()).toContain('QINZHENG_PORT');
  }, 30_000);
});

type Bridge = { call(name: string, input: unknown): Promise<{ ok: boolean; value?: Record<string, unknown>; error?: { code: string } }> };
const inPage = (f: string) => `(${f})(window.bridge)`;

describe.skipIf(!chromium)('desktop program on the Electron double', () => {
  it('keeps its promises from start to restart', async () => {
    const dataHome = tempDir();
    const e = await launchDouble({ main: main('index.js'), dataHome });
    const { page, messages } = e;
    const call = (name: string, input: unknown) =>
      page.evaluate(([n, i]) => (window as unknown as { bridge: Bridge }).bridge.call(n as string, i), [name, input] as const);
    await page.waitForSelector('h1');
    expect(page.url()).toBe('https://bundle.app.ed.test/index.html');
    expect(e.userData).toBe(join(dataHome, 'qinzheng-ledger'));

    // What the page can see.
    expect(await page.evaluate(inPage('(b) => [isSecureContext, typeof require, typeof process, Object.keys(b), Object.isFrozen(b)]'))).toEqual([
      true,
      'undefined',
      'undefined',
      ['call'],
      true,
    ]);
    expect(messages).toContainEqual({ sandboxEnabled: true });
    expect(messages).toContainEqual({ spellChecker: false });
    expect(messages.find((m) => m.scheme)).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
    const made = messages.find((m) => m.window)?.window as { minWidth: number; minHeight: number; webPreferences: Record<string, unknown> };
    expect([made.minWidth, made.minHeight]).toEqual([1024, 640]);
    expect(made.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    });

    // Calls: contract, settings file, journal, dialog.
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { host: 'electron', version: '0.1.0' } });
    expect(await call('nothing', {})).toMatchObject({ ok: false, error: { code: 'unknownCall' } });
    expect(await call('settings.set', { cityName: '安澜市', zoom: 1.25 })).toMatchObject({ ok: true });
    expect(messages).toContainEqual({ zoomFactor: 1.25 });
    expect(JSON.parse(readFileSync(join(e.userData, 'settings.json'), 'utf8'))).toMatchObject({ cityName: '安澜市', zoom: 1.25 });
    expect(await call('vault.append', { epoch: 'e', schema: 1, counts: { cadre: 2 }, entries: [{ seq: 1, body: '{"姓名":"张某某"}' }] })).toEqual({
      ok: true,
      value: { ackedSeq: 1 },
    });
    const table = { fileName: '名册', sheet: '名册', title: null, columns: [{ head: '姓名', width: 10, type: 'text' }], rows: [['张某某']] };
    e.answer('showSaveDialog', { canceled: true, filePath: '' });
    expect(await call('table.exportExcel', table)).toEqual({ ok: true, value: { saved: false } });
    // A system that leaves the extension to the program: an existing file is not overwritten.
    writeFileSync(join(dataHome, '名册.xlsx'), '旧');
    e.answer('showSaveDialog', { canceled: false, filePath: join(dataHome, '名册') });
    const saved = await call('table.exportExcel', table);
    expect(saved).toMatchObject({ ok: true, value: { saved: true, fileName: '名册(2).xlsx' } });
    expect(readFileSync(join(dataHome, '名册.xlsx'), 'utf8')).toBe('旧');
    expect(await call('files.reveal', { id: saved.value?.id })).toEqual({ ok: true, value: { shown: true } });
    expect(messages).toContainEqual({ showItemInFolder: join(dataHome, '名册(2).xlsx') });
    const base64 = readFileSync(join(dataHome, '名册(2).xlsx')).toString('base64');
    expect(await call('workbook.read', { name: 'a.xlsx', base64 })).toMatchObject({
      ok: true,
      value: { sheets: [{ rows: [['姓名'], ['张某某']] }] },
    });

    // The page may load itself again, stays where it is and talks to nobody.
    await page.reload();
    await page.waitForSelector('h1');
    expect(await call('app.info', {})).toMatchObject({ ok: true });
    const response = await page.evaluate(async () => {
      const r = await fetch('/index.html');
      return [r.status, r.headers.get('content-security-policy'), (await fetch('/..%2f..%2fpackage.json')).status];
    });
    expect(response).toEqual([200, CSP, 400]);
    await page.evaluate(() => {
      location.href = 'https://evil.example/';
    });
    await expect.poll(() => messages.some((m) => m.navigationPrevented === 'https://evil.example/')).toBe(true);
    await page.evaluate(() => void window.open('https://evil.example/popup'));
    await expect.poll(() => messages.find((m) => m.windowOpen)).toMatchObject({ action: 'deny' });
    expect(
      await page.evaluate(() =>
        fetch('https://evil.example/x').then(
          () => 'sent',
          () => 'blocked',
        ),
      ),
    ).toBe('blocked');
    expect(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            setTimeout(() => {
              try {
                new Function('return 1')();
                resolve('ran');
              } catch (x) {
                resolve((x as Error).name);
              }
            });
          }),
      ),
    ).toBe('EvalError');
    // Even with the policy switched off, the request itself is cancelled.
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.waitForSelector('h1');
    expect(
      await page.evaluate(() =>
        fetch('https://evil.example/y').then(
          () => 'sent',
          () => 'blocked',
        ),
      ),
    ).toBe('blocked');
    expect(messages).toContainEqual({ requestCancelled: 'https://evil.example/y' });
    for (const name of ['geolocation', 'media', 'notifications', 'clipboard-read']) e.askPermission(name);
    await expect.poll(() => messages.filter((m) => m.granted === false).length).toBe(4);
    expect(messages.some((m) => m.openExternal !== undefined)).toBe(false);

    // One instance: the second ends, the first comes to the front.
    await expect(launchDouble({ main: main('index.js'), dataHome })).rejects.toThrow(/exited with 0/);
    await expect.poll(() => messages.some((m) => m.focused)).toBe(true);
    expect(await e.quit()).toBe(0);

    // A broken settings file does not keep it from starting; the journal goes on.
    writeFileSync(join(e.userData, 'settings.json'), '\0'.repeat(50));
    const again = await launchDouble({ main: main('index.js'), dataHome });
    const info = await again.page.evaluate(inPage("(b) => b.call('app.info', {})"));
    expect(info).toMatchObject({ ok: true, value: { notices: [expect.stringContaining('设置文件损坏')] } });
    expect(await again.page.evaluate(inPage("(b) => b.call('vault.status', {})"))).toMatchObject({
      ok: true,
      value: { epoch: 'e', seq: 1, journalOk: true },
    });
    await again.page.close();
    expect(await again.exited).toBe(0);
  }, 60_000);

  it('does not start with a debugging switch', async () => {
    await expect(launchDouble({ main: main('index.js'), dataHome: tempDir(), args: ['--remote-debugging-port=9222'] })).rejects.toThrow(
      /exited with 2/,
    );
  }, 20_000);
});
