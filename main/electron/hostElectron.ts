import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { App, BrowserWindow, Dialog, Shell } from 'electron';
import { freePath, newFolder } from '../core/files/freeName';
import type { Host } from '../core/host';

interface Parts {
  readonly app: App;
  readonly dialog: Dialog;
  readonly shell: Shell;
  readonly dataDir: string;
  readonly window: () => BrowserWindow | null;
}

/** Folders people know by name. */
const KNOWN = { documents: '文档', desktop: '桌面', downloads: '下载' } as const;

/** The desktop host. The system's save dialog asks before it lets an existing file be replaced. */
export const hostElectron = ({ app, dialog, shell, dataDir, window }: Parts): Host => ({
  kind: 'electron',
  version: app.getVersion(),
  platform: process.platform,
  dataDir,
  chooseSavePath: async (suggestedName, { name, extension }) => {
    const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters: [{ name, extensions: [extension] }] };
    const parent = window();
    const { canceled, filePath } = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
    if (canceled || filePath === '') return null;
    if (extname(filePath).toLowerCase() === `.${extension}`) return filePath;
    // Some systems leave the extension to the program; the dialog then asked about another name than the one written.
    return freePath(dirname(filePath), basename(filePath), extension);
  },
  // A folder of its own inside the one chosen: fifty files are not spread over somebody's desktop.
  chooseFolder: async (suggestedName) => {
    const options = { defaultPath: app.getPath('documents'), properties: ['openDirectory' as const, 'createDirectory' as const] };
    const parent = window();
    const { canceled, filePaths } = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options);
    const [chosen] = filePaths;
    return canceled || chosen === undefined ? null : newFolder(chosen, suggestedName);
  },
  printPdf: async () => {
    const shown = window();
    if (!shown) throw new Error('no window');
    // paper size, orientation and margins come from the sheets' own @page rules
    return shown.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  },
  placeName: (path) => {
    const folder = dirname(path);
    for (const [key, label] of Object.entries(KNOWN)) if (app.getPath(key as keyof typeof KNOWN) === folder) return label;
    return basename(folder) || folder;
  },
  reveal: async (path) => {
    await stat(path);
    shell.showItemInFolder(path);
    return true;
  },
});
