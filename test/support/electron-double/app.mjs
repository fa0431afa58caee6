// Double of electron.app: paths, order rules, single instance, quitting.
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './requests.mjs';
import { dialogs, session } from './services.mjs';
import { BrowserWindow, windows } from './window.mjs';
import { say, state, todo } from './wire.mjs';

const pkg = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
const paths = new Map([['userData', join(tmpdir(), `ed-${process.pid}`)]]);

class App extends EventEmitter {
  #ready = new Promise((resolve) => this.once('ready', resolve));
  isPackaged = true;
  name = pkg.productName ?? pkg.name;
  commandLine = { appendSwitch() {}, hasSwitch: (name) => process.argv.includes(`--${name}`) };
  constructor() {
    super();
    setImmediate(() =>
      boot().catch((e) => {
        console.error(e);
        process.exit(70);
      }),
    );
  }
  whenReady() {
    return this.#ready;
  }
  isReady() {
    return state.ready;
  }
  getVersion() {
    return pkg.version;
  }
  getName() {
    return this.name;
  }
  setName(name) {
    this.name = name;
  }
  getAppPath() {
    return process.cwd();
  }
  getLocale() {
    return 'zh-CN';
  }
  getPath(name) {
    const path = paths.get(name) ?? join(paths.get('userData'), name);
    mkdirSync(path, { recursive: true });
    return path;
  }
  setPath(name, path) {
    if (name === 'userData' && state.ready) throw new Error('electron double: userData must be set before ready');
    paths.set(name, path);
  }
  setAppUserModelId() {}
  disableHardwareAcceleration() {}
  enableSandbox() {
    if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    say({ sandboxEnabled: true });
  }
  requestSingleInstanceLock() {
    const file = join(this.getPath('userData'), 'double.lock');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (pid && pid !== process.pid) {
      try {
        process.kill(pid, 'SIGUSR2');
        return false;
      } catch {
        // The lock of a process that is gone.
      }
    }
    writeFileSync(file, String(process.pid));
    process.on('exit', () => rmSync(file, { force: true }));
    process.on('SIGUSR2', () => this.emit('second-instance', {}, process.argv, process.cwd(), {}));
    return true;
  }
  async quit() {
    let stopped = false;
    const event = {
      preventDefault() {
        stopped = true;
      },
    };
    this.emit('before-quit', event);
    if (stopped) return;
    for (const window of windows.all) {
      let kept = false;
      window.emit('close', {
        preventDefault() {
          kept = true;
        },
      });
      if (kept) return;
    }
    this.emit('will-quit', event);
    if (stopped) return;
    await state.context?.close().catch(() => {});
    this.emit('quit', event, 0);
    process.exit(0);
  }
  exit(code = 0) {
    if (!state.context) process.exit(code);
    state.context.close().finally(() => process.exit(code));
  }
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

async function boot() {
  const profile = join(app.getPath('userData'), 'chromium');
  const size = process.env.ED_WINDOW ?? '1366,768';
  state.context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.ED_CHROMIUM ?? '/usr/bin/chromium',
    locale: 'zh-CN',
    viewport: null,
    headless: process.env.ED_HEADED !== '1',
    args: [...FLAGS, `--window-size=${size}`],
  });
  await state.context.route('**/*', serve);
  state.context.on('page', async (page) => {
    if (await page.opener()) await page.close().catch(() => {});
  });
  state.ready = true;
  app.emit('ready', {});
  say({ ready: readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n'), userData: app.getPath('userData') });
}

export const app = new App();
windows.app = app;

process.on('message', (message) => {
  if (message.dialog) dialogs.push(message.dialog);
  if (message.quit) app.quit();
  if (message.permission) {
    const { permissionRequest } = session.defaultSession;
    if (!permissionRequest) todo('permissions without a handler (Electron grants them)');
    permissionRequest(BrowserWindow.getAllWindows()[0].webContents, message.permission, (granted) =>
      say({ permission: message.permission, granted }),
    );
  }
});
process.on('disconnect', () => app.exit()); // the test went away
