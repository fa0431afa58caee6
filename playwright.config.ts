import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = process.env.QINZHENG_CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(chromium)) throw new Error(`No Chromium at ${chromium}. Install it (Debian: apt-get install chromium) or set QINZHENG_CHROMIUM.`);

const TYPES = '**/types.spec.ts';

export default defineConfig({
  testDir: 'test/e2e',
  // Two programs at a time at most: more do not run faster on two cores.
  workers: 2,
  projects: [
    // Some of these watch the clock or kill processes: one after the other, and never beside each other.
    { name: 'ways', testIgnore: TYPES, workers: 1 },
    // Every record type for itself, spread over the workers; each worker has a program of its own.
    { name: 'types', testMatch: TYPES, fullyParallel: true },
  ],
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    // More than doubles the run time.
    trace: 'off',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
