import type { App, Session, WebContents } from 'electron';
import { isAllowedRequest } from './frame';

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
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Apply every rule to a session and to each window made later. Call when ready, before the first window. */
export const applyRules = (app: App, session: Session, devtools: boolean): void => {
  denyPermissions(session);
  denyNetwork(session, devtools);
  app.on('web-contents-created', (_event, contents) => lock(contents));
};
