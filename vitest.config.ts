import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Loading the real package starts a download when its binary is missing.
    alias: { electron: fileURLToPath(new URL('.tools/support/noElectron.mjs', import.meta.url)) },
  },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/lint/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Asia/Shanghai' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
