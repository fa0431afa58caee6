/** 公民身份号码, GB 11643: area (6), birthday (8), sequence (3, odd = male), check character (ISO 7064 MOD 11-2). */
import { type DateText, isDate } from './dates';

export type Severity = 'error' | 'warning';
export interface IdFinding {
  readonly severity: Severity;
  /** Chinese sentence: what is wrong and what to do. */
  readonly message: string;
  /** The number may stand so on the card itself (issued with a wrong check character). */
  readonly onPaper?: true;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARS = '10X98765432';

/** @param body the first 17 digits */
export const checkCharOf = (body: string): string => CHECK_CHARS.charAt(WEIGHTS.reduce((sum, w, i) => sum + w * Number(body.charAt(i)), 0) % 11);

/** Form and check character only; says nothing about the birthday. */
export const isIdNumber = (text: string): boolean => {
  const s = text.toUpperCase();
  return /^\d{17}[\dX]$/.test(s) && checkCharOf(s.slice(0, 17)) === s.charAt(17);
};

/** Old 15-digit number → 18 digits (all of them were born in 19xx); undefined for anything else. */
export const upgradeId = (text: string): string | undefined => {
  if (!/^\d{15}$/.test(text)) return undefined;
  const body = `${text.slice(0, 6)}19${text.slice(6)}`;
  return body + checkCharOf(body);
};

/** Full-width figures, spaces and a small x, as they come from forms. */
export const normalizeId = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .toUpperCase();

/** Birthday in a number of 18 characters, undefined when it is no real day. */
export const birthdayOf = (id: string): DateText | undefined => {
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return isDate(day) && day.length === 10 ? day : undefined;
};
/** GB/T 2261.1 code in a number of 18 characters. */
export const genderOf = (id: string): '1' | '2' => (Number(id.charAt(16)) % 2 === 1 ? '1' : '2');

/**
 * Everything there is to say about an ID number. Areas are not looked up: codes of abolished counties stay valid.
 * @param known what the roster says; a difference is a warning only, the organization's finding prevails (三龄二历一身份)
 */
export const checkIdCard = (
  text: string,
  known: { readonly birthYm?: DateText | null; readonly gender?: string | null } = {},
): readonly IdFinding[] => {
  const id = normalizeId(text);
  if (id === '') return [];
  const error = (message: string): readonly IdFinding[] => [{ severity: 'error', message }];
  if (/^\d{15}$/.test(id)) {
    return [{ severity: 'warning', message: `身份证号是 15 位旧号，换算为 18 位是 ${upgradeId(id)}，请核对后更新` }];
  }
  if (id.length !== 18) return error(`身份证号应为 18 位，现有 ${id.length} 位，请核对`);
  if (!/^\d{17}[\dX]$/.test(id)) return error('身份证号只能是 17 位数字加 1 位数字或 X，请核对');
  const day = birthdayOf(id);
  if (day === undefined) return error(`身份证号中的出生日期 ${id.slice(6, 14)} 不存在，请核对第 7 至 14 位`);
  if (checkCharOf(id.slice(0, 17)) !== id.charAt(17)) {
    const rounded = id.endsWith('000') ? '，像是被 Excel 当作数字丢了末三位，请把单元格改为文本后重填' : '，请逐位核对';
    return [{ severity: 'error', message: `身份证号的校验位不对${rounded}`, ...(id.endsWith('000') ? {} : { onPaper: true as const }) }];
  }
  const findings: IdFinding[] = [];
  const { birthYm, gender } = known;
  if (birthYm && !day.startsWith(birthYm.slice(0, 7))) {
    findings.push({
      severity: 'warning',
      message: `身份证号中的出生年月是 ${day.slice(0, 7).replace('-', '.')}，与组织认定的 ${birthYm.slice(0, 7).replace('-', '.')} 不一致，请核对；以组织认定的为准`,
    });
  }
  if ((gender === '1' || gender === '2') && gender !== genderOf(id)) {
    findings.push({ severity: 'warning', message: `身份证号第 17 位表示${genderOf(id) === '1' ? '男' : '女'}，与填写的性别不一致，请核对` });
  }
  return findings;
};
