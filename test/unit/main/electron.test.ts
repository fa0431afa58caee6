import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { roughSize } from '../../../main/core/roughSize';
import { dataHome } from '../../../main/electron/dataHome';
import { isAllowedRequest, isOurFrame } from '../../../main/electron/frame';
import { refusedFlag } from '../../../main/electron/launchFlags';
import { CHANNEL, serveIpc } from '../../../main/electron/serveIpc';
import { MAX_BODY } from '../../../shared/contract/calls';
import { ok, type Result } from '../../../shared/contract/errors';
import { repo } from './support';

// The real module would look for a binary; the door is handed an ipcMain of its own here.
vi.mock('electron', () => ({ ipcMain: {} }));

const FRAMES: [string, { url: string; parent: unknown } | null, boolean][] = [
  ['the page', { url: 'app://bundle/index.html', parent: null }, true],
  ['the page with a hash', { url: 'app://bundle/index.html#/cadres', parent: null }, true],
  ['a frame inside the page', { url: 'app://bundle/index.html', parent: {} }, false],
  ['another host', { url: 'app://bundle.evil/index.html', parent: null }, false],
  ['a host that begins alike', { url: 'app://bundle@evil/index.html', parent: null }, false],
  ['another scheme', { url: 'https://bundle/index.html', parent: null }, false],
  ['a file', { url: 'file:///app/bundle/index.html', parent: null }, false],
  ['about:blank', { url: 'about:blank', parent: null }, false],
  ['nothing', { url: '', parent: null }, false],
  ['a frame that is gone', null, false],
];

describe('IPC door', () => {
  it.each(FRAMES)('sender: %s', async (_name, frame, ours) => {
    expect(isOurFrame(frame)).toBe(ours);
    let listener: ((event: { senderFrame: typeof frame }, ...args: unknown[]) => Promise<Result<unknown>>) | undefined;
    const seen: unknown[] = [];
    serveIpc(
      async (name) => {
        seen.push(name);
        return ok(1);
      },
      {
        handle: (channel, f) => {
          expect(channel).toBe(CHANNEL);
          listener = f;
        },
      },
    );
    const result = await listener?.({ senderFrame: frame }, 'app.info', {});
    expect(result?.ok).toBe(ours);
    expect(seen).toEqual(ours ? ['app.info'] : []);
    if (!ours) expect(result).toMatchObject({ error: { code: 'refused' } });
  });

  it('refuses a body over the limit before it is looked at', async () => {
    let listener: ((event: { senderFrame: { url: string; parent: null } }, ...args: unknown[]) => Promise<Result<unknown>>) | undefined;
    const ipc = {
      handle: (_channel: string, f: NonNullable<typeof listener>) => {
        listener = f;
      },
    };
    serveIpc(async () => ok(1), ipc);
    const event = { senderFrame: { url: 'app://bundle/index.html', parent: null } };
    expect(await listener?.(event, 'x', { a: ['x'.repeat(MAX_BODY)] })).toMatchObject({ error: { code: 'tooLarge' } });
    expect(await listener?.(event, 'x', { a: ['x'] })).toMatchObject({ ok: true });
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) as unknown;
    expect(roughSize(deep, 1000)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is reached by a preload that exposes one function on the same channel', () => {
    const preload = readFileSync(join(repo, 'main/electron/preload.ts'), 'utf8');
    expect(preload).toContain(`ipcRenderer.invoke('${CHANNEL}', name, input)`);
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
  });
});

describe('rules', () => {
  it.each([
    ['app://bundle/assets/a.js', true],
    ['data:image/png;base64,AA', true],
    ['blob:app://bundle/0f', true],
    ['blob:https://evil.example/0f', false],
    ['https://evil.example/', false],
    ['http://127.0.0.1:17817/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['app://other/x', false],
    ['devtools://devtools/x', false],
  ])('request %s: %s', (url, allowed) => expect(isAllowedRequest(url)).toBe(allowed));
  it('lets developer tools load only when unpackaged', () => expect(isAllowedRequest('devtools://devtools/x', true)).toBe(true));

  it.each([
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '-remote-debugging-port=1',
    '/remote-debugging-port=1',
    '--Disable-Web-Security',
    '--no-sandbox',
    '--load-extension=/x',
  ])('refuses %s', (arg) => expect(refusedFlag(['.', arg])).toBe(arg));
  it('accepts ordinary arguments', () =>
    expect(refusedFlag(['.', '--lang=zh-CN', 'C:\\inspect', '/home/inspect/x', '--import', 'x', '--inspection'])).toBeNull());
});

describe('data folder', () => {
  it('is local, never roaming, and has the name that never changes', () => {
    expect(dataHome({ LOCALAPPDATA: '/L', APPDATA: '/R' }, 'win32', '/h')).toBe('/L/qinzheng-ledger');
    expect(dataHome({}, 'win32', '/h')).toBe('/h/AppData/Local/qinzheng-ledger');
    expect(dataHome({ XDG_DATA_HOME: '/x' }, 'linux', '/h')).toBe('/x/qinzheng-ledger');
    expect(dataHome({ XDG_DATA_HOME: 'relative' }, 'linux', '/h')).toBe('/h/.local/share/qinzheng-ledger');
    expect(dataHome({}, 'linux', '/h')).toBe('/h/.local/share/qinzheng-ledger');
  });
});
