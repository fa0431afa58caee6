import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CSP } from './csp';
import { guardedPath } from './files/pathGuard';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Headers on every answer of both doors. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export interface PageAnswer {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}
const text = (status: 400 | 404, body: string): PageAnswer => ({
  status,
  headers: { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode(body),
});

/**
 * A file of the built page. 400 for a path that is not a plain one, 404 for none and for file types the page never has
 * (source maps among them).
 * @param pathname still percent-encoded
 */
export const servePage = async (rendererDir: string, pathname: string): Promise<PageAnswer> => {
  const file = guardedPath(rendererDir, pathname);
  if (file === null) return text(400, 'bad path');
  const type = TYPES[extname(file).toLowerCase()];
  if (type === undefined) return text(404, 'not found');
  try {
    return { status: 200, headers: { ...PAGE_HEADERS, 'content-type': type }, body: new Uint8Array(await readFile(file)) };
  } catch {
    return text(404, 'not found');
  }
};
