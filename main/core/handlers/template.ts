import { MAX_TEMPLATE } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import { templateNames } from '../../../shared/documents/templates/values';
import { saveThroughHost } from '../files/saveThroughHost';
import type { HandlersOf, Services } from './define';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const bytesOf = (base64: string): Uint8Array => {
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) throw new AppError('badInput', 'base64');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MAX_TEMPLATE) throw new AppError('tooLarge', `${bytes.length} bytes`);
  return bytes;
};
const stored = async ({ templates }: Services, paper: string) => {
  const found = await templates.store.read(templates.paper(paper).id);
  if (found === null) throw new AppError('fileMissing', `template of ${paper}`);
  return found;
};

export const templateHandlers: HandlersOf<'template'> = {
  'template.list': async (_input, { templates }) => ({
    templates: [...(await templates.store.list())].map(([paper, { name, sha256, size, at, uses }]) => ({ paper, name, sha256, size, at, uses })),
  }),
  'template.check': async ({ paper, file }, services) => {
    const { templates } = services;
    const { bytes, name } = file
      ? { bytes: bytesOf(file.base64), name: file.name }
      : await stored(services, paper).then((s) => ({ bytes: s.bytes, name: s.entry.name }));
    const found = await templates.inspect(templates.paper(paper), bytes, name);
    return found.refused !== null ? { refused: found.refused, problems: [] } : { refused: null, problems: [...found.problems] };
  },
  'template.put': async ({ paper, name, base64 }, { templates }) => {
    const bytes = bytesOf(base64);
    const found = await templates.inspect(templates.paper(paper), bytes, name);
    if (found.refused !== null) return { stored: false, refused: found.refused, problems: [] };
    if (found.problems.length > 0) return { stored: false, refused: null, problems: [...found.problems] };
    await templates.store.put(paper, name, bytes, found.uses);
    return { stored: true };
  },
  'template.remove': async ({ paper }, { templates }) => {
    await templates.store.remove(templates.paper(paper).id);
    return {};
  },
  'template.restore': async ({ paper }, { templates }) => {
    await templates.store.restore(templates.paper(paper).id);
    return {};
  },
  'template.get': async ({ paper }, services) => {
    const { entry, bytes } = await stored(services, paper);
    return saveThroughHost(services, entry.name.replace(/\.docx$/i, ''), { name: 'Word 文档', extension: 'docx' }, async () => bytes);
  },
  'template.fill': async ({ paper, name, items }, services) => {
    const { entry, bytes } = await stored(services, paper);
    const job = await services.papers.fill({ bytes, name: entry.name, names: templateNames(services.templates.paper(paper)) }, items, name);
    return job === null ? { started: false } : { started: true, job };
  },
};
