/** The running program as a test sees it, whichever door it is reached by. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** Root of the repo, with out/ built. */
export const ROOT = resolve(import.meta.dirname, '../../..');
export const CHROMIUM = process.env.QINZHENG_CHROMIUM ?? '/usr/bin/chromium';
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

export interface AppUnderTest {
  readonly door: 'web' | 'double' | 'electron';
  /** The program's window; another one after a restart. */
  readonly page: Page;
  /** The next save dialog is answered with this file name (a browser has no dialog and takes the proposed name). */
  answerSave(fileName: string): Promise<void>;
  /** Absolute paths of the files saved so far, oldest first. */
  savedFiles(): readonly string[];
  /** Close the window and the program in good order and start them again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
  /** Errors and warnings of the console, uncaught errors, CSP violations, requests that left the program. */
  readonly consoleProblems: readonly string[];
  /** Problems whose text fits are what this test is about and do not fail it. */
  expectProblems(pattern: RegExp): void;
}

/** Collects what must not happen. */
export class Problems {
  readonly found: string[] = [];
  private readonly expected: RegExp[] = [];

  add(text: string): void {
    this.found.push(text);
  }
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }
  unexpected(): readonly string[] {
    return this.found.filter((p) => !this.expected.some((e) => e.test(p)));
  }
  /** @param isOurs does this address belong to the program? */
  watch(context: BrowserContext, isOurs: (url: string) => boolean): void {
    const page = (p: Page): void => {
      p.setDefaultTimeout(15_000);
      p.on('console', (m) => {
        if (m.type() === 'error' || m.type() === 'warning') this.add(`console ${m.type()}: ${m.text()} (${m.location().url})`);
      });
      p.on('pageerror', (e) => this.add(`pageerror: ${e.stack ?? e.message}`));
      p.on('crash', () => this.add('the page crashed'));
    };
    for (const p of context.pages()) page(p);
    context.on('page', page);
    context.on('request', (r) => {
      const url = r.url();
      if (!isOurs(url) && !/^(data|blob|about):/.test(url)) this.add(`request left the program: ${url}`);
    });
  }
}

/** Temporary home of one program: data, profile, exports. */
export class Home {
  readonly dir = mkdtempSync(join(tmpdir(), 'qinzheng-e2e-'));
  readonly exports = this.sub('exports');

  sub(name: string): string {
    const path = join(this.dir, name);
    mkdirSync(path, { recursive: true });
    return path;
  }
  remove(): void {
    rmSync(this.dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Files of a folder, oldest first; files still being written are left out. */
export const filesOf = (dir: string): readonly string[] =>
  readdirSync(dir, { withFileTypes: true })
    .filter((f) => f.isFile() && /\.(docx|xlsx)$/.test(f.name))
    .map((f) => join(dir, f.name))
    .sort();
