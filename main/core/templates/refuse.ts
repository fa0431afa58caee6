/** What a template may not carry: anything that runs, fetches, embeds or hides. Each has its own sentence saying what to do. */
import { DOCUMENT, type Parts, Refusal } from './archive';
import { isElement, isXmlPart, nodesBelow, parsePart } from './xmlParts';

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO = '模板里带有宏，不能使用。请用 Word 或 WPS 另存为“Word 文档（*.docx）”，去掉宏后再上传。';
const EMBEDDED = '模板里嵌入了别的文件或控件（OLE、ActiveX、嵌入的表格等），不能使用。请删去它们，图表请改贴成图片后再上传。';
const TASKPANE = '模板里带有加载项或自定义界面，不能使用。请在 Word 里新建空白文档，把正文复制过去再上传。';

const BAD_PATHS: readonly (readonly [RegExp, string])[] = [
  [/vba|macro/i, MACRO],
  [/^word\/(?:embeddings|activeX|ctrlProps)\//i, EMBEDDED],
  [/^customUI\/|webextension|attachedToolbars|customizations\.xml$/i, TASKPANE],
];
const BAD_RELATIONS: readonly (readonly [RegExp, string])[] = [
  [/vba|wordVbaData|keyMapCustomizations|attachedToolbars/i, MACRO],
  [/\/(?:oleObject|package|control|activeXControlBinary|aFChunk|subDocument|frame)$/i, EMBEDDED],
  [/webextension|extensibility/i, TASKPANE],
];
/** Pictures, embedded fonts, printer settings, and XML. */
const GOOD_FILE = /\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|odttf)$|^word\/printerSettings\//i;

const BAD_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ...['object', 'OLEObject', 'control', 'altChunk', 'subDoc', 'frameset', 'objectEmbed', 'objectLink'].map((n) => [n, EMBEDDED] as const),
  ...['entryMacro', 'exitMacro'].map((n) => [n, MACRO] as const),
]);
/** Fields that only count, date or point within the document. */
const GOOD_FIELDS = new Set(
  (
    'PAGE NUMPAGES SECTION SECTIONPAGES DATE TIME SAVEDATE CREATEDATE PRINTDATE PAGEREF REF NOTEREF TOC TC SEQ STYLEREF HYPERLINK = EQ ' +
    'IF MERGEFIELD DOCPROPERTY SUBJECT KEYWORDS COMMENTS LASTSAVEDBY REVNUM USERNAME SYMBOL TITLE AUTHOR FILENAME NUMWORDS NUMCHARS FORMTEXT FORMCHECKBOX FORMDROPDOWN LISTNUM QUOTE ADVANCE'
  ).split(' '),
);
const HYPERLINK = /\/hyperlink$/i;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const relationProblem = (type: string, target: string, external: boolean): string | null => {
  for (const [pattern, sentence] of BAD_RELATIONS) if (pattern.test(type)) return sentence;
  if (!external && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target)) return null;
  if (HYPERLINK.test(type))
    return /^(?:https?:|mailto:|#)/i.test(target) ? null : `模板里有指向“${target.slice(0, 60)}”的链接，只允许网址和邮箱。请删去这个链接后再上传。`;
  if (/\/attachedTemplate$/i.test(type))
    return '模板附着在另一个模板文件上，打印时会去找那个文件，不能使用。请在 Word“开发工具-文档模板”里改为 Normal，或把内容复制到新建的空白文档后再上传。';
  if (/\/image$/i.test(type)) return '模板里有“链接到文件”的图片，不能使用。请改为直接插入图片后再上传。';
  return `模板里引用了文档以外的内容（${local(type.slice(type.lastIndexOf('/') + 1)).slice(0, 30)}），不能使用。请删去后再上传。`;
};

const checkRelations = (parts: Parts, name: string): void => {
  for (const node of nodesBelow(parsePart(parts, name))) {
    if (!isElement(node) || local(node.tagName) !== 'Relationship') continue;
    const problem = relationProblem(
      node.getAttribute('Type') ?? '',
      node.getAttribute('Target') ?? '',
      /^external$/i.test(node.getAttribute('TargetMode') ?? ''),
    );
    if (problem !== null) throw new Refusal(problem);
  }
};

const checkTypes = (parts: Parts): void => {
  let main = '';
  for (const node of nodesBelow(parsePart(parts, '[Content_Types].xml'))) {
    if (!isElement(node)) continue;
    const type = node.getAttribute('ContentType') ?? '';
    if (/macroEnabled|vbaProject|vbaData/i.test(type)) throw new Refusal(MACRO);
    if (/oleObject|activeX/i.test(type) && local(node.tagName) === 'Override') throw new Refusal(EMBEDDED);
    if (node.getAttribute('PartName') === `/${DOCUMENT}`) main = type;
  }
  if (main !== MAIN_TYPE)
    throw new Refusal('这是 Word 模板（.dotx）或别的格式改了名，不能直接使用。请用 Word 打开后另存为“Word 文档（*.docx）”再上传。');
};

/** Instruction of every field, complex ones joined over their runs; nested fields belong to the outer one as well. */
const checkFields = (codes: Iterable<string>): void => {
  for (const code of codes) {
    const word = /^\s*(=|[A-Za-z]+)/.exec(code)?.[1]?.toUpperCase();
    if (word !== undefined && !GOOD_FIELDS.has(word))
      throw new Refusal(`模板里有“${word}”域，它会读取别的文件或运行命令，不能使用。请删去这个域后再上传。`);
    if (word === 'HYPERLINK' && /"\s*(?!https?:|mailto:)(?:[a-z][a-z0-9+.-]*:|\\)/i.test(code))
      throw new Refusal('模板里有指向文件或程序的链接，只允许网址和邮箱。请删去这个链接后再上传。');
  }
};

const checkContent = (parts: Parts, name: string): void => {
  const codes: string[] = [];
  const open: { code: string; result: boolean }[] = [];
  for (const node of nodesBelow(parsePart(parts, name))) {
    if (!isElement(node)) continue;
    const tag = local(node.tagName);
    // custom XML is data and may use any name
    const bad = BAD_ELEMENTS.get(tag);
    if (bad !== undefined && name.startsWith('word/')) throw new Refusal(bad);
    for (const a of Array.from(node.attributes)) {
      const key = local(a.name);
      // VML pictures and fills can name a file without a relation
      if ((key === 'src' || key === 'althref' || (key === 'href' && a.name.startsWith('o:'))) && /^(?:[a-z][a-z0-9+.-]+:|\\|\/\/)/i.test(a.value))
        throw new Refusal('模板里有从别处读取的图片或底纹，不能使用。请改为直接插入后再上传。');
    }
    if (tag === 'fldSimple') codes.push(node.getAttribute('w:instr') ?? '');
    if (tag === 'instrText') {
      const field = open.findLast((f) => !f.result);
      if (field) field.code += node.textContent ?? '';
      else codes.push(node.textContent ?? '');
    }
    if (tag === 'fldChar') {
      const kind = node.getAttribute('w:fldCharType');
      if (kind === 'begin') open.push({ code: '', result: false });
      const last = open.at(-1);
      if (kind === 'separate' && last) last.result = true;
      if (kind === 'end' && last) codes.push(open.pop()?.code ?? '');
    }
  }
  checkFields([...codes, ...open.map((f) => f.code)]);
};

/** @throws Refusal */
export const refuseDangerous = (parts: Parts): void => {
  const names = Object.keys(parts);
  for (const [pattern, sentence] of BAD_PATHS) if (names.some((n) => pattern.test(n))) throw new Refusal(sentence);
  const odd = names.find((n) => !GOOD_FILE.test(n));
  if (odd !== undefined) throw new Refusal(`模板里有不属于 Word 文档的内容（${odd.slice(0, 60)}），不能使用。请把正文复制到新建的空白文档后再上传。`);
  checkTypes(parts);
  for (const name of names.filter(isXmlPart)) {
    if (name.endsWith('.rels')) checkRelations(parts, name);
    else if (name !== '[Content_Types].xml') checkContent(parts, name);
  }
};
