// A double of the 'electron' main-process module on playwright-core and an ordinary Chromium; see README.md.
import { app } from './app.mjs';
import { dialog, ipcMain, Menu, protocol, session, shell } from './services.mjs';
import { BrowserWindow } from './window.mjs';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };
export default { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };
