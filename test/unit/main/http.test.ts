import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSP } from '../../../main/core/csp';
import { makeDispatch } from '../../../main/core/dispatch';
import { handlers } from '../../../main/core/handlers/index';
import { type HttpDoor, OURS_HEADER, runningVersion, serveHttp, TOKEN_HEADER } from '../../../main/web/serveHttp';
import { fakeServices, fileDir } from './support';

const { dir, remove } = fileDir();
let door: HttpDoor;
const calls: unknown[] = [];
beforeAll(async () => {
  mkdirSync(join(dir, 'page/assets'), { recursive: true });
  writeFileSync(join(dir, 'page/index.html'), '<!doctype html>台账');
  writeFileSync(join(dir, 'page/assets/a.js'), 'export {}');
  writeFileSync(join(dir, 'page/assets/a.js.map'), '{}');
  writeFileSync(join(dir, 'secret.html'), 'secret');
  const dispatch = makeDispatch(handlers, await fakeServices(join(dir, 'data')), { checkOutput: true });
  door = await serveHttp({
    dispatch: (name, input) => {
      calls.push(name);
      return dispatch(name, input);
    },
    rendererDir: join(dir, 'page'),
    port: 0,
    version: '9.9.9',
    maxBody: 2000,
  });
});
afterAll(async () => {
  await door.close();
  remove();
});

interface Ask {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}
/** node:http sends what it is told, also what fetch would mend. */
const ask = ({ method = 'POST', path = '/call', headers = {}, body }: Ask) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const { port } = new URL(door.origin);
    const q = request(
      { host: '127.0.0.1', port, method, path, headers: { [TOKEN_HEADER]: door.token, 'content-type': 'application/json', ...headers } },
      (r) => {
        let text = '';
        r.on('data', (c) => {
          text += c;
        });
        r.on('end', () => resolve({ status: r.statusCode ?? 0, headers: r.headers, text }));
      },
    );
    q.on('error', reject);
    q.end(body ?? JSON.stringify({ name: 'app.info', input: {} }));
  });

describe('HTTP door', () => {
  it('answers a call of our page', async () => {
    const r = await ask({ headers: { origin: door.origin, 'sec-fetch-site': 'same-origin' } });
    expect(r.status).toBe(200);
    expect(JSON.parse(r.text)).toMatchObject({ ok: true, value: { host: 'web' } });
  });

  const wrong = 'A'.repeat(43);
  it.each<[string, Ask, number, string]>([
    ['a foreign Host (DNS rebinding)', { headers: { host: 'evil.example' } }, 403, 'refused'],
    ['localhost as Host', { headers: { host: 'localhost' } }, 403, 'refused'],
    ['a foreign Origin', { headers: { origin: 'http://evil.example' } }, 403, 'refused'],
    ['Origin null', { headers: { origin: 'null' } }, 403, 'refused'],
    ['a cross-site fetch', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'refused'],
    ['no token', { headers: { [TOKEN_HEADER]: '' } }, 401, 'refused'],
    ['a wrong token', { headers: { [TOKEN_HEADER]: wrong } }, 401, 'refused'],
    ['a form post', { headers: { 'content-type': 'text/plain' } }, 415, 'refused'],
    ['GET /call', { method: 'GET', body: '' }, 405, 'refused'],
    ['PUT /call', { method: 'PUT' }, 405, 'refused'],
    ['POST elsewhere', { path: '/index.html' }, 405, 'refused'],
    ['broken JSON', { body: '{"name":' }, 400, 'badInput'],
    ['JSON that is no message', { body: 'null' }, 400, 'badInput'],
    ['a big body', { body: JSON.stringify({ name: 'app.info', input: {}, pad: 'x'.repeat(3000) }) }, 413, 'tooLarge'],
  ])('refuses %s', async (_what, q, status, code) => {
    const before = calls.length;
    const r = await ask(q);
    expect([r.status, JSON.parse(r.text).error.code]).toEqual([status, code]);
    expect(calls.length).toBe(before);
  });

  it('stops reading a big body that does not say its length', async () => {
    const { port } = new URL(door.origin);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST /call HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${TOKEN_HEADER}: ${door.token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
        );
        for (let i = 0; i < 20; i++) socket.write(`100\r\n${'x'.repeat(256)}\r\n`);
      });
      let text = '';
      socket.on('data', (d) => {
        text += String(d);
      });
      socket.on('error', () => resolve(text));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain('413');
  });

  it('passes unknown calls to dispatch, which refuses them', async () => {
    for (const name of ['__proto__', 'constructor', 'fs.unlink', 7]) {
      const r = await ask({ body: JSON.stringify({ name, input: {} }) });
      expect([r.status, JSON.parse(r.text).error.code]).toEqual([200, 'unknownCall']);
    }
  });

  it('serves the page with its policy, and only the page', async () => {
    for (const path of ['/', '/index.html', '/index.html?x=1']) {
      const r = await ask({ method: 'GET', path, body: '' });
      expect([r.status, r.text]).toEqual([200, '<!doctype html>台账']);
      expect(r.headers).toMatchObject({
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
      });
    }
    expect((await ask({ method: 'GET', path: '/assets/a.js', body: '' })).headers['content-type']).toContain('text/javascript');
    for (const path of [
      '/../secret.html',
      '/..%2fsecret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '//etc/passwd',
      '/assets/a.js.map',
      '/assets',
      '/nothing.html',
    ]) {
      const r = await ask({ method: 'GET', path, body: '' });
      expect([400, 404]).toContain(r.status);
      expect(r.text).not.toContain('secret');
    }
  });

  it('has a policy that lets nothing in from elsewhere', () => {
    expect(CSP).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(CSP).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(CSP.match(/unsafe-inline/g)).toHaveLength(1);
    expect(CSP).toContain("style-src 'self' 'unsafe-inline'");
  });

  it('listens on the loopback only, and tells who it is', async () => {
    expect(door.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(Buffer.from(door.token, 'base64url')).toHaveLength(32);
    expect(await runningVersion(Number(new URL(door.origin).port))).toBe('9.9.9');
    expect((await ask({ method: 'HEAD', path: '/', body: '' })).headers[OURS_HEADER]).toBe('9.9.9');
    await expect(
      serveHttp({ dispatch: async () => ({ ok: true, value: 1 }), rendererDir: dir, port: Number(new URL(door.origin).port), version: '1' }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
