/** Opens a printed document for the tests: every XML part parsed strictly. */
import { strFromU8, unzipSync } from 'fflate';
import { printWord } from '../../../main/core/word';
import type { Block, DocumentModel, Orientation } from '../../../shared/documents/model';
import { type Node, parseXml } from './xml';

export interface Opened {
  /** Raw text of the XML parts by path inside the package. */
  readonly xml: Readonly<Record<string, string>>;
  /** The parsed part. @throws Error when the part does not exist or is not well-formed. */
  readonly part: (path: string) => Node;
  readonly body: Node;
}

export function openWord(bytes: Uint8Array): Opened {
  const xml = Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, data]) => [path, strFromU8(data)]),
  );
  const part = (path: string): Node => {
    const text = xml[path];
    if (text === undefined) throw new Error(`no part ${path}`);
    return parseXml(text);
  };
  return { xml, part, body: part('word/document.xml') };
}

export const documentOf = (blocks: readonly Block[], orientation: Orientation = 'portrait'): DocumentModel => ({
  fileName: '样张',
  title: '样张',
  sections: [{ orientation, blocks }],
});
export const printed = async (model: DocumentModel): Promise<Opened> => openWord(await printWord(model));
