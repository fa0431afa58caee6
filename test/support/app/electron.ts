/** The program in a real Electron, where its binary is present. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { type AppUnderTest, filesOf, Home, Problems, ROOT } from './app';

/** Path of Electron's program, or null. Never import 'electron' here: that starts a download when the program is missing. */
export const electronBinary = (): string | null => {
  const folder = join(ROOT, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  if (!existsSync(named) && process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined) return null;
  const program = join(dist, existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron');
  return existsSync(program) ? program : null;
};

export class ElectronApp implements AppUnderTest {
  readonly door = 'electron';
  private readonly home = new Home();
  private readonly problems = new Problems();
  private app!: ElectronApplication;
  private window!: Page;

  get page(): Page {
    return this.window;
  }
  get consoleProblems(): readonly string[] {
    return this.problems.unexpected();
  }
  expectProblems(pattern: RegExp): void {
    this.problems.expect(pattern);
  }
  async start(): Promise<this> {
    const executablePath = electronBinary();
    if (executablePath === null) throw new Error('there is no Electron program');
    this.app = await _electron.launch({
      executablePath,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT],
      env: { ...(process.env as Record<string, string>), TZ: 'Asia/Shanghai', XDG_DATA_HOME: this.home.sub('data') },
    });
    this.window = await this.app.firstWindow();
    this.problems.watch(this.app.context(), (url) => url.startsWith('app://bundle/'));
    return this;
  }
  async answerSave(fileName: string): Promise<void> {
    const filePath = join(this.home.exports, fileName);
    await this.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, filePath);
  }
  savedFiles(): readonly string[] {
    return filesOf(this.home.exports);
  }
  async restart(): Promise<void> {
    await this.app.close();
    await this.start();
  }
  async close(): Promise<void> {
    await this.app?.close();
    this.home.remove();
  }
}
