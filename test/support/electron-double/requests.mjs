// Every request of the browser comes through here: navigation rules, webRequest, protocol.handle. Nothing reaches a network.
import { session } from './services.mjs';
import { windows } from './window.mjs';
import { fromWeb, handlers, say, todo } from './wire.mjs';

const ask = (hook, details) => new Promise((resolve) => hook(details, resolve));

/** Headers after onHeadersReceived. */
const received = async (url, response) => {
  let headers = Object.fromEntries(response.headers);
  for (const hook of session.defaultSession.hooks.received) {
    const asLists = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]]));
    const { responseHeaders } = await ask(hook, { url, responseHeaders: asLists });
    if (responseHeaders) headers = Object.fromEntries(Object.entries(responseHeaders).map(([k, v]) => [k, [v].flat().join(', ')]));
  }
  return headers;
};

/** True when the program let no window be opened. */
const popup = (url) => {
  const open = windows.all.find((w) => w.webContents.openHandler);
  const { action } = open?.webContents.openHandler({ url, frameName: '', features: '', disposition: 'foreground-tab' }) ?? { action: 'allow' };
  say({ windowOpen: url, action });
  if (action !== 'deny') todo('an allowed window.open');
};

export async function serve(route) {
  const request = route.request();
  const url = fromWeb(request.url());
  let page;
  try {
    page = request.frame().page();
  } catch {
    page = undefined; // the first request of a popup has no frame yet
  }
  const window = windows.all.find((w) => w.page === page);
  if (!window && request.isNavigationRequest()) {
    popup(url);
    return route.abort('aborted');
  }
  if (window && request.isNavigationRequest() && request.frame() === window.page.mainFrame() && url !== window.loading) {
    let stopped = false;
    window.webContents.emit(
      'will-navigate',
      {
        url,
        preventDefault() {
          stopped = true;
        },
      },
      url,
    );
    if (stopped) {
      say({ navigationPrevented: url });
      return route.abort('aborted');
    }
  }
  for (const hook of session.defaultSession.hooks.before) {
    const { cancel } = await ask(hook, { url, method: request.method(), resourceType: request.resourceType() });
    if (!cancel) continue;
    say({ requestCancelled: url });
    return route.abort('blockedbyclient');
  }
  const handler = handlers.get(url.split(':')[0]);
  if (!handler) {
    say({ blockedRequest: url });
    return route.abort('blockedbyclient');
  }
  try {
    const body = request.postDataBuffer();
    const response = await handler(new Request(url, { method: request.method(), headers: request.headers(), ...(body ? { body } : {}) }));
    await route.fulfill({ status: response.status, headers: await received(url, response), body: Buffer.from(await response.arrayBuffer()) });
  } catch (e) {
    say({ protocolError: String(e) });
    await route.abort('failed').catch(() => {});
  }
}
