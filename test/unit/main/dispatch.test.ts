import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeDispatch } from '../../../main/core/dispatch';
import type { Handlers } from '../../../main/core/handlers/define';
import { handlers } from '../../../main/core/handlers/index';
import { CALL_NAMES } from '../../../shared/contract/calls';
import { AppError, ERRORS, type ErrorCode } from '../../../shared/contract/errors';
import { fakeHost, fakeServices, tempDir } from './support';

vi.mock('../../../main/core/word/index', () => ({ printWord: async (d: { title: string }) => new TextEncoder().encode(`word:${d.title}`) }));

const setup = async (over: Partial<Handlers> = {}, host = {}) => {
  const dir = tempDir();
  const services = await fakeServices(dir, { host: fakeHost(dir, host) });
  return { dir, services, call: makeDispatch({ ...handlers, ...over }, services, { checkOutput: true }) };
};
const codeOf = (r: Awaited<ReturnType<ReturnType<typeof makeDispatch>>>) => (r.ok ? null : r.error.code);

describe('dispatch', () => {
  it('has a handler for every call of the contract and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual([...CALL_NAMES].sort());
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'fs.readFile', '', 1, null, undefined, ['app.info'], {}])(
    'refuses %j as a name',
    async (name) => {
      const { call } = await setup();
      expect(codeOf(await call(name, {}))).toBe('unknownCall');
    },
  );

  it.each([
    ['app.info', undefined],
    ['app.info', { extra: 1 }],
    ['settings.set', { zoom: 9 }],
    ['settings.set', JSON.parse('{"__proto__":{"x":1},"y":2}')],
    ['vault.append', { epoch: 'a', schema: 1, counts: {}, entries: [] }],
    ['vault.append', { epoch: 'a', schema: 1, counts: {}, entries: [{ seq: 0, body: '' }] }],
    ['vault.read', { afterSeq: -1, limit: 1 }],
    ['files.reveal', { id: 7 }],
    ['workbook.read', { name: 'a.xlsx', base64: '***' }],
    ['report.exportWord', { document: { fileName: '', title: '', sections: [] } }],
  ])('refuses bad input of %s', async (name, input) => {
    const { call } = await setup();
    expect(codeOf(await call(name, input))).toBe('badInput');
  });

  const errno = (code: string) =>
    Object.assign(new Error(`${code}: failed, rename '/home/某人/机密.docx'`), { code, syscall: 'rename', path: '/home/某人/机密.docx' });
  it.each<[string, unknown, ErrorCode]>([
    ['ENOSPC', errno('ENOSPC'), 'diskFull'],
    ['EPERM', errno('EPERM'), 'noPermission'],
    ['EACCES', errno('EACCES'), 'noPermission'],
    ['EBUSY', errno('EBUSY'), 'fileBusy'],
    ['ENOENT', errno('ENOENT'), 'fileMissing'],
    ['EIO', errno('EIO'), 'internal'],
    ['AppError', new AppError('journalBroken', 'x'), 'journalBroken'],
    ['Error', new Error('boom'), 'internal'],
    ['a thrown string', 'boom', 'internal'],
  ])('maps %s, in a sentence of the list and without a path', async (_name, thrown, code) => {
    const { call } = await setup({
      'app.info': async () => {
        throw thrown;
      },
    });
    const r = await call('app.info', {});
    expect(r.ok ? null : [r.error.code, r.error.message]).toEqual([code, ERRORS[code]]);
    expect(JSON.stringify(r)).not.toContain('机密');
  });

  it('checks answers when asked to', async () => {
    const { call } = await setup({ 'files.reveal': async () => ({ shown: 'yes' }) as never });
    expect(codeOf(await call('files.reveal', { id: 'x' }))).toBe('internal');
  });

  it('serves every room with answers of the contract', async () => {
    const { call, dir } = await setup();
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { host: 'web', version: '0.0.0' } });
    expect(await call('settings.set', { cityName: '安澜市', zoom: 1.25 })).toMatchObject({ ok: true, value: { cityName: '安澜市', zoom: 1.25 } });
    expect(await call('settings.get', {})).toMatchObject({ ok: true, value: { cityName: '安澜市', deptName: '干部监督科' } });
    expect(await call('vault.append', { epoch: 'e', schema: 1, counts: { cadre: 1 }, entries: [{ seq: 1, body: '{}' }] })).toEqual({
      ok: true,
      value: { ackedSeq: 1 },
    });
    expect(await call('vault.status', {})).toMatchObject({ ok: true, value: { epoch: 'e', seq: 1, counts: { cadre: 1 }, journalOk: true } });
    expect(await call('vault.read', { afterSeq: 0, limit: 10 })).toEqual({ ok: true, value: { entries: [{ seq: 1, body: '{}' }], more: false } });
    expect(await call('workbook.read', { name: 'a.xlsx', base64: '' })).toEqual({ ok: true, value: { sheets: [], notices: [] } });

    const document = { fileName: '汇报:<2026>', title: '汇报', sections: [{ orientation: 'portrait', blocks: [] }] };
    const saved = await call('report.exportWord', { document });
    expect(saved).toMatchObject({ ok: true, value: { saved: true, fileName: '汇报__2026_.docx', place: '导出' } });
    expect(readFileSync(join(dir, '汇报__2026_.docx'), 'utf8')).toBe('word:汇报');
    const id = saved.ok ? (saved.value as { id: string }).id : '';
    expect(JSON.stringify(saved)).not.toContain(dir);
    expect(await call('files.reveal', { id })).toEqual({ ok: true, value: { shown: true } });
    expect(codeOf(await call('files.reveal', { id: 'other' }))).toBe('fileMissing');
  });

  it('writes nothing when the dialog is cancelled, and keeps the old file when writing fails', async () => {
    const cancelled = await setup({}, { chooseSavePath: async () => null });
    const table = { fileName: '表', sheet: '表', title: null, columns: [{ head: '甲', width: 10, type: 'text' }], rows: [['1']] };
    expect(await cancelled.call('table.exportExcel', table)).toEqual({ ok: true, value: { saved: false } });
    const nowhere = await setup({}, { chooseSavePath: async () => '/nonexistent-folder/x.xlsx' });
    expect(codeOf(await nowhere.call('table.exportExcel', table))).toBe('fileMissing');
  });
});
