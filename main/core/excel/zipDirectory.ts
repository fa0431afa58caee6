import { AppError } from '../../../shared/contract/errors';

export interface ZipEntry {
  readonly name: string;
  /** bytes in the archive */
  readonly packed: number;
  /** bytes announced after unpacking */
  readonly size: number;
}

const EOCD = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Entries of a zip's central directory, without unpacking anything (APPNOTE 4.3.12, 4.3.16).
 * @throws AppError badWorkbook when there is no whole directory, or it needs zip64 (no workbook that fits the limit does)
 */
export const zipDirectory = (bytes: Uint8Array): ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bad = (why: string): never => {
    throw new AppError('badWorkbook', `zip: ${why}`);
  };
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== EOCD) end -= 1;
  if (end < lowest) return bad('no end record');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return bad('zip64');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return bad(`entry ${i}`);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return bad(`entry ${i}`);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    if (packed === 0xffffffff || size === 0xffffffff) return bad('zip64');
    entries.push({ name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'), packed, size });
    at = next;
  }
  return entries;
};

/** Above these a workbook is not unpacked. */
export const UNPACKED_BYTES = 200 << 20;
export const UNPACKED_RATIO = 200;

/**
 * Refuse archives that are no workbook or would unpack to too much. Sizes may lie: the reader never unpacks more of an
 * entry than announced here.
 * @throws AppError badWorkbook, workbookTooBig
 */
export const checkWorkbookZip = (bytes: Uint8Array): void => {
  const entries = zipDirectory(bytes);
  if (!entries.some((e) => e.name === 'xl/workbook.xml')) throw new AppError('badWorkbook', 'no xl/workbook.xml');
  const size = entries.reduce((sum, e) => sum + e.size, 0);
  if (entries.length > 5000 || size > UNPACKED_BYTES || size > bytes.length * UNPACKED_RATIO)
    throw new AppError('workbookTooBig', `${entries.length} entries, ${size} bytes out of ${bytes.length}`);
};
