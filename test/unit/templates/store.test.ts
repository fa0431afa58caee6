/** Own templates through the handlers: the real worker, the data folder, taking back, filling into files. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDispatch } from '../../../main/core/dispatch';
import { makeSavedFiles } from '../../../main/core/files/savedFiles';
import { handlers } from '../../../main/core/handlers/index';
import { paperJobs } from '../../../main/core/papers/jobs';
import { openTemplates } from '../../../main/core/templates/service';
import { MAX_TEMPLATE } from '../../../shared/contract/calls';
import { papers } from '../../../shared/documents/papers';
import { definePaper } from '../../../shared/documents/papers/define';
import { buildNode, fakeHost, fakeServices, fileDir, repo, tempDir } from '../main/support';
import { docx, lines, p, tableOf } from './make';

const built = fileDir();
let worker: URL;
beforeAll(async () => {
  await buildNode({ templateWorker: join(repo, 'main/core/templates/templateWorker.ts') }, built.dir);
  worker = pathToFileURL(join(built.dir, 'templateWorker.js'));
}, 60_000);
afterAll(() => built.remove());

const PAPER = definePaper({
  id: 'T-one',
  form: null,
  label: '函询通知书',
  of: ['inquiry'],
  takes: 'one',
  make: () => ({ fileName: '', title: '', sections: [] }),
});
const REDACTED = definePaper({ ...PAPER, id: 'T-red', redacted: true });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const open = async (dir = tempDir(), limits = {}) => {
  const host = fakeHost(dir);
  const saved = makeSavedFiles();
  const services = await fakeServices(dir, {
    host,
    saved,
    papers: paperJobs({ host, saved }, worker, worker),
    templates: openTemplates(dir, worker, limits, [PAPER, REDACTED]),
  });
  const dispatch = makeDispatch(handlers, services, { checkOutput: true });
  const call = async (name: string, input: object): Promise<Record<string, unknown>> => {
    const r = await dispatch(`template.${name}`, input);
    return r.ok ? (r.value as Record<string, unknown>) : { error: r.error.code };
  };
  const put = (bytes: Uint8Array, name = '我们的通知书.docx') => call('put', { paper: PAPER.id, name, base64: base64(bytes) });
  const listed = async () => ((await call('list', {})).templates as { name: string; uses: string[] }[]).map((t) => t.name);
  const ended = async (job: string) => {
    for (;;) {
      const r = await dispatch('paper.status', { job });
      const status = (r.ok ? r.value : {}) as { state: string; message: string | null };
      if (status.state !== 'running') return status;
      await new Promise((f) => setTimeout(f, 20));
    }
  };
  return { dir, call, put, listed, ended };
};

describe('own templates', () => {
  it('a good one is kept, listed, copied out and stays after a restart', async () => {
    const { dir, call, put, listed } = await open();
    const bytes = await docx([p('{{函询事由}}{{干部.姓名}}')]);
    expect(await put(bytes)).toEqual({ stored: true });
    expect(await call('list', {})).toMatchObject({ templates: [{ paper: 'T-one', name: '我们的通知书.docx', uses: ['函询事由', '干部.姓名'] }] });
    expect(await call('get', { paper: PAPER.id })).toMatchObject({ saved: true, fileName: '我们的通知书.docx' });
    expect(new Uint8Array(readFileSync(join(dir, '我们的通知书.docx')))).toEqual(bytes);
    expect(await call('check', { paper: PAPER.id, file: null })).toEqual({ refused: null, problems: [] });
    expect(await (await open(dir)).listed()).toEqual(await listed());
  });

  it('one with mistakes or dangers changes nothing', async () => {
    const { put, listed } = await open();
    await put(await docx([p('{{函询事由}}')]), '好的.docx');
    expect(await put(await docx([p('{{没有这个}}')]), '错的.docx')).toMatchObject({
      stored: false,
      refused: null,
      problems: [{ placeholder: '{{没有这个}}', place: '正文第 1 段', paragraph: '{{没有这个}}' }],
    });
    expect(await put(await docx([p('甲')]), '宏.docm')).toMatchObject({ stored: false, refused: expect.stringContaining('宏') });
    expect(await listed()).toEqual(['好的.docx']);
  });

  it('replacing and removing can be taken back; files nobody knows go', async () => {
    const { dir, call, put, listed } = await open();
    await put(await docx([p('甲')]), '甲.docx');
    await put(await docx([p('乙')]), '乙.docx');
    await call('restore', { paper: PAPER.id });
    expect(await listed()).toEqual(['甲.docx']);
    await call('remove', { paper: PAPER.id });
    expect(await listed()).toEqual([]);
    await call('restore', { paper: PAPER.id });
    expect(await listed()).toEqual(['甲.docx']);
    await put(await docx([p('丙')]), '丙.docx');
    await put(await docx([p('丁')]), '丁.docx');
    expect(readdirSync(join(dir, 'templates')).filter((f) => f.endsWith('.docx')).length).toBe(2);
  });

  it('many uploads at once leave one whole template', async () => {
    const { put, call } = await open();
    const files = await Promise.all(['一', '二', '三', '四'].map((t) => docx([p(t)])));
    expect(await Promise.all(files.map((f, i) => put(f, `${i}.docx`)))).toEqual(files.map(() => ({ stored: true })));
    expect(await call('check', { paper: PAPER.id, file: null })).toEqual({ refused: null, problems: [] });
  });

  it('fills into one file or a folder', async () => {
    const { dir, call, put, ended } = await open();
    await put(await docx([p('对象：{{干部.姓名}}'), tableOf(['{{今天}}'])]));
    const item = (name: string) => ({ fileName: `通知书（${name}）`, values: { '干部.姓名': name, 今天: '2026年3月1日' } });
    const one = await call('fill', { paper: PAPER.id, name: '通知书', items: [item('张某某')] });
    expect(await ended(String(one.job))).toMatchObject({ state: 'done', saved: { fileName: '通知书.docx' } });
    expect(lines(readFileSync(join(dir, '通知书.docx')))).toEqual(['对象：张某某', '2026年3月1日']);
    const many = await call('fill', { paper: PAPER.id, name: '批量', items: ['甲某', '乙某', '丙某'].map(item) });
    expect(await ended(String(many.job))).toMatchObject({ state: 'done', done: 3, saved: { fileName: '批量' } });
    expect(readdirSync(join(dir, '批量')).length).toBe(3);
  });

  it('a damaged or missing file is said, not filled', async () => {
    const { dir, call, put } = await open();
    expect(await call('fill', { paper: PAPER.id, name: 'x', items: [{ fileName: 'x', values: {} }] })).toEqual({ error: 'fileMissing' });
    await put(await docx([p('甲')]));
    const [file = ''] = readdirSync(join(dir, 'templates')).filter((f) => f.endsWith('.docx'));
    writeFileSync(join(dir, 'templates', file), 'x');
    expect(await call('fill', { paper: PAPER.id, name: 'x', items: [{ fileName: 'x', values: {} }] })).toEqual({ error: 'fileMissing' });
    expect(await call('check', { paper: PAPER.id, file: null })).toEqual({ error: 'fileMissing' });
    writeFileSync(join(dir, 'templates', 'T-one.json'), '{broken');
    expect(await call('list', {})).toEqual({ templates: [] });
  });

  it('refuses what is no input: other papers, papers for passing on, too much, no base64', async () => {
    const { call, put } = await open();
    for (const paper of ['nope', REDACTED.id, '../x', '__proto__'])
      expect(await call('put', { paper, name: 'a.docx', base64: '' })).toEqual({ error: 'badInput' });
    expect(await put(new Uint8Array(MAX_TEMPLATE + 1))).toEqual({ error: expect.stringMatching(/tooLarge|badInput/) });
    expect(await call('put', { paper: PAPER.id, name: 'a.docx', base64: '***' })).toEqual({ error: 'badInput' });
    expect(await call('fill', { paper: PAPER.id, name: 'x', items: [{ fileName: 'x', values: { 甲: 1 } }] })).toEqual({ error: 'badInput' });
  });

  it('checking ends when its time is over', async () => {
    const { put } = await open(tempDir(), { timeoutMs: 1 });
    expect(await put(await docx([p('甲')]))).toEqual({ error: 'workTimeout' });
  });

  it('ids of all papers can name a file', () => {
    for (const { id } of papers) expect(id).toMatch(/^[\w-]{1,60}$/);
  });
});
