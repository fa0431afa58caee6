/** The program over the HTTP door: the browser host and a Chromium with a profile that lasts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { type AppUnderTest, CHROMIUM, FLAGS, filesOf, Home, Problems } from './app';
import { freePort, startHost, type WebHost } from './host';

export interface WebOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
}

export class WebApp implements AppUnderTest {
  readonly door = 'web';
  readonly home = new Home();
  readonly problems = new Problems();
  private context!: BrowserContext;
  private shown!: Page;
  private running!: WebHost;
  private port = 0;

  constructor(private readonly options: WebOptions = {}) {}

  get page(): Page {
    return this.shown;
  }
  get host(): WebHost {
    return this.running;
  }
  get profile(): string {
    return this.home.sub('profile');
  }
  get consoleProblems(): readonly string[] {
    return this.problems.unexpected();
  }
  expectProblems(pattern: RegExp): void {
    this.problems.expect(pattern);
  }

  async start(): Promise<this> {
    this.port = await freePort();
    await this.startHost();
    await this.startBrowser();
    return this;
  }
  /** IndexedDB belongs to the origin, so the port stays the same; the token is a new one. */
  async startHost(): Promise<void> {
    this.running = await startHost({ port: this.port, data: this.home.sub('data'), exports: this.home.exports });
  }
  async startBrowser(at: string = this.running.address): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: CHROMIUM,
      args: [...FLAGS],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: this.options.viewport ?? { width: 1366, height: 768 },
    });
    this.problems.watch(this.context, (url) => url.startsWith(`${this.running.origin}/`));
    this.shown = this.context.pages()[0] ?? (await this.context.newPage());
    await this.shown.goto(at);
  }
  async closeBrowser(): Promise<void> {
    await this.context.close();
  }
  /** One more tab of the same browser. */
  async newTab(at: string = this.running.address): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(at);
    return page;
  }
  /** Go on in a new tab, as somebody does who opens the address that a restarted host has printed. */
  async reopenTab(at: string = this.running.address): Promise<void> {
    const old = this.shown;
    this.shown = await this.context.newPage();
    await old.close();
    await this.shown.goto(at);
  }
  /** SIGKILL to the whole browser: nothing is flushed, nothing is said good-bye to. */
  async killBrowser(): Promise<void> {
    const pid = browserPid(this.profile);
    const closed = new Promise<void>((done) => this.context.once('close', () => done()));
    process.kill(-pid, 'SIGKILL');
    await closed;
  }
  async restart(): Promise<void> {
    await this.closeBrowser();
    await this.running.stop();
    await this.startHost();
    await this.startBrowser();
  }
  async answerSave(): Promise<void> {}
  savedFiles(): readonly string[] {
    return filesOf(this.home.exports);
  }
  async close(): Promise<void> {
    await this.context?.close().catch(() => {});
    await this.running?.stop('SIGKILL');
    this.home.remove();
  }
}

/** Killing needs /proc to find the browser. */
export const canKill = existsSync('/proc/self/cmdline');

/** Leader of the process group that Playwright started for this profile. */
const browserPid = (profile: string): number => {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const args = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      if (args.includes(`--user-data-dir=${profile}`) && !args.some((a) => a.startsWith('--type='))) return Number(entry);
    } catch {
      // A process that ended while we looked.
    }
  }
  throw new Error(`no browser runs on ${profile}`);
};
