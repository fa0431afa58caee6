import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite, type WriteFs } from '../../../main/core/files/atomicWrite';
import { freePath } from '../../../main/core/files/freeName';
import { freeBytes } from '../../../main/core/files/freeSpace';
import { guardedPath } from '../../../main/core/files/pathGuard';
import { safeName } from '../../../main/core/files/safeName';
import { hostWeb } from '../../../main/web/hostWeb';
import { tempDir } from './support';

/** A file system that fails at one call, and records the order of calls. */
const faulty = (fail: { call: string; code: string; times?: number }) => {
  const calls: string[] = [];
  let left = fail.times ?? 1;
  const step = (call: string) => {
    calls.push(call);
    if (call === fail.call && left-- > 0) throw Object.assign(new Error(`${fail.code}: ${call}`), { code: fail.code });
  };
  const fs: WriteFs = {
    open: (async (...args: Parameters<typeof nodeFs.open>) => {
      const folder = args[1] === 'r';
      step(folder ? 'openFolder' : 'open');
      const handle = await nodeFs.open(...args);
      return new Proxy(handle, {
        get: (target, key) => {
          const value = Reflect.get(target, key) as unknown;
          if (typeof value !== 'function') return value;
          return async (...a: unknown[]) => {
            const name = `${folder ? 'folder.' : ''}${String(key)}`;
            // A full disk takes a part before it fails.
            if (name === 'writeFile' && fail.call === name) await target.write('half');
            // A close that fails has given the descriptor back all the same.
            if (name === 'close' && fail.call === name) await target.close();
            step(name);
            return (value as (...x: unknown[]) => unknown).apply(target, a);
          };
        },
      });
    }) as typeof nodeFs.open,
    rename: async (a, b) => {
      step('rename');
      return nodeFs.rename(a, b);
    },
    rm: async (...args) => {
      calls.push('rm');
      return nodeFs.rm(...args);
    },
  };
  return { fs, calls };
};

describe('atomicWrite', () => {
  it('syncs the content before the rename and the folder after it', async () => {
    const dir = tempDir();
    const { fs, calls } = faulty({ call: 'none', code: '' });
    await atomicWrite(join(dir, 'a.txt'), '新', { fs });
    expect(calls).toEqual(['open', 'writeFile', 'sync', 'close', 'rename', 'openFolder', 'folder.sync', 'folder.close']);
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('新');
  });

  it.each([
    ['open', 'EACCES'],
    ['writeFile', 'ENOSPC'],
    ['sync', 'EIO'],
    ['close', 'EIO'],
    ['rename', 'EXDEV'],
  ])('keeps the old file and leaves no temp file when %s fails with %s', async (call, code) => {
    const dir = tempDir();
    writeFileSync(join(dir, 'a.txt'), '旧');
    const { fs } = faulty({ call, code });
    await expect(atomicWrite(join(dir, 'a.txt'), '新', { fs })).rejects.toMatchObject({ code });
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('旧');
    expect(readdirSync(dir)).toEqual(['a.txt']);
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('tries a rename again on %s, up to its number of tries', async (code) => {
    const dir = tempDir();
    const busy = faulty({ call: 'rename', code, times: 19 });
    await atomicWrite(join(dir, 'a.txt'), '新', { fs: busy.fs, delayMs: 0 });
    expect(busy.calls.filter((c) => c === 'rename')).toHaveLength(20);
    const held = faulty({ call: 'rename', code, times: 99 });
    await expect(atomicWrite(join(dir, 'a.txt'), '二', { fs: held.fs, delayMs: 0 })).rejects.toMatchObject({ code });
    expect(held.calls.filter((c) => c === 'rename')).toHaveLength(20);
    expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('新');
    expect(readdirSync(dir)).toEqual(['a.txt']);
  });
});

describe('guardedPath', () => {
  const GOOD = ['/', '/index.html', '/assets/index-abc.js', '/assets/%E4%B8%AD.svg'];
  const BAD = [
    '/../secret',
    '/..%2fsecret',
    '/..%2Fsecret',
    '/%2e%2e/secret',
    '/%2e%2e%2fsecret',
    '/a/../../secret',
    '/..\\secret',
    '/..%5csecret',
    '/%5c%5cserver%5cshare',
    '//server/share/../..',
    '/C:/Windows/win.ini',
    '/C%3A/Windows/win.ini',
    '/C%3A%5cWindows',
    '/index.html:stream',
    '/index.html%3a%3a$DATA',
    '/nul',
    '/con.txt',
    '/a%00.html',
    '/%',
    '/%c0%ae%c0%ae/x',
    '/../renderer-evil/x',
    '/%2e%2e/renderer-evil/x',
    '/foo./x',
    '/foo%20/x',
  ];
  describe.each([
    ['posix', posix, '/app/renderer'],
    ['win32', win32, 'C:\\app\\renderer'],
  ] as const)('%s', (_name, api, root) => {
    it.each(GOOD)('serves %s below the root', (url) => {
      const path = guardedPath(root, url, api);
      expect(path?.startsWith(root + api.sep)).toBe(true);
    });
    it('has 24 bad ones', () => expect(new Set(BAD).size).toBe(24));
    it.each(BAD)('refuses %s', (url) => expect(guardedPath(root, url, api)).toBeNull());
  });
});

describe('safeName', () => {
  it.each([
    ['勤政监督工作情况汇报', '勤政监督工作情况汇报'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['con', '_con'],
    ['COM1.docx', '_COM1.docx'],
    ['nul.', '_nul'],
    ['  报告. . ', '报告'],
    ['报\u202Excod.exe', '报xcod.exe'],
    ['零\u200b宽\ufeff', '零宽'],
    ['a\u0000b\nc', 'a_b_c'],
    ['..', '未命名'],
    ['', '未命名'],
    ['\ud800坏', '坏'],
  ])('%j becomes %j', (name, expected) => expect(safeName(name)).toBe(expected));

  it('keeps names that fit every file system, whole characters only', () => {
    for (const long of ['勤'.repeat(500), 'a'.repeat(500), '𠮷'.repeat(500)]) {
      const name = safeName(long);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(Buffer.byteLength(`${name}(99).docx`)).toBeLessThanOrEqual(255);
      expect(() => encodeURIComponent(name)).not.toThrow();
    }
  });
});

describe('names when saving without a dialog', () => {
  it('never takes a name that exists or was just given out', async () => {
    const dir = tempDir();
    const host = hostWeb({ version: '0', dataDir: dir, exportsDir: join(dir, '导出') });
    const filter = { name: 'Word', extension: 'docx' };
    const names = await Promise.all([1, 2, 3].map(() => host.chooseSavePath('汇报.docx', filter)));
    expect(new Set(names)).toEqual(new Set(['汇报.docx', '汇报(2).docx', '汇报(3).docx'].map((n) => join(dir, '导出', n))));
    writeFileSync(join(dir, '导出', '台账.docx'), '旧');
    expect(await host.chooseSavePath('台账.docx', filter)).toBe(join(dir, '导出', '台账(2).docx'));
    expect(await freePath(join(dir, '导出'), '台账', 'docx')).toBe(join(dir, '导出', '台账(2).docx'));
    expect(host.placeName(join(dir, '导出', '台账.docx'))).toBe('导出');
  });
  it('tells free space, or null where it cannot', async () => {
    expect(await freeBytes(tempDir())).toBeGreaterThan(0);
    expect(await freeBytes('/no/such/folder')).toBeNull();
  });
});
