import { open } from 'node:fs/promises';

export interface RawLine {
  /** Bytes without the newline. */
  readonly bytes: Buffer;
  /** Byte offset of the line in its file. */
  readonly offset: number;
  /** False for what stands after the last newline. */
  readonly terminated: boolean;
}

const CHUNK = 1 << 20;

/** The lines of a file from byte `from` on, one at a time; at most one chunk and one line are held in memory. */
export async function* readLines(path: string, from = 0): AsyncGenerator<RawLine> {
  const file = await open(path, 'r');
  try {
    let parts: Buffer[] = [];
    let offset = from;
    let held = 0;
    for (let position = from; ; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const { bytesRead } = await file.read(chunk, 0, CHUNK, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      const data = chunk.subarray(0, bytesRead);
      let start = 0;
      for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, start)) {
        const piece = data.subarray(start, end);
        const bytes = parts.length > 0 ? Buffer.concat([...parts, piece]) : piece;
        yield { bytes, offset, terminated: true };
        offset += bytes.length + 1;
        parts = [];
        held = 0;
        start = end + 1;
      }
      if (start < data.length) {
        parts.push(data.subarray(start));
        held += data.length - start;
      }
    }
    if (held > 0) yield { bytes: Buffer.concat(parts), offset, terminated: false };
  } finally {
    await file.close();
  }
}
