import { type Protocol, protocol } from 'electron';
import { PAGE_HEADERS, servePage } from '../core/page';
import { isOurUrl, SCHEME } from './frame';

/** Must run before the app is ready. Never `corsEnabled` or `bypassCSP`. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
};

/** Serve the built page at app://bundle/. */
export const serveApp = (target: Protocol, rendererDir: string): void => {
  target.handle(SCHEME, async (request) => {
    if (!isOurUrl(request.url) || request.method !== 'GET') return new Response('refused', { status: 403, headers: PAGE_HEADERS });
    const { status, headers, body } = await servePage(rendererDir, new URL(request.url).pathname);
    return new Response(body, { status, headers });
  });
};
