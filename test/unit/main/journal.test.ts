import { fork } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openVault } from '../../../main/core/vault/vault';
import { AppError } from '../../../shared/contract/errors';
import { append, buildNode, entriesOf, fileDir, repo, tempDir } from './support';

const code = async (p: Promise<unknown>): Promise<string> =>
  p.then(
    () => 'ok',
    (e: unknown) => (e instanceof AppError ? e.code : String(e)),
  );
const part = (dir: string, n = 1) => join(dir, 'journal', `${String(n).padStart(6, '0')}.jsonl`);
const readAll = async (vault: Awaited<ReturnType<typeof openVault>>) => {
  const all: { seq: number; body: string }[] = [];
  for (;;) {
    const { entries, more } = await vault.read(all.at(-1)?.seq ?? 0, 7);
    all.push(...entries);
    if (!more) return all;
  }
};
const filled = async (dir: string, count: number, partBytes = 1000) => {
  const vault = await openVault(dir, { partBytes });
  for (let i = 1; i <= count; i += 2) await vault.append(append(entriesOf(i, Math.min(i + 1, count))));
  await vault.close();
};

describe('journal', () => {
  it('appends, rolls over to new parts, reopens and reads back', async () => {
    const dir = tempDir();
    await filled(dir, 25);
    expect(readdirSync(join(dir, 'journal')).length).toBeGreaterThan(3);
    const vault = await openVault(dir, { partBytes: 1000 });
    expect(vault.status()).toMatchObject({ epoch: 'epoch-a', seq: 25, counts: { cadre: 25 }, journalOk: true });
    expect(vault.status().journalBytes).toBe(readdirSync(join(dir, 'journal')).reduce((n, f) => n + statSync(join(dir, 'journal', f)).size, 0));
    expect(await readAll(vault)).toEqual(entriesOf(1, 25));
    expect((await vault.read(20, 100)).entries).toEqual(entriesOf(21, 25));
    expect(await vault.append(append(entriesOf(26, 30)))).toBe(30);
    expect(await readAll(vault)).toEqual(entriesOf(1, 30));
    await vault.close();
  });

  it('ignores repeats, refuses gaps, another epoch and a different history', async () => {
    const dir = tempDir();
    const vault = await openVault(dir);
    await vault.append(append(entriesOf(1, 5)));
    const bytes = vault.status().journalBytes;
    expect(await vault.append(append(entriesOf(2, 4)))).toBe(5);
    expect(vault.status().journalBytes).toBe(bytes);
    expect(await vault.append(append(entriesOf(4, 7)))).toBe(7);
    expect(await code(vault.append(append(entriesOf(9, 9))))).toBe('journalGap');
    expect(await code(vault.append(append([...entriesOf(8, 8), ...entriesOf(10, 10)])))).toBe('journalGap');
    expect(await code(vault.append(append([{ seq: 7, body: '"other"' }])))).toBe('journalGap');
    expect(await code(vault.append(append(entriesOf(8, 8), 'epoch-b')))).toBe('otherMachine');
    expect(await readAll(vault)).toEqual(entriesOf(1, 7));
    await vault.close();
  });

  it('keeps the order of appends made at the same time', async () => {
    const dir = tempDir();
    const vault = await openVault(dir);
    const acks = await Promise.all(Array.from({ length: 20 }, (_, i) => vault.append(append(entriesOf(i + 1, i + 1)))));
    expect(acks).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await readAll(vault)).toEqual(entriesOf(1, 20));
    await vault.close();
  });

  it('cuts one torn last line, keeps its bytes, and goes on', async () => {
    const dir = tempDir();
    await filled(dir, 4, 1e6);
    const whole = readFileSync(part(dir));
    const torn = Buffer.from('a1b2c3d4 00ff {"seq":5,"epo');
    for (const tail of [torn, Buffer.alloc(30)]) {
      writeFileSync(part(dir), Buffer.concat([whole, tail]));
      const vault = await openVault(dir, { now: () => new Date(tail === torn ? 1e12 : 2e12) });
      expect(vault.status()).toMatchObject({ seq: 4, journalOk: true });
      expect(vault.notices).toHaveLength(1);
      expect(readFileSync(part(dir))).toEqual(whole);
      await vault.close();
    }
    const kept = readdirSync(join(dir, 'journal')).filter((f) => f.includes('.torn-'));
    expect(kept.map((f) => readFileSync(join(dir, 'journal', f)).length).sort()).toEqual([torn.length, 30].sort());
    const vault = await openVault(dir);
    expect(await vault.append(append(entriesOf(5, 6)))).toBe(6);
    await vault.close();
    expect(await readAll(await openVault(dir))).toEqual(entriesOf(1, 6));
  });

  it('notices acknowledged lines that were cut off, and writes nothing more', async () => {
    const dir = tempDir();
    await filled(dir, 6, 1e6);
    const lines = readFileSync(part(dir), 'utf8').split('\n');
    const kept = Buffer.byteLength(`${lines.slice(0, 4).join('\n')}\n`);
    for (const length of [kept, kept + 20]) {
      writeFileSync(part(dir), lines.join('\n'));
      truncateSync(part(dir), length);
      const vault = await openVault(dir);
      expect(vault.status()).toMatchObject({ seq: 4, journalOk: false });
      expect(await code(vault.append(append(entriesOf(5, 5))))).toBe('journalBroken');
      expect(await readAll(vault)).toEqual(entriesOf(1, 4));
      await vault.close();
      expect(statSync(part(dir)).size).toBe(length);
    }
  });

  it('takes a whole last line whose newline was changed for damage, also without a ledger', async () => {
    const dir = tempDir();
    await filled(dir, 4, 1e6);
    rmSync(join(dir, 'ledger.json'));
    const bytes = readFileSync(part(dir));
    bytes[bytes.length - 1] = 0x0b;
    writeFileSync(part(dir), bytes);
    const vault = await openVault(dir);
    expect(vault.status().journalOk).toBe(false);
    await vault.close();
    expect(readFileSync(part(dir))).toEqual(bytes);
  });

  it('notices a missing part and a second writer', async () => {
    const dir = tempDir();
    await filled(dir, 20);
    const copy = tempDir();
    mkdirSync(join(copy, 'journal'));
    for (const f of readdirSync(join(dir, 'journal'))) if (f !== '000002.jsonl') copyFileSync(join(dir, 'journal', f), join(copy, 'journal', f));
    const gap = await openVault(copy);
    expect(gap.status().journalOk).toBe(false);
    await gap.close();

    const vault = await openVault(dir, { partBytes: 1e6 });
    await vault.append(append(entriesOf(21, 21)));
    const last = readdirSync(join(dir, 'journal')).length;
    appendFileSync(part(dir, last), 'x');
    expect(await code(vault.append(append(entriesOf(22, 22))))).toBe('journalBroken');
    expect(vault.status().journalOk).toBe(false);
    await vault.close();
  });

  it.each(['write', 'datasync'] as const)('loses nothing and goes on when %s fails on a full disk', async (call) => {
    const dir = tempDir();
    const vault = await openVault(dir);
    await vault.append(append(entriesOf(1, 3)));
    const probe = await open(part(dir), 'r');
    const handles = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    const real = handles.write as (bytes: unknown, offset: number, length: number, position: unknown) => Promise<unknown>;
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const spy = vi.spyOn(handles, call).mockImplementationOnce(async function (this: FileHandle, ...args: unknown[]) {
      // A full disk takes a part of a line first.
      if (call === 'write') await real.call(this, args[0], 0, 40, args[3]);
      throw full;
    } as never);
    const before = readFileSync(part(dir));
    await expect(vault.append(append(entriesOf(4, 6)))).rejects.toBe(full);
    spy.mockRestore();
    expect(readFileSync(part(dir))).toEqual(before);
    expect(vault.status()).toMatchObject({ seq: 3, journalOk: true });
    expect(await vault.append(append(entriesOf(4, 6)))).toBe(6);
    await vault.close();
    expect(await readAll(await openVault(dir))).toEqual(entriesOf(1, 6));
  });

  it('detects 300 of 300 random bit flips and keeps every line before them', async () => {
    const dir = tempDir();
    await filled(dir, 30, 2500);
    const files = readdirSync(join(dir, 'journal')).sort();
    const originals = files.map((f) => readFileSync(join(dir, 'journal', f)));
    let seed = 20261122;
    const random = (n: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * n);
    };
    let detected = 0;
    for (let i = 0; i < 300; i++) {
      const f = random(files.length);
      const original = originals[f] as Buffer;
      // Every tenth flip hits the very last bytes, where damage is easily taken for a torn line.
      const at = i % 10 === 0 ? original.length - 1 - random(3) : random(original.length);
      const flipped = Buffer.from(original);
      flipped[at] = (flipped[at] as number) ^ (1 << random(8));
      const path = join(dir, 'journal', files[f] as string);
      writeFileSync(path, flipped);
      const before =
        Buffer.concat(originals.slice(0, f)).toString('latin1').split('\n').length -
        1 +
        original.subarray(0, at).toString('latin1').split('\n').length -
        1;
      const vault = await openVault(dir);
      if (!vault.status().journalOk) detected += 1;
      const kept = await readAll(vault);
      expect(kept).toEqual(entriesOf(1, before));
      expect(await code(vault.append(append(entriesOf(31, 31))))).toBe('journalBroken');
      await vault.close();
      expect(readFileSync(path).equals(flipped)).toBe(true);
      writeFileSync(path, original);
    }
    expect(detected).toBe(300);
  });
});

describe('ledger', () => {
  const ledgerOf = (dir: string) => JSON.parse(readFileSync(join(dir, 'ledger.json'), 'utf8'));

  it('is rebuilt from the journal when it lags, is missing or is damaged', async () => {
    const dir = tempDir();
    await filled(dir, 4);
    const old = readFileSync(join(dir, 'ledger.json'));
    await openVault(dir).then(async (v) => {
      await v.append(append(entriesOf(5, 8)));
      await v.close();
    });
    const newest = ledgerOf(dir);
    expect(newest).toMatchObject({ epoch: 'epoch-a', seq: 8, counts: { cadre: 8 }, schema: 1 });
    for (const content of [old, Buffer.alloc(120), Buffer.from(''), Buffer.from('{"epoch":1}')]) {
      writeFileSync(join(dir, 'ledger.json'), content);
      const vault = await openVault(dir, { now: () => new Date() });
      expect(vault.status()).toMatchObject({ epoch: 'epoch-a', seq: 8, counts: { cadre: 8 }, journalOk: true });
      await vault.close();
      expect(ledgerOf(dir)).toEqual(newest);
      await sleep(2);
    }
    expect(readdirSync(dir).filter((f) => f.startsWith('ledger.broken-'))).toHaveLength(3);
  });

  it('tells when the whole journal is gone', async () => {
    const dir = tempDir();
    await filled(dir, 4);
    const other = tempDir();
    copyFileSync(join(dir, 'ledger.json'), join(other, 'ledger.json'));
    const vault = await openVault(other);
    expect(vault.status()).toMatchObject({ epoch: 'epoch-a', journalOk: false });
    expect(await code(vault.append(append(entriesOf(5, 5))))).toBe('journalBroken');
    await vault.close();
  });
});

describe('a writer killed at any moment', () => {
  const built = fileDir();
  beforeAll(() => buildNode({ journalWriter: join(repo, 'test/unit/main/journalWriter.ts') }, built.dir), 30_000);
  afterAll(built.remove);

  it('loses no acknowledged entry in 15 kills', async () => {
    const dir = tempDir();
    let acked = 0;
    for (let i = 0; i < 15; i++) {
      const child = fork(join(built.dir, 'journalWriter.js'), [dir, String((i % 3) * 10 + 1)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      child.on('message', (n) => {
        acked = Math.max(acked, n as number);
      });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.once('message', resolve));
      await sleep(3 + ((i * 37) % 60));
      child.kill('SIGKILL');
      await gone;
      await sleep(5);
      const vault = await openVault(dir, { partBytes: 20_000 });
      expect(vault.status().journalOk).toBe(true);
      expect(vault.status().seq).toBeGreaterThanOrEqual(acked);
      await vault.close();
    }
    expect(acked).toBeGreaterThan(100);
    const vault = await openVault(dir);
    const all = await readAll(vault);
    expect(all.map((e) => e.seq)).toEqual(Array.from({ length: all.length }, (_, i) => i + 1));
    await vault.close();
  }, 60_000);
});
