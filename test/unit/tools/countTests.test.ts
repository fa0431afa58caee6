import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
type Read = (report: unknown) => Count;
const tools: {
  fromReport: (file: string, code: number, read: Read) => Count;
  fromVitest: Read;
  fromPlaywright: Read;
  sum: (counts: readonly Count[]) => Count;
  line: (count: Count) => string;
} = await import(`${path.join(import.meta.dirname, '../../..')}/.tools/support/countTests.mjs`);

const folder = mkdtempSync(path.join(tmpdir(), 'count-'));
afterAll(() => rmSync(folder, { recursive: true }));
const report = path.join(folder, 'report.json');
const of = (content: unknown, code: number, read: Read): Count => {
  writeFileSync(report, JSON.stringify(content));
  return tools.fromReport(report, code, read);
};
const file = (status: string, ...tests: readonly string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });
const vitest = (passed: number, failed: number, skipped: number, ...testResults: readonly unknown[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  testResults,
});
const playwright = (expected: number, unexpected: number, flaky: number, skipped: number, errors: readonly unknown[] = []) => ({
  stats: { expected, unexpected, flaky, skipped },
  errors,
});

describe('counting tests', () => {
  it('takes the numbers of vitest', () =>
    expect(of(vitest(5, 1, 2, file('failed', 'passed', 'failed')), 1, tools.fromVitest)).toEqual({ passed: 5, failed: 1, skipped: 2 }));

  it('counts a test file that cannot be loaded', () =>
    expect(of(vitest(5, 0, 0, file('passed', 'passed'), file('failed')), 1, tools.fromVitest)).toEqual({ passed: 5, failed: 1, skipped: 0 }));

  it('counts an error outside of tests', () =>
    expect(of(vitest(5, 0, 0, file('passed', 'passed')), 1, tools.fromVitest)).toEqual({ passed: 5, failed: 1, skipped: 0 }));

  it('takes the numbers of Playwright, a flaky test being a failed one', () =>
    expect(of(playwright(7, 1, 1, 3), 1, tools.fromPlaywright)).toEqual({ passed: 7, failed: 2, skipped: 3 }));

  it('counts Playwright errors outside of tests', () =>
    expect(of(playwright(0, 0, 0, 0, [{}, {}]), 1, tools.fromPlaywright)).toEqual({ passed: 0, failed: 2, skipped: 0 }));

  it('counts a run of nothing as failed, even when the runner is content', () =>
    expect(of(vitest(0, 0, 0), 0, tools.fromVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 }));

  it('counts a runner without a report as failed', () =>
    expect(tools.fromReport(path.join(folder, 'none.json'), 0, tools.fromVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 }));

  it('sums up in one line', () =>
    expect(
      tools.line(
        tools.sum([
          { passed: 1, failed: 2, skipped: 3 },
          { passed: 10, failed: 20, skipped: 30 },
        ]),
      ),
    ).toBe('11 passed, 22 failed, 33 skipped'));
});
