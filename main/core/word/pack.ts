/** The parts of a file as a zip: container by fflate, data by Node's zlib, which is several times as fast as any JavaScript. */
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** The highest of zlib's fast levels: three to five times as fast as 6, the file a fifth larger (npm run bench -- papers). */
const LEVEL = 3;
const DEFLATED = 8;
interface Packed {
  readonly data: Uint8Array;
  readonly crc: number;
}
/** Fixed parts (skeleton.ts) are the same arrays in every file: packed once, forgotten with them. */
const known = new WeakMap<Uint8Array, Packed>();
const packed = (bytes: Uint8Array): Packed => {
  const before = known.get(bytes);
  if (before) return before;
  const fresh = { data: deflateRawSync(bytes, { level: LEVEL }), crc: crc32(bytes) };
  known.set(bytes, fresh);
  return fresh;
};

/** @param parts path → bytes, which must not be changed afterwards; [Content_Types].xml stands first, as some readers want it. */
export const packParts = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const first = '[Content_Types].xml';
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const filename of [first, ...Object.keys(parts).filter((k) => k !== first)]) {
    const bytes = parts[filename];
    if (!bytes) throw new Error(`no part ${filename}`);
    const { data, crc } = packed(bytes);
    const part: ZipInputFile = { filename, size: bytes.length, crc, compression: DEFLATED };
    zip.add(part);
    part.ondata?.(null, data as Uint8Array<ArrayBuffer>, true);
  }
  zip.end();
  // memory of its own: the bytes may be handed from a worker to the main thread
  const file = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
};
