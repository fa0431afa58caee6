// Doubles of BrowserWindow and WebContents: one page of Chromium each, the preload in an isolated world.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { ipcMain, session } from './services.mjs';
import { fromWeb, say, state, todo, toWeb } from './wire.mjs';

const world = readFileSync(new URL('./world.js', import.meta.url), 'utf8');
const { edEncode, edDecode } = new Function(`${world};return{edEncode,edDecode}`)();
const WORLD = 'Electron Isolated Context';

/** Open windows, and the app (set by app.mjs, which imports this file). */
export const windows = { all: [], app: undefined };

class WebContents extends EventEmitter {
  #zoom = 1;
  constructor(window, zoom = 1) {
    super();
    this.window = window;
    this.id = window.id;
    this.session = session.defaultSession;
    this.#zoom = zoom;
  }
  setWindowOpenHandler(f) {
    this.openHandler = f;
  }
  getURL() {
    return fromWeb(this.window.page?.url() ?? '');
  }
  setZoomFactor(factor) {
    this.#zoom = factor;
    say({ zoomFactor: factor });
  }
  getZoomFactor() {
    return this.#zoom;
  }
  openDevTools() {}
  isDestroyed() {
    return Boolean(this.window.destroyed);
  }
  send(channel, ...args) {
    this.window.receive(edEncode({ t: 'event', channel, args }));
  }
  async executeJavaScript(code) {
    await this.window.made;
    return this.window.page.evaluate(code);
  }
  async printToPDF({ preferCSSPageSize = false, printBackground = false } = {}) {
    await this.window.made;
    return this.window.page.pdf({ preferCSSPageSize, printBackground });
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return [...windows.all];
  }
  static fromWebContents(contents) {
    return contents.window;
  }
  static getFocusedWindow() {
    return windows.all[0] ?? null;
  }
  constructor(options = {}) {
    super();
    if (!state.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    if (preferences.nodeIntegration || preferences.contextIsolation === false || preferences.sandbox === false)
      todo('a window without sandbox and context isolation');
    this.options = options;
    this.id = windows.all.length + 1;
    this.webContents = new WebContents(this, preferences.zoomFactor);
    windows.all.push(this);
    windows.app.emit('web-contents-created', {}, this.webContents);
    const { preload: _path, ...rest } = preferences;
    say({ window: { ...options, webPreferences: rest } });
    this.made = this.#make(preferences);
  }
  async #make({ preload }) {
    const { context } = state;
    this.page = context.pages().find((p) => p.url() === 'about:blank' && !windows.all.some((w) => w.page === p)) ?? (await context.newPage());
    const cdp = await context.newCDPSession(this.page);
    const contexts = new Set();
    const into = (contextId, text) => cdp.send('Runtime.evaluate', { contextId, expression: `__edReceive(${JSON.stringify(text)})` }).catch(() => {});
    this.receive = (text) => {
      for (const id of contexts) into(id, text);
    };
    cdp.on('Runtime.executionContextCreated', ({ context: c }) => c.name === WORLD && contexts.add(c.id));
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId));
    cdp.on('Runtime.executionContextsCleared', () => contexts.clear());
    cdp.on('Runtime.bindingCalled', (e) => e.name === '__edSend' && this.#ipc(edDecode(e.payload), (text) => into(e.executionContextId, text)));
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: '__edSend', executionContextName: WORLD });
    if (preload) {
      const { platform, versions } = process;
      const info = JSON.stringify({ platform, versions: { electron: versions.electron, chrome: '0', node: versions.node } });
      const source = JSON.stringify(readFileSync(preload, 'utf8'));
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(()=>{${world};edMainWorld()})()` });
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(()=>{${world};edIsolatedWorld(${source},${info})})()`, worldName: WORLD });
    }
    this.page.on('pageerror', (e) => say({ pageerror: String(e) }));
    this.page.on('console', (m) => ['error', 'warning'].includes(m.type()) && say({ console: `${m.type()}: ${m.text()}` }));
    this.page.on('close', () => {
      if (this.destroyed) return;
      this.destroyed = true;
      windows.all = windows.all.filter((w) => w !== this);
      this.emit('closed');
      if (windows.all.length === 0) windows.app.emit('window-all-closed') || windows.app.quit();
    });
  }
  async #ipc(message, reply) {
    const event = { sender: this.webContents, senderFrame: { url: fromWeb(this.page.mainFrame().url()), parent: null }, processId: 1, frameId: 1 };
    if (message.t === 'send') return void ipcMain.emit(message.channel, event, ...message.args);
    const handler = ipcMain.handlers.get(message.channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
      reply(edEncode({ t: 'reply', id: message.id, value: await handler(event, ...message.args) }));
    } catch (e) {
      reply(edEncode({ t: 'reply', id: message.id, err: `Error invoking remote method '${message.channel}': ${e}` }));
    }
  }
  async loadURL(url) {
    this.loading = url;
    await this.made;
    await this.page.goto(toWeb(url));
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
    this.loading = undefined;
  }
  loadFile() {
    return todo('loadFile (use protocol.handle)');
  }
  show() {
    this.visible = true;
    say({ shown: true });
  }
  hide() {
    this.visible = false;
  }
  focus() {
    say({ focused: true });
    void this.page?.bringToFront();
  }
  isVisible() {
    return Boolean(this.visible);
  }
  isDestroyed() {
    return Boolean(this.destroyed);
  }
  isMinimized() {
    return false;
  }
  restore() {}
  maximize() {}
  setMenu() {}
  removeMenu() {}
  setTitle() {}
  getBounds() {
    return { x: 0, y: 0, width: this.options.width ?? 800, height: this.options.height ?? 600 };
  }
  async close() {
    await this.made;
    let stopped = false;
    this.emit('close', {
      preventDefault() {
        stopped = true;
      },
    });
    if (!stopped) await this.page.close();
  }
}
