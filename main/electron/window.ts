import { BrowserWindow, dialog } from 'electron';
import { PAGE } from './frame';

export interface WindowOptions {
  readonly preload: string;
  readonly title: string;
  /** Scale of the page, 1 to 1.75. */
  readonly zoom: number;
  readonly devTools: boolean;
}

/** The one window of the program. Shown once the page has drawn. */
export const createWindow = ({ preload, title, zoom, devTools }: WindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      zoomFactor: zoom,
      devTools,
    },
  });
  window.once('ready-to-show', () => window.show());
  // The page says through beforeunload that something is not saved; without this the window would silently stay open.
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: '还有内容没有保存。',
      detail: '关闭后，没有保存的内容会丢失。',
      buttons: ['继续编辑', '放弃并关闭'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
  void window.loadURL(PAGE);
  return window;
};
