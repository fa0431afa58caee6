import type { App, Session, WebContents } from 'electron';
import { isAllowedRequest, isOurUrl } from './frame';

/** No permission is ever given: camera, microphone, location, notifications, clipboard reading, serial … */
const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
};

/** The page talks to nobody. The content security policy says so too; this holds even if a header were lost. */
const denyNetwork = (session: Session, devtools: boolean): void => {
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !isAllowedRequest(details.url, devtools) }));
};

/** The window stays on its page: no navigation, no second window, no embedded browser. */
const lock = (contents: WebContents): void => {
  // Loading our own page again is no navigation away.
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOurUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Chromium would download dictionaries, whatever the window's own switch says. */
const denySpellChecker = (session: Session): void => session.setSpellCheckerEnabled(false);

/** Apply every rule to a session and to each window made later. Call when ready, before the first window. */
export const applyRules = (app: App, session: Session, devtools: boolean): void => {
  denyPermissions(session);
  denyNetwork(session, devtools);
  denySpellChecker(session);
  app.on('web-contents-created', (_event, contents) => lock(contents));
};
