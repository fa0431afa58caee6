/**
 * What Microsoft's own validator (Open XML SDK, MIT, compiled to WebAssembly in @ooxml-tools/validate) says of a .docx: the whole
 * published schema and its rules of meaning. It takes some seconds to start, so tests ask it about few, large files.
 */
import validate from '@ooxml-tools/validate';

/** One sentence each with its place; empty for a valid file. */
export const officeFaults = async (bytes: Uint8Array): Promise<string[]> =>
  (await validate(bytes, 'docx', 'Office2010')).map((f) => `${f.path.partUri} ${f.path.xpath}: ${f.description}`);
