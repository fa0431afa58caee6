import { AppError } from '../../../shared/contract/errors';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b);
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** 'EncryptedPackage' as an OLE directory entry spells it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Text files have no NUL in their beginning (UTF-16 ones begin with a mark). */
const looksLikeText = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 4096);
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return true;
  return head.length > 0 && head.every((b) => b >= 0x20 || b === 9 || b === 10 || b === 13);
};

/**
 * What the bytes are, whatever the name says. Returns for a zip; everything else has its own sentence.
 * @throws AppError oldWorkbook, wpsWorkbook, lockedWorkbook, csvWorkbook, badWorkbook
 */
export const sniffWorkbook = (bytes: Uint8Array, name: string): void => {
  if (startsWith(bytes, ZIP)) return;
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, OLE)) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)) throw new AppError('lockedWorkbook');
    throw new AppError(extension === 'et' ? 'wpsWorkbook' : 'oldWorkbook');
  }
  // A bare BOF record of BIFF 2 to 8, without a container.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) throw new AppError('oldWorkbook');
  if (looksLikeText(bytes)) {
    // Web pages and XML saved under the name of a table open in Excel too.
    const markup = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart().startsWith('<');
    throw new AppError(markup ? 'badWorkbook' : 'csvWorkbook', markup ? 'markup' : extension);
  }
  throw new AppError('badWorkbook', 'unknown magic');
};
