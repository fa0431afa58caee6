/** What the reader says about a row or a cell. */

/** error: the row waits until it is answered · warning: goes in, should be looked at · info: was put right, for the record */
export type Severity = 'error' | 'warning' | 'info';

/** Every kind of dirt, with the short label that groups findings on the page. */
export const FINDING_KINDS = {
  missing: '必填项没有填写',
  nameBlank: '姓名中有空格',
  nameDot: '间隔号写法不一',
  nameOdd: '姓名不像人名',
  invisible: '含看不见的字符',
  dateAmbiguous: '日期有两种读法',
  dateImpossible: '日期不存在',
  dateUnreadable: '日期看不懂',
  dateSerial: '日期是 Excel 序列号',
  dateOrder: '日期先后不合理',
  idDigitsLost: '身份证号末位丢失',
  idWrong: '身份证号校验不符',
  idOld: '15 位身份证号',
  idBirth: '身份证与出生年月不一致',
  idGender: '身份证与性别不一致',
  genderFromId: '性别由身份证号得出',
  codeUnknown: '选项不在码表中',
  severalValues: '一格多值',
  twice: '本文件内重复',
  tooLong: '文字太长',
  numberForText: '应填文字却是数字',
  numberWrong: '数字不对',
  unitNew: '新单位',
  unitNear: '单位名称相近',
  unitSeveral: '单位重名',
  unitPostSplit: '单位及职务已拆开',
  forced: '按原样保存',
  other: '其他问题',
} as const;
export type FindingKind = keyof typeof FINDING_KINDS;

/** An answer that the page offers as a button; `text` is read in place of the cell. */
export interface Offer {
  readonly label: string;
  readonly text: string;
}
export interface Finding {
  /** Excel row number. */
  readonly row: number;
  /** Column index from 0, null when the finding is about the row. */
  readonly column: number | null;
  /** Head of the column, for people. */
  readonly head: string;
  readonly field: string | null;
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** Chinese sentence that says what was found and how to put it right. */
  readonly message: string;
  /** What the file has, untouched. */
  readonly raw: string;
  /** Ready answers. The empty text leaves the field empty. */
  readonly offers?: readonly Offer[];
  /** The user may keep the value as it is; a note about it goes into 备注. */
  readonly forceable?: true;
}
export const worst = (findings: readonly Finding[]): Severity | null =>
  findings.some((f) => f.severity === 'error')
    ? 'error'
    : findings.some((f) => f.severity === 'warning')
      ? 'warning'
      : findings.length > 0
        ? 'info'
        : null;

/** Key of an answer to one cell. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;
