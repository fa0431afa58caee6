/** Named checks of 期限规则 and 放假安排. Merged into checks.ts. */
import { weekday } from './dates';
import { DEADLINE_RULES } from './deadlines';
import type { Check, Finding } from './findings';
import { daysOf, readDayLines } from './holidayText';
import { text } from './readRow';
import { rowProblems } from './ruleBook';
import { THRESHOLDS } from './thresholds';

const known = (id: string): boolean => DEADLINE_RULES.some((r) => r.id === id);

export const ruleChecks = {
  ruleComplete: (row) => {
    const id = typeof row.ruleId === 'string' ? row.ruleId.trim() : '';
    if (id === '') return [];
    const found = rowProblems(row, known).map(
      (message): Finding => ({ path: pathOf(message), severity: 'error', message: `${message}，请改正后再用这条规则` }),
    );
    const builtIn = row.kind === 'threshold' ? THRESHOLDS.some((t) => t.id === id) : known(id);
    const other = row.kind === 'threshold' ? known(id) : THRESHOLDS.some((t) => t.id === id);
    if (!builtIn && other) found.push({ path: 'kind', severity: 'warning', message: `内置规则里 ${id} 是另一类规则，请核对规则类别` });
    else if (!builtIn)
      found.push({ path: 'ruleId', severity: 'warning', message: `没有编号为 ${id} 的内置规则，将作为新规则；如要修改内置规则请核对编号` });
    // a place may never have followed the national text, so this is allowed; more often the day was forgotten
    else if (text(row.effectiveFrom) === '')
      found.push({ path: 'effectiveFrom', severity: 'warning', message: '没有填生效日期，以前的记录也改按本条计算；文件修订的请填生效日期' });
    return found;
  },
  holidaysReadable: (row) => {
    const year = Number(row.year);
    if (!Number.isInteger(year) || year < 1900) return [];
    const out: Finding[] = [];
    const read = new Map<string, string>();
    for (const key of ['off', 'makeup'] as const) {
      const { spans, problems } = readDayLines(typeof row[key] === 'string' ? row[key] : '', year);
      for (const message of problems) out.push({ path: key, severity: 'error', message });
      for (const day of daysOf(spans)) {
        // a new year's holiday may begin in the last days of the old one
        if (Math.abs(Number(day.slice(0, 4)) - year) > 1)
          out.push({ path: key, severity: 'error', message: `${day} 不在 ${year} 年前后，请核对年份` });
        if (read.get(day) === 'off' && key === 'makeup')
          out.push({ path: key, severity: 'error', message: `${day} 既是放假又是补班，请改正其中一处` });
        if (key === 'makeup' && weekday(day) >= 1 && weekday(day) <= 5)
          out.push({ path: key, severity: 'warning', message: `${day} 不是周末，一般不需要补班，请核对` });
        read.set(day, key);
      }
    }
    return out;
  },
} as const satisfies Record<string, Check>;

const PATHS: readonly (readonly [string, string])[] = [
  ['失效日期', 'effectiveTo'],
  ['阈值', 'limit'],
  ['固定日期', 'fixedDay'],
  ['数量', 'amount'],
  ['影响期的单位', 'unit'],
  ['可延长', 'extendUnit'],
];
const pathOf = (message: string): string => PATHS.find(([word]) => message.includes(word))?.[1] ?? 'ruleId';
