/** One cell → one field: picks the reader by the field's meaning, else by its kind. */
import type { FieldDef } from '../records/define';
import { cleanText } from '../records/kinds/parse';
import { type Cell, quote, rawText } from './cells';
import { readChoiceCell } from './readChoices';
import { readDateCell } from './readDates';
import { type CellReading, draft, EMPTY } from './reading';
import { readIdCell, readNameCell } from './readPeople';
import { readEducationCell, readPartyCell, readTextCell } from './readTexts';
import { EDUCATION, ROLE } from './roles';

export interface CellContext {
  /** See isPadded. */
  readonly padded: boolean;
  /** The user keeps a value the checks refuse. */
  readonly forced: boolean;
}
/** Longest cell that is looked into; Excel itself allows 32,767 characters. */
const LONGEST = 20_000;
const NOTHING = /^([-—–/\\]+|无|暂无|不详)$/;
const EDUCATION_KEYS: ReadonlySet<string> = new Set(EDUCATION.flatMap((e) => [e.edu, e.degree]));
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** Read one cell. Never throws; an empty cell reads as null without findings. */
export const readCell = (field: FieldDef, cell: Cell, context: CellContext): CellReading => {
  const raw = rawText(cell);
  if (raw.length > LONGEST)
    return { value: null, findings: [draft('error', 'tooLong', `${field.label}有 ${raw.length} 字，太长了，请删短后重新导入`)] };
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  const reading = byMeaning(field, cell, text, context);
  if (!INVISIBLE.test(raw)) return reading;
  return { ...reading, findings: [...reading.findings, draft('info', 'invisible', `${field.label}${quote(text)}里有看不见的字符，已去掉`)] };
};

const byMeaning = (field: FieldDef, cell: Cell, text: string, context: CellContext): CellReading => {
  if (field.kind === 'shortText' && field.format === 'name') return readNameCell(field, cell);
  if (field.kind === 'shortText' && field.format === 'idCard') return readIdCell(field, cell, context.forced);
  if (field.kind !== 'flag' && field.kind !== 'shortText' && field.kind !== 'longText' && NOTHING.test(text)) return EMPTY;
  if (field.key === ROLE.party) return NOTHING.test(text) ? EMPTY : readPartyCell(field, cell, context.padded);
  if (EDUCATION_KEYS.has(field.key)) return NOTHING.test(text) ? EMPTY : readEducationCell(field, cell);
  if (field.kind === 'date') return readDateCell(field, cell, context.padded);
  if (field.kind === 'choice' || field.kind === 'choices') return readChoiceCell(field, cell);
  return readTextCell(field, cell);
};
