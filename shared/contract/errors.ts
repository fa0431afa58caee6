/** Closed list of error codes that may cross the process border, each with the sentence the user reads. */
export const ERRORS = {
  unknownCall: '程序内部调用了不存在的功能。请重新启动程序；若再次出现，请把操作步骤记下来报给维护人员。',
  badInput: '传入的内容不符合要求，没有执行。请检查刚才填写的内容后再试。',
  refused: '这个请求不是由本程序窗口发出的，已拒绝。请从程序窗口里重新操作。',
  tooLarge: '内容太大，一次处理不了。请分成几份再试。',
  diskFull: '磁盘空间不足，没有写入；已经保存的内容没有受影响。请清理磁盘后再试。',
  fileBusy: '文件正被别的程序占用（可能在 Word 或 WPS 里开着）。请关闭它，或换个文件名再保存。',
  noPermission: '没有权限写入这个位置。请换一个文件夹再保存。',
  fileMissing: '找不到这个文件，可能已被移走或删除。请重新选择。',
  badWorkbook: '这个文件不是能读取的 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
  oldWorkbook: '这是旧版 .xls 格式的表格，本程序只读 .xlsx。请用 Excel 或 WPS 打开，选“另存为”Excel 工作簿（.xlsx）后再导入。',
  wpsWorkbook: '这是 WPS 专用的 .et 格式的表格，本程序只读 .xlsx。请用 WPS 打开，选“另存为”.xlsx 后再导入。',
  csvWorkbook: '这是文本格式（.csv 或 .txt）的表格，长数字和日期可能已经走样。请用 Excel 或 WPS 打开核对，另存为 .xlsx 后再导入。',
  lockedWorkbook: '这个工作簿设置了打开密码，无法读取。请先在 Excel 或 WPS 里取消密码，另存为 .xlsx 后再导入。',
  workbookTooBig: '这个工作簿解开后过大，为安全起见没有读取。请删去多余的工作表、行列或图片后再导入。',
  workTimeout: '处理时间过长，已停止，没有改动任何数据。请把文件拆小后再试。',
  cancelled: '已取消，没有改动任何数据。',
  journalBroken: '日志文件校验没有通过，为避免覆盖证据已停止追加。请先到“备份与恢复”查看。',
  journalGap: '日志与数据库的序号对不上，没有追加。请重新启动程序，由程序核对后继续。',
  otherMachine: '这份数据库与本机日志不是同一套（可能拷贝过文件夹）。请先核对再继续，两边都不会被删除。',
  unreachable: '与程序后台的连接断开了，刚才的内容还在窗口里。请重新启动程序。',
  internal: '程序遇到了没有料到的问题，没有完成这一步。请再试一次；若再次出现，请把操作步骤记下来报给维护人员。',
} as const satisfies Record<string, string>;
export type ErrorCode = keyof typeof ERRORS;

export interface Failure {
  readonly code: ErrorCode;
  /** Chinese sentence: what happened and what to do next. */
  readonly message: string;
  /** For the log, never shown as the message. */
  readonly detail?: string;
}
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, detail?: string): Result<never> => ({
  ok: false,
  error: detail === undefined ? { code, message: ERRORS[code] } : { code, message: ERRORS[code], detail },
});

/** Thrown inside main; `dispatch` turns it into a Result. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
  ) {
    super(ERRORS[code]);
    this.name = 'AppError';
  }
}
