import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { MAX_BODY } from '../../shared/contract/calls';
import { fail, type Result } from '../../shared/contract/errors';
import type { Dispatch } from '../core/dispatch';
import { PAGE_HEADERS, servePage } from '../core/page';

/** Part of the data's address (IndexedDB belongs to the origin), so it never changes. */
export const DEFAULT_PORT = 17817;
export const TOKEN_HEADER = 'x-qinzheng-token';
/** On every answer, so that a second start can tell that the port is taken by this program. */
export const OURS_HEADER = 'x-qinzheng-ledger';

export interface HttpDoorOptions {
  readonly dispatch: Dispatch;
  /** Folder of the built page. */
  readonly rendererDir: string;
  readonly port?: number;
  readonly version: string;
  /** Largest body in bytes; default MAX_BODY of the contract. */
  readonly maxBody?: number;
}
export interface HttpDoor {
  /** http://127.0.0.1:port */
  readonly origin: string;
  /** New at every start; handed to the page in the address fragment, which is never sent over the wire. */
  readonly token: string;
  close(): Promise<void>;
}

/** Body of a request, or null as soon as it is longer than `max` bytes. */
const readBody = async (incoming: IncomingMessage, max: number): Promise<Buffer | null> => {
  if (Number(incoming.headers['content-length'] ?? 0) > max) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > max) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * Serve page and calls on 127.0.0.1. Only `POST /call` reaches dispatch, with our Host, our Origin and the token.
 * @throws NodeJS.ErrnoException EADDRINUSE
 */
export const serveHttp = async (options: HttpDoorOptions): Promise<HttpDoor> => {
  const token = randomBytes(32).toString('base64url');
  const expected = Buffer.from(token);
  const maxBody = options.maxBody ?? MAX_BODY;
  let host = '';

  const tokenOk = (given: string | string[] | undefined): boolean => {
    const bytes = Buffer.from(typeof given === 'string' ? given : '');
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  };
  const headers = { ...PAGE_HEADERS, 'cache-control': 'no-store', [OURS_HEADER]: options.version };
  const answer = (response: ServerResponse, status: number, result: Result<unknown>): void => {
    response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(result));
  };

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Another name for 127.0.0.1 means DNS rebinding.
    if (incoming.headers.host !== host) return answer(response, 403, fail('refused', 'host'));
    const { origin } = incoming.headers;
    if (origin !== undefined && origin !== `http://${host}`) return answer(response, 403, fail('refused', 'origin'));
    const site = incoming.headers['sec-fetch-site'];
    // Target as sent: URL would resolve dot segments before they can be refused.
    const path = (incoming.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (path === '/call') {
      if (incoming.method !== 'POST') {
        response.setHeader('allow', 'POST');
        return answer(response, 405, fail('refused', 'method'));
      }
      if (site !== undefined && site !== 'same-origin') return answer(response, 403, fail('refused', 'site'));
      if (!tokenOk(incoming.headers[TOKEN_HEADER])) return answer(response, 401, fail('refused', 'token'));
      if (!/^application\/json\b/.test(incoming.headers['content-type'] ?? '')) return answer(response, 415, fail('refused', 'content type'));
      const body = await readBody(incoming, maxBody);
      if (body === null) {
        // The rest is not read: the connection goes with the answer.
        response.setHeader('connection', 'close');
        return answer(response, 413, fail('tooLarge'));
      }
      let message: unknown;
      try {
        message = JSON.parse(body.toString('utf8'));
      } catch {
        return answer(response, 400, fail('badInput', 'json'));
      }
      if (typeof message !== 'object' || message === null) return answer(response, 400, fail('badInput', 'message'));
      const { name, input } = message as { name?: unknown; input?: unknown };
      return answer(response, 200, await options.dispatch(name, input));
    }
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return answer(response, 405, fail('refused', 'method'));
    const page = await servePage(options.rendererDir, path);
    response.writeHead(page.status, { ...page.headers, ...headers });
    response.end(incoming.method === 'HEAD' ? undefined : page.body);
  };

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(() => {
      if (response.headersSent) response.destroy();
      else answer(response, 500, fail('internal'));
    });
  });
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? DEFAULT_PORT, '127.0.0.1', resolve);
  });
  const address = server.address();
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : options.port}`;
  return {
    origin: `http://${host}`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Whether the program that answers on this port is ours: its version, or null. */
export const runningVersion = (port: number): Promise<string | null> =>
  new Promise((resolve) => {
    // Not fetch: it may leave the event loop empty, and the process would end without a word.
    const asked = request({ host: '127.0.0.1', port, method: 'HEAD', path: '/', agent: false }, (response) => {
      const version = response.headers[OURS_HEADER];
      response.resume();
      done(typeof version === 'string' ? version : null);
    });
    const timer = setTimeout(() => done(null), 2000);
    const done = (version: string | null): void => {
      clearTimeout(timer);
      asked.destroy();
      resolve(version);
    };
    asked.on('error', () => done(null));
    asked.on('close', () => done(null));
    asked.end();
  });
