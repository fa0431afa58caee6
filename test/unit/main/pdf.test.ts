/** The window's sheets as PDF: what the host prints is saved; a host that cannot refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDispatch } from '../../../main/core/dispatch';
import { handlers } from '../../../main/core/handlers/index';
import { fakeHost, fakeServices, tempDir } from './support';

describe('report.exportPdf', () => {
  it('writes what the host printed where the user wants it', async () => {
    const dir = tempDir();
    const host = fakeHost(dir, { printPdf: async () => new TextEncoder().encode('%PDF-1.4 纸') });
    const call = makeDispatch(handlers, await fakeServices(dir, { host }));
    expect(await call('report.exportPdf', { fileName: '函询/通知书' })).toMatchObject({ ok: true, value: { saved: true } });
    expect(readFileSync(join(dir, '函询_通知书.pdf'), 'utf8')).toBe('%PDF-1.4 纸');
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { pdf: true } });
  });
  it('writes nothing when the dialog is closed, and does not print', async () => {
    const dir = tempDir();
    let printed = 0;
    const host = fakeHost(dir, {
      chooseSavePath: async () => null,
      printPdf: async () => {
        printed += 1;
        return new Uint8Array();
      },
    });
    const call = makeDispatch(handlers, await fakeServices(dir, { host }));
    expect(await call('report.exportPdf', { fileName: '甲' })).toEqual({ ok: true, value: { saved: false } });
    expect(printed).toBe(0);
  });
  it('is refused where the browser prints by itself', async () => {
    const dir = tempDir();
    const call = makeDispatch(handlers, await fakeServices(dir));
    expect(await call('report.exportPdf', { fileName: '甲' })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { pdf: false } });
  });
});
