/** Papers printed in the real worker: one file, many files, cancel, errors. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSavedFiles } from '../../../main/core/files/savedFiles';
import { type PaperJobs, paperJobs } from '../../../main/core/papers/jobs';
import type { DocumentModel } from '../../../shared/documents/model';
import { buildNode, fakeHost, fileDir, repo, tempDir } from './support';

const built = fileDir();
let worker: URL;
beforeAll(async () => {
  await buildNode({ paperWorker: join(repo, 'main/core/papers/paperWorker.ts') }, built.dir);
  worker = pathToFileURL(join(built.dir, 'paperWorker.js'));
}, 60_000);
afterAll(() => built.remove());

const paper = (name: string, rows = 1): DocumentModel => ({
  fileName: name,
  title: name,
  sections: [
    {
      orientation: 'portrait',
      blocks: [{ kind: 'table', columns: [{ head: '姓名', mm: 20, align: 'left' }], rows: Array.from({ length: rows }, (_, i) => [`张某某${i}`]) }],
    },
  ],
});
const ended = async (jobs: PaperJobs, id: string) => {
  for (;;) {
    const status = jobs.status(id);
    if (status.state !== 'running') return status;
    await new Promise((r) => setTimeout(r, 20));
  }
};

describe('paper jobs', () => {
  it('one document is one file where the user wants it', async () => {
    const dir = tempDir();
    const jobs = paperJobs({ host: fakeHost(dir), saved: makeSavedFiles() }, worker, worker);
    const id = await jobs.start([paper('函询通知书')], '函询通知书');
    expect(await ended(jobs, id ?? '')).toMatchObject({ state: 'done', done: 1, total: 1, saved: { fileName: '函询通知书.docx' } });
    expect(readdirSync(dir)).toEqual(['函询通知书.docx']);
  });

  it('several are a new folder with a file each, equal names kept apart', async () => {
    const dir = tempDir();
    const jobs = paperJobs({ host: fakeHost(dir), saved: makeSavedFiles() }, worker, worker);
    const id = await jobs.start([paper('回执'), paper('回执'), paper('张某/某')], '批量打印');
    expect(await ended(jobs, id ?? '')).toMatchObject({ state: 'done', done: 3, saved: { fileName: '批量打印' } });
    expect(readdirSync(join(dir, '批量打印')).length).toBe(3);
    const again = await jobs.start([paper('甲'), paper('乙')], '批量打印');
    await ended(jobs, again ?? '');
    expect(readdirSync(join(dir, '批量打印(2)')).sort()).toEqual(['乙.docx', '甲.docx'].sort());
  });

  it('a cancelled job leaves whole files only and stops', async () => {
    const dir = tempDir();
    const jobs = paperJobs({ host: fakeHost(dir), saved: makeSavedFiles() }, worker, worker);
    const id =
      (await jobs.start(
        Array.from({ length: 200 }, (_, i) => paper(`名册${i}`, 300)),
        '批量',
      )) ?? '';
    while (jobs.status(id).done < 2) await new Promise((r) => setTimeout(r, 5));
    jobs.cancel(id);
    const status = await ended(jobs, id);
    expect(status.state).toBe('cancelled');
    await new Promise((r) => setTimeout(r, 200));
    const files = readdirSync(join(dir, '批量'));
    expect(files.length).toBeLessThan(200);
    expect(files.every((f) => f.endsWith('.docx'))).toBe(true);
  });

  it('the main loop stays free while a long paper is made', async () => {
    const dir = tempDir();
    const jobs = paperJobs({ host: fakeHost(dir), saved: makeSavedFiles() }, worker, worker);
    const id = (await jobs.start([paper('长表', 5000)], '长表')) ?? '';
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await ended(jobs, id);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('tells why a paper cannot be printed, and writes nothing', async () => {
    const dir = tempDir();
    const jobs = paperJobs({ host: fakeHost(dir), saved: makeSavedFiles() }, worker, worker);
    const bad = paper('坏表');
    const wide: DocumentModel = {
      ...bad,
      sections: [{ orientation: 'portrait', blocks: [{ kind: 'form', columns: [10, 10], rows: [{ mm: 8, cells: [{ text: '甲' }] }] }] }],
    };
    const id = (await jobs.start([wide], '坏表')) ?? '';
    expect(await ended(jobs, id)).toMatchObject({ state: 'failed', message: expect.stringContaining('没有填满'), saved: null });
    expect(existsSync(join(dir, '坏表.docx'))).toBe(false);
  });

  it('a folder that cannot be written is an error of the file', async () => {
    const dir = tempDir();
    const jobs = paperJobs(
      { host: fakeHost(dir, { chooseSavePath: async () => join(dir, 'no', 'such', 'x.docx') }), saved: makeSavedFiles() },
      worker,
      worker,
    );
    const id = (await jobs.start([paper('甲')], '甲')) ?? '';
    expect(await ended(jobs, id)).toMatchObject({ state: 'failed', message: expect.stringContaining('找不到') });
  });

  it('nothing begins when the dialog is cancelled', async () => {
    const jobs = paperJobs({ host: fakeHost(tempDir(), { chooseSavePath: async () => null }), saved: makeSavedFiles() }, worker, worker);
    expect(await jobs.start([paper('甲')], '甲')).toBeNull();
  });

  it('gives the bytes of a long paper without a dialog, or its reason', async () => {
    const jobs = paperJobs({ host: fakeHost(tempDir()), saved: makeSavedFiles() }, worker, worker);
    const bytes = await jobs.print(paper('长表', 400));
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    const bad: DocumentModel = {
      ...paper('坏表'),
      sections: [{ orientation: 'portrait', blocks: [{ kind: 'form', columns: [10, 10], rows: [{ mm: 8, cells: [{ text: '甲' }] }] }] }],
    };
    await expect(jobs.print(bad)).rejects.toThrow('没有填满');
  });
});
