/** The archive of an untrusted .docx: unpacked within limits, or refused with a sentence for the user. */
import { unzipSync } from 'fflate';
import { type ZipEntry, zipDirectory } from '../excel/zipDirectory';

/** Thrown while a template is looked at: the message is the sentence for the user. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
  }
}

const LIMITS = { entries: 1000, part: 24 << 20, all: 64 << 20, ratio: 200 } as const;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
export const DOCUMENT = 'word/document.xml';
const AS_DOCX = '请用 Word 或 WPS 打开后另存为“Word 文档（*.docx）”再上传。';
const TOO_BIG = '这个模板解开后过大，为安全起见没有读取。请删去多余的图片或内容后再上传。';

/** Parts by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const directoryOf = (bytes: Uint8Array): readonly ZipEntry[] => {
  try {
    return zipDirectory(bytes);
  } catch {
    throw new Refusal(`这个文件已经损坏，或不是 Word 文档，没有读取。${AS_DOCX}`);
  }
};

/**
 * Unpack a .docx. Sizes announced in the directory may lie: no entry is ever unpacked beyond what it announces.
 * @throws Refusal
 */
export const unpackTemplate = (bytes: Uint8Array, name: string): Parts => {
  const extension = /\.([a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'docm' || extension === 'dotm') throw new Refusal(`“${name}”是带宏的文档，模板不能带宏。${AS_DOCX}`);
  if (OLE.every((b, i) => bytes[i] === b))
    throw new Refusal(`“${name}”是旧版 .doc、.wps 格式，或设了打开密码，不能做模板。请取消密码，${AS_DOCX.slice(1)}`);
  if (extension !== 'docx') throw new Refusal(`“${name}”不是 .docx 文档，不能做模板。${AS_DOCX}`);
  const entries = directoryOf(bytes);
  const size = entries.reduce((sum, e) => sum + e.size, 0);
  if (entries.length > LIMITS.entries || size > LIMITS.all || size > bytes.length * LIMITS.ratio || entries.some((e) => e.size > LIMITS.part))
    throw new Refusal(TOO_BIG);
  const names = new Set(entries.map((e) => e.name.toLowerCase()));
  if (names.size !== entries.length || [...names].some((n) => n.includes('\\') || n.split('/').includes('..')))
    throw new Refusal(`这个文件的内部结构不正常（同一部分出现两次或路径不对），没有读取。${AS_DOCX}`);
  if (!names.has(DOCUMENT)) throw new Refusal(`“${name}”不是 Word 文档，没有读取。${AS_DOCX}`);
  try {
    return unzipSync(bytes, { filter: (f) => !f.name.endsWith('/') });
  } catch {
    throw new Refusal(`这个文件解不开，可能已经损坏。${AS_DOCX}`);
  }
};
