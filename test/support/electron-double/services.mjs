// Doubles of dialog, ipcMain, Menu, protocol, session, shell.
import { EventEmitter } from 'node:events';
import { handlers, say, schemes, state, todo } from './wire.mjs';

export const protocol = {
  registerSchemesAsPrivileged(list) {
    if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of list) {
      schemes.add(scheme);
      say({ scheme, privileges });
    }
  },
  handle(scheme, handler) {
    if (!state.ready) throw new Error('protocol.handle before app is ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!schemes.has(scheme)) todo(`protocol.handle for ${scheme} without registerSchemesAsPrivileged`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
  unhandle: (scheme) => handlers.delete(scheme),
};

const hooks = { before: [], received: [] };
export const session = {
  defaultSession: {
    hooks,
    protocol,
    setPermissionRequestHandler(f) {
      this.permissionRequest = f;
    },
    setPermissionCheckHandler(f) {
      this.permissionCheck = f;
    },
    setDevicePermissionHandler(f) {
      this.devicePermission = f;
    },
    setSpellCheckerEnabled: (on) => say({ spellChecker: on }),
    webRequest: {
      // Electron keeps one listener of each kind: the last wins. (filter, listener) or (listener)
      onBeforeRequest: (a, b) => hooks.before.splice(0, 1, b ?? a),
      onHeadersReceived: (a, b) => hooks.received.splice(0, 1, b ?? a),
    },
    on() {},
  },
};

class IpcMain extends EventEmitter {
  handlers = new Map();
  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  removeHandler(channel) {
    this.handlers.delete(channel);
  }
}
export const ipcMain = new IpcMain();

/** Answers queued by the test; a dialog without one fails, so that none goes unnoticed. */
export const dialogs = [];
const next = (kind, args) => {
  say({ dialogShown: { kind, options: args.at(-1) } });
  const i = dialogs.findIndex((d) => d.kind === kind);
  return i < 0 ? todo(`${kind} with no answer queued by the test`) : dialogs.splice(i, 1)[0].result;
};
export const dialog = {
  showSaveDialog: async (...args) => next('showSaveDialog', args),
  showOpenDialog: async (...args) => next('showOpenDialog', args),
  showMessageBox: async (...args) => next('showMessageBox', args),
  showMessageBoxSync: (...args) => next('showMessageBoxSync', args),
  showErrorBox: (title, content) => say({ errorBox: { title, content } }),
};

export const shell = {
  openExternal: async (url) => say({ openExternal: url }),
  openPath: async (path) => {
    say({ openPath: path });
    return '';
  },
  showItemInFolder: (path) => say({ showItemInFolder: path }),
};
export const Menu = {
  buildFromTemplate: (template) => ({ template }),
  setApplicationMenu: (menu) => say({ menu: menu?.template?.length ?? 0 }),
};
