/** Entry of the desktop program. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, protocol, session, shell } from 'electron';
import Store from 'electron-store';
import { makeDispatch } from '../core/dispatch';
import { handlers } from '../core/handlers/index';
import type { SettingsStore } from '../core/host';
import { openServices } from '../core/services';
import { openSettings } from '../core/settings';
import { registerScheme, serveApp } from './appProtocol';
import { dataHome } from './dataHome';
import { hostElectron } from './hostElectron';
import { refusedFlag } from './launchFlags';
import { applyRules } from './rules';
import { serveIpc } from './serveIpc';
import { createWindow } from './window';

const here = import.meta.dirname;
const TITLE = '勤政台账';
let window: BrowserWindow | null = null;

const start = async (): Promise<void> => {
  const dataDir = app.getPath('userData');
  await app.whenReady();
  Menu.setApplicationMenu(null);
  applyRules(app, session.defaultSession, !app.isPackaged);
  serveApp(protocol, join(here, '../renderer'));

  const stored = openSettings(dataDir, ({ cwd, configName }) => new Store<Record<string, unknown>>({ cwd, name: configName }));
  const settings: SettingsStore = {
    ...stored,
    set: (patch) => {
      const next = stored.set(patch);
      window?.webContents.setZoomFactor(next.zoom);
      return next;
    },
  };
  const host = hostElectron({ app, dialog, shell, dataDir, window: () => window });
  const services = await openServices(host, settings, import.meta.url);
  serveIpc(makeDispatch(handlers, services, { log: (line) => console.error(line) }));

  window = createWindow({ preload: join(here, '../preload/index.cjs'), title: TITLE, zoom: settings.get().zoom, devTools: !app.isPackaged });
  window.on('closed', () => {
    window = null;
  });

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    // What was acknowledged is on disk already; this waits for the ledger that follows it.
    event.preventDefault();
    void services.vault.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
};

const flag = app.isPackaged ? refusedFlag([...process.argv.slice(1), ...process.execArgv]) : null;
if (flag !== null) {
  console.error(`勤政台账不接受启动参数 ${flag}，没有启动。请去掉它再启动。`);
  app.exit(2);
} else {
  // Before anything asks for it, the single-instance lock included.
  const userData = dataHome();
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  app.enableSandbox();
  registerScheme();
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', () => {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    });
    app.on('window-all-closed', () => app.quit());
    start().catch((e: unknown) => {
      dialog.showErrorBox(TITLE, `没有启动成功：${e instanceof Error ? e.message : String(e)}\n请检查数据文件夹是否可写、磁盘是否已满，然后重试。`);
      app.exit(1);
    });
  } else {
    app.quit();
  }
}
