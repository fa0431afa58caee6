/** Address of the page. Part of the data's address (IndexedDB belongs to the origin), so it never changes. */
export const SCHEME = 'app';
export const HOST = 'bundle';
export const PAGE = `${SCHEME}://${HOST}/index.html`;

export interface FrameLike {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a URL is one of ours: scheme and host, nothing else counts. */
export const isOurUrl = (url: string): boolean => {
  try {
    const { protocol, host } = new URL(url);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
};

/** Whether a message comes from the main frame of our page. A frame that is already gone is not ours. */
export const isOurFrame = (frame: FrameLike | null | undefined): boolean => frame?.parent === null && isOurUrl(frame.url);

/** Requests the page may make at all: its own files and data made in the page. Everything else is cancelled. */
export const isAllowedRequest = (url: string, devtools = false): boolean => {
  if (url.startsWith('data:') || url.startsWith(`blob:${SCHEME}://${HOST}/`)) return true;
  if (devtools && url.startsWith('devtools:')) return true;
  return isOurUrl(url);
};
