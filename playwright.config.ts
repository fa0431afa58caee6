import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = process.env.QINZHENG_CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(chromium)) throw new Error(`No Chromium at ${chromium}. Install it (Debian: apt-get install chromium) or set QINZHENG_CHROMIUM.`);

export default defineConfig({
  testDir: 'test/e2e',
  // The walk through every record type takes five minutes; asked for with E2E_TYPES=1.
  testIgnore: process.env.E2E_TYPES ? [] : ['**/types.spec.ts'],
  workers: 1,
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
