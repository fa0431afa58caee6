/** Cells that identify a person: name and ID number. */
import { NATIONALITY } from '../codes/nationality';
import { GENDER } from '../codes/people';
import type { FieldDef } from '../records/define';
import { birthdayOf, checkIdCard, isIdNumber, normalizeId, upgradeId } from '../rules/idCard';
import { normalizeName } from '../rules/names';
import { type Cell, quote, rawText, textOf } from './cells';
import { codeIn } from './codeWords';
import { type CellReading, draft, EMPTY, type FindingDraft, leaveEmpty } from './reading';
import { ROLE } from './roles';

export const readNameCell = (field: FieldDef, cell: Cell): CellReading => {
  const text = textOf(cell);
  if (text === '' || /^[-—–/\\]+$/.test(text)) return EMPTY;
  if (typeof cell !== 'string') {
    return { value: null, findings: [draft('error', 'numberForText', `${field.label}这一格是${quote(rawText(cell))}，不是人名，请填写姓名`)] };
  }
  const findings: FindingDraft[] = [];
  const beside = /[（(]([^）)]*)[）)]/.exec(text);
  const extra: Record<string, unknown> = {};
  if (beside) {
    // 李某某（女，满族）, the way 花名册 and 公示 write it
    for (const part of (beside[1] ?? '').split(/[、，,；;\s]+/)) {
      const [gender, nation] = [codeIn(GENDER, part), codeIn(NATIONALITY, part)];
      if (gender !== undefined) extra[ROLE.gender] = gender;
      else if (nation !== undefined) extra[ROLE.nation] = nation;
    }
    findings.push(draft('warning', 'severalValues', `姓名后面还写有“${(beside[1] ?? '').trim()}”，姓名只取括号前的字，请核对`));
  }
  const own = text.replace(/[（(][^）)]*[）)]/g, '').trim();
  const name = normalizeName(own);
  if (name === '') return { value: null, findings: [draft('error', 'nameOdd', `姓名${quote(text)}不像人名，请填写姓名`)] };
  if (/[\s\u3000]/.test(own) && name !== own) findings.push(draft('info', 'nameBlank', `姓名${quote(own)}中的空格已去掉，存为“${name}”`));
  else if (name !== own) findings.push(draft('info', 'nameDot', `姓名${quote(own)}的间隔号已统一为“·”，存为“${name}”`));
  const max = field.kind === 'shortText' ? (field.max ?? 200) : 200;
  if (name.length > max) {
    return { value: null, findings: [...findings, draft('error', 'tooLong', `姓名最多 ${max} 字，现有 ${name.length} 字，请改正`)] };
  }
  if (!/^(\p{Script=Han}[\p{Script=Han}·]*\p{Script=Han}|[\p{Script=Latin}][\p{Script=Latin}\s.'’-]+)$/u.test(name)) {
    findings.push(draft('warning', 'nameOdd', `姓名“${name}”不像人名（有数字、符号或只有一个字），请核对`));
  }
  return { value: name, findings, extra };
};

/** @param forced the user has decided to keep the number although its check character is wrong */
export const readIdCell = (field: FieldDef, cell: Cell, forced: boolean): CellReading => {
  const id = normalizeId(textOf(cell)).replace(/^['’`]+/, '');
  if (id === '' || /^([-—–/\\]+|无|不详)$/.test(id)) return EMPTY;
  // Excel keeps 15 digits, the rest become 0. A text with a right check character may really end so: one number in some thousand does.
  const rounded = /^\d{15}000$/.test(id);
  const right = rounded && typeof cell === 'string' && isIdNumber(id);
  if ((typeof cell === 'number' && cell >= 1e15) || /^\d\.\d+E\+\d+$/.test(id) || (rounded && !right)) {
    const message = '身份证号被 Excel 存成了数字，末三位已变成 0，找不回来：请把该列设为文本格式后重新填写';
    return { value: null, findings: [draft('error', 'idDigitsLost', message, leaveEmpty(field))] };
  }
  if (right) return { value: id, findings: [draft('warning', 'idDigitsLost', '身份证号以 000 结尾，可能是被 Excel 当作数字丢了末三位，请核对')] };
  const old = upgradeId(id);
  if (old !== undefined && birthdayOf(old) !== undefined) {
    return { value: old, findings: checkIdCard(id).map((f) => draft(f.severity, 'idOld', `${f.message}；已按 18 位读入`)) };
  }
  if (isIdNumber(id) && birthdayOf(id) !== undefined) return { value: id, findings: [] };
  const why = checkIdCard(old ?? id).find((f) => f.severity === 'error')?.message ?? '身份证号不对，请核对';
  // A number the field cannot hold cannot be forced either.
  const forceable = id.length <= (field.kind === 'shortText' ? (field.max ?? 18) : 18);
  if (forced && forceable) return { value: id, findings: [draft('warning', 'forced', `${why}；已按用户的决定原样保存，并在备注中注明`)] };
  const message = forceable ? `${why}；确认无误的可选“强制保存”，备注中会注明` : why;
  return { value: null, findings: [draft('error', 'idWrong', message, leaveEmpty(field), forceable)] };
};
/** Written into 备注 when a wrong number is kept. */
export const FORCED_ID_NOTE = '身份证号校验不符，导入时按原样保存，待核。';
