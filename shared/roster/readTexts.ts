/** Text cells: plain text, education with several values in one cell, day of joining the Party. */
import { POLITICS } from '../codes/people';
import type { FieldDef } from '../records/define';
import { parseValue } from '../records/kinds/parse';
import { type Cell, quote, rawText, textOf } from './cells';
import { codeIn } from './codeWords';
import { readDateCell } from './readDates';
import { type CellReading, draft, EMPTY, type FindingDraft, leaveEmpty } from './reading';
import { EDUCATION, ROLE } from './roles';

/** Any text field without a meaning of its own. */
export const readTextCell = (field: FieldDef, cell: Cell): CellReading => {
  const text = textOf(cell);
  if (text === '' || /^[-—–/\\]+$/.test(text)) return EMPTY;
  const findings: FindingDraft[] = [];
  if (typeof cell === 'number' && field.kind !== 'number') {
    findings.push(draft('warning', 'numberForText', `${field.label}应填文字，表里是数字 ${rawText(cell)}，已按文字读入；若前面的 0 丢失请改正`));
  }
  const r = parseValue(field, text);
  if (r.ok) return { value: r.value, findings };
  const kind = field.kind === 'number' ? 'numberWrong' : text.length > 20 ? 'tooLong' : 'other';
  return { value: null, findings: [...findings, draft('error', kind, r.why, leaveEmpty(field))] };
};

const DEGREE = /(学士|硕士|博士)(学位)?$/;
const LEVEL =
  /^((中央|省委|市委|县委|国家)?(党校|行政学院)?(博士|硕士)?(研究生|大学|大学本科|本科|大学普通班|大学专科|大专|专科|中专|中等专科|中师|中技|技校|高中|初中|小学)(班)?(学历|毕业|肄业|结业)?)$/;

/** 大学\n管理学学士 → 学历 and 学位; what is neither goes to 院校. */
export const readEducationCell = (field: FieldDef, cell: Cell): CellReading => {
  const set = EDUCATION.find((e) => e.edu === field.key || e.degree === field.key);
  const text = textOf(cell);
  const parts = text
    .split(/[\n、，,；;/\t]+|\s{1,}/)
    .map((s) => s.trim())
    .filter(Boolean);
  if (!set || parts.length < 2) return readTextCell(field, cell);
  const found: Record<string, string> = {};
  const add = (key: string, part: string): void => {
    found[key] = found[key] === undefined ? part : `${found[key]}、${part}`;
  };
  for (const p of parts) add(LEVEL.test(p) ? set.edu : DEGREE.test(p) ? set.degree : set.school, p);
  if (Object.keys(found).length < 2) return readTextCell(field, cell);
  const own = readTextCell(field, found[field.key] ?? null);
  const { [field.key]: _own, ...extra } = found;
  const message = `${field.label}一格里有几项内容：${quote(text)}，已分到学历、学位、院校各项，请核对`;
  return { value: own.value, findings: [...own.findings, draft('warning', 'severalValues', message)], extra };
};

/** 入党时间 is a text (1995.06；民盟), yet most cells are a month: written the one way 1995.06. */
export const readPartyCell = (field: FieldDef, cell: Cell, padded: boolean): CellReading => {
  const text = textOf(cell);
  if (text === '') return EMPTY;
  const month = { ...field, kind: 'date', precision: 'month', coarse: true } as const;
  const politics = codeIn(POLITICS, text);
  // 民盟 in this column names the party, which the 任免审批表 allows.
  if (politics !== undefined) return { value: text, findings: [], extra: { [ROLE.politics]: politics } };
  const r = readDateCell(month, cell, padded);
  const dotted = (v: unknown): string => String(v).replaceAll('-', '.');
  if (r.value === null) {
    // Words without a date (1995年民盟加入) stay as they are; digits that are no date are an error.
    const plain = readTextCell(field, cell);
    return r.findings.some((f) => f.kind === 'dateUnreadable') && typeof cell === 'string' ? plain : r;
  }
  const rest = (r.rest ?? '').replace(/(加入|入党|转正)$/, '');
  const party = rest === '' ? undefined : codeIn(POLITICS, rest);
  const value = r.rest === undefined || party === '01' || party === '02' ? dotted(r.value) : `${dotted(r.value)}；${r.rest}`;
  return {
    value,
    findings: r.findings,
    ...(r.other === undefined ? {} : { other: dotted(r.other) }),
    ...(party === undefined ? {} : { extra: { [ROLE.politics]: party } }),
  };
};
