/** `test` with a way to start the program; at the end nothing may have gone wrong in its console or left for the network. */
import { test as base, expect } from '@playwright/test';
import type { AppUnderTest } from './app';
import { DoubleApp } from './double';
import { ElectronApp, electronBinary } from './electron';
import { WebApp, type WebOptions } from './web';

/** The doors by which the same spec is run. `missing` says why one cannot be tried here. */
export const DOORS: readonly { readonly name: string; readonly missing: string | null; readonly make: () => Promise<AppUnderTest> }[] = [
  { name: 'HTTP door', missing: null, make: () => new WebApp().start() },
  { name: 'Electron double', missing: null, make: () => new DoubleApp().start() },
  {
    name: 'Electron',
    missing: electronBinary() === null ? 'the Electron program is not installed (npx install-electron); the double stands in for it' : null,
    make: () => new ElectronApp().start(),
  },
];

interface Fixtures {
  readonly start: (make: () => Promise<AppUnderTest>) => Promise<AppUnderTest>;
  readonly startWeb: (options?: WebOptions) => Promise<WebApp>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  start: async ({}, use) => {
    const started: AppUnderTest[] = [];
    await use(async (make) => {
      const app = await make();
      started.push(app);
      return app;
    });
    const problems = started.flatMap((a) => a.consoleProblems);
    for (const a of started) await a.close();
    expect(problems, 'console, page errors, CSP, requests').toEqual([]);
  },
  startWeb: async ({ start }, use) => {
    await use(async (options) => (await start(() => new WebApp(options).start())) as WebApp);
  },
});
export { expect };

/** Skip aloud where a door is missing. */
export const skipMissing = (door: (typeof DOORS)[number]): void => {
  if (door.missing !== null) console.warn(`SKIPPED over ${door.name}: ${door.missing}`);
  test.skip(door.missing !== null, door.missing ?? '');
};
