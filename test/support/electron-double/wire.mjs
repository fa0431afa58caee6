// What the pieces of the double share: messages to the test, the names of schemes, the browser.
/** Tell the test what happened; see DoubleMessage in launch.ts. */
export const say = (message) => process.send?.(message);

/** Electron can do it, the double cannot: fail loudly rather than pretend. */
export const todo = (what) => {
  throw new Error(`electron double: ${what} is not implemented`);
};

/** Schemes registered by the program. */
export const schemes = new Set();
/** scheme → handler of protocol.handle */
export const handlers = new Map();
/** Browser and readiness, filled by boot(). */
export const state = { context: undefined, ready: false };

// app://host/path is shown to Chromium as https://host.app.ed.test/path, a secure origin that no network ever sees.
export const toWeb = (url) => {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/i.exec(url) ?? [];
  return scheme && schemes.has(scheme) ? `https://${host || 'root'}.${scheme}.ed.test${rest || '/'}` : url;
};
export const fromWeb = (url) => url.replace(/^(blob:)?https:\/\/([^/]*)\.([a-z0-9+-]+)\.ed\.test/, '$1$3://$2');
