import { fork } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';

/** What the double tells the test; one key per kind of event. */
export type DoubleMessage = Readonly<Record<string, unknown>>;

export interface DoubleOptions {
  /** Compiled main bundle, e.g. out/main/index.js */
  readonly main: string;
  /** Becomes XDG_DATA_HOME: the program pins its data folder below it. */
  readonly dataHome: string;
  readonly args?: readonly string[];
  /** 'width,height' of the window; default 1366,768 */
  readonly size?: string;
}
export interface Double {
  readonly page: Page;
  readonly messages: readonly DoubleMessage[];
  /** Data folder the program chose. */
  readonly userData: string;
  readonly exited: Promise<number | null>;
  readonly pid: number;
  /** Queue the answer of the next dialog of this kind, e.g. 'showSaveDialog'. */
  answer(kind: string, result: unknown): void;
  /** Ask the program's permission handler as Chromium would. */
  askPermission(name: string): void;
  /** Quit as from the menu; resolves with the exit code. */
  quit(): Promise<number | null>;
  kill(): Promise<number | null>;
}

const here = import.meta.dirname;

/** Starts the unchanged compiled main bundle with 'electron' doubled, and connects to its window. @throws when main exits before that */
export const launchDouble = async ({ main, dataHome, args = [], size }: DoubleOptions): Promise<Double> => {
  const messages: DoubleMessage[] = [];
  const child = fork(main, args, {
    execArgv: ['--import', `${here}/register.mjs`],
    env: { ...process.env, XDG_DATA_HOME: dataHome, ...(size === undefined ? {} : { ED_WINDOW: size }) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = await Promise.race([
    new Promise<{ ready: string[]; userData: string }>((resolve) =>
      child.on('message', (message: DoubleMessage) => {
        messages.push(message);
        if (Array.isArray(message.ready)) resolve(message as unknown as { ready: string[]; userData: string });
      }),
    ),
    exited.then((code) => {
      throw new Error(`main exited with ${code} before ready`);
    }),
  ]);
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${ready.ready[0]}`);
  const context = browser.contexts()[0];
  let page: Page | undefined;
  for (let i = 0; !page && i < 200; i++) {
    page = context?.pages().find((p) => p.url().includes('.ed.test'));
    if (!page) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!page) {
    child.kill('SIGKILL');
    throw new Error(`no window of ours was opened; messages: ${JSON.stringify(messages)}`);
  }
  return {
    page,
    messages,
    userData: ready.userData,
    exited,
    pid: child.pid ?? 0,
    answer: (kind, result) => void child.send({ dialog: { kind, result } }),
    askPermission: (name) => void child.send({ permission: name }),
    quit: () => {
      child.send({ quit: true });
      return exited;
    },
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
};
