/** The program over the Electron door: the compiled main and preload, unchanged, on the Electron double. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Double, launchDouble } from '../electron-double/launch';
import { type AppUnderTest, CHROMIUM, filesOf, Home, Problems, ROOT } from './app';

export class DoubleApp implements AppUnderTest {
  readonly door = 'double';
  private readonly home = new Home();
  private readonly problems = new Problems();
  private double!: Double;
  /** Messages of earlier starts, already looked at. */
  private readonly said: string[] = [];

  get page(): Page {
    return this.double.page;
  }
  get consoleProblems(): readonly string[] {
    return [...this.problems.unexpected(), ...this.said, ...wrongIn(this.double)];
  }
  expectProblems(pattern: RegExp): void {
    this.problems.expect(pattern);
  }
  async start(): Promise<this> {
    process.env.TZ = 'Asia/Shanghai';
    process.env.ED_CHROMIUM = CHROMIUM;
    this.double = await launchDouble({ main: join(ROOT, 'out/main/index.js'), dataHome: this.home.sub('data') });
    this.problems.watch(this.page.context(), (url) => url.startsWith('https://bundle.app.ed.test/'));
    return this;
  }
  async answerSave(fileName: string): Promise<void> {
    this.double.answer('showSaveDialog', { canceled: false, filePath: join(this.home.exports, fileName) });
  }
  /** Folder into which dialogs are answered. */
  get exports(): string {
    return this.home.exports;
  }
  savedFiles(): readonly string[] {
    return filesOf(this.home.exports);
  }
  async restart(): Promise<void> {
    this.said.push(...wrongIn(this.double));
    const code = await this.double.quit();
    if (code !== 0) throw new Error(`the program ended with ${code}`);
    await this.start();
  }
  async close(): Promise<void> {
    await this.double?.quit();
    this.home.remove();
  }
}

const WRONG = ['pageerror', 'console', 'requestCancelled', 'blockedRequest', 'protocolError', 'windowOpen', 'navigationPrevented', 'errorBox'];
const wrongIn = (double: Double): readonly string[] => double.messages.filter((m) => WRONG.some((k) => k in m)).map((m) => JSON.stringify(m));
