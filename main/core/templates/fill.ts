/** Fills a checked template with docxtemplater. Values are text: they are escaped, never read as XML, fields or placeholders. */
import Docxtemplater from 'docxtemplater';
import { zipSync } from 'fflate';
import PizZip from 'pizzip';
import { tidyName } from '../../../shared/documents/templates/placeholders';
import type { TemplateValues } from '../../../shared/documents/templates/values';
import { printText } from '../../../shared/documents/text';
import type { Parts } from './archive';
import { problemAt, type TemplateProblem } from './check';
import { contentParts } from './paragraphs';

const isScope = (v: unknown): v is TemplateValues => typeof v === 'object' && v !== null && !Array.isArray(v);

/** @throws the library's error (MultiError) for what only it finds */
const open = (parts: Parts): Docxtemplater => {
  const zip = new PizZip(Buffer.from(zipSync(parts, { level: 0 })));
  return new Docxtemplater(zip, {
    delimiters: { start: '{{', end: '}}' },
    syntax: { changeDelimiterPrefix: null },
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    nullGetter: () => '',
    parser: (tag) => {
      const name = tidyName(tag);
      return {
        get: (scope: unknown) => {
          if (!isScope(scope) || !Object.hasOwn(scope, name)) return undefined;
          const value = scope[name];
          return typeof value === 'string' ? printText(value) : value;
        },
      };
    },
  });
};

interface LibraryError {
  readonly id?: string;
  readonly xtag?: string;
}
const SENTENCES: Readonly<Record<string, string>> = {
  unbalanced_loop_tags: '同一行里有两个循环，一行只能整行重复一次。请把它们放到不同的行，或只留一个。',
  loop_position_invalid: '循环的开头和结尾一个在表格里，一个在表格外，请放到一处。',
  closing_tag_does_not_match_opening_tag: '循环的开头和结尾写法不一样，请从可用字段里复制后重写。',
};
const errorsOf = (e: unknown): readonly LibraryError[] => {
  const { properties } = e as { readonly properties?: LibraryError & { readonly errors?: readonly { readonly properties?: LibraryError }[] } };
  return properties?.errors?.map((x) => x.properties ?? {}) ?? (properties ? [properties] : []);
};

/** What only the library can tell (loops that overlap in one row …), in the same form as the other findings. */
export const libraryProblems = (parts: Parts): readonly TemplateProblem[] => {
  try {
    open(parts);
    return [];
  } catch (e) {
    const found = errorsOf(e);
    if (found.length === 0) throw e;
    const paragraphs = contentParts(parts).flatMap((p) => p.paragraphs);
    return found.map(({ id, xtag }) => {
      const at = paragraphs.find((p) => xtag !== undefined && xtag !== '' && p.text.includes(xtag)) ?? paragraphs.find((p) => p.text.includes('{{'));
      const message = SENTENCES[id ?? ''] ?? '这里的占位符写法不能识别，请删去后从可用字段里复制重写。';
      return at ? problemAt(at, xtag ? `{{${xtag}}}` : '{{…}}', message) : { placeholder: xtag ?? '{{…}}', place: '正文', paragraph: '', message };
    });
  }
};

/** @returns bytes of the filled .docx */
export const fillParts = (parts: Parts, values: TemplateValues): Uint8Array => {
  const document = open(parts);
  document.render(values);
  return document.toUint8Array({ compression: 'DEFLATE' });
};
