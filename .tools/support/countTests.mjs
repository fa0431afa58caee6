import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** A step that is one test by itself. */
export const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** Sum of counts. @param {Count[]} counts */
export const sum = (counts) =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });

/** The line that `npm test` ends with. */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * Count of a runner from its JSON report. A runner that ended with an error without a failed test (a file that cannot be
 * loaded, an unhandled rejection), that left no report or that ran nothing counts as one failed test.
 * @param {string} file @param {number} code exit code of the runner @param {(report: object) => Count} read
 */
export function fromReport(file, code, read) {
  if (!existsSync(file)) return one(1);
  const count = read(JSON.parse(readFileSync(file, 'utf8')));
  const nothing = count.passed + count.failed + count.skipped === 0;
  return count.failed === 0 && (code !== 0 || nothing) ? { ...count, failed: 1 } : count;
}

/** Vitest's (Jest-shaped) report; a file that fails without a failed test in it counts as one. */
export const fromVitest = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length,
  skipped: report.numPendingTests + (report.numTodoTests ?? 0),
});

/** Playwright's report; a test that passed only on a second try counts as failed. */
export const fromPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
  skipped: stats.skipped,
});
