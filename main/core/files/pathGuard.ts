import nodePath from 'node:path';

type PathApi = Pick<typeof nodePath.posix, 'join' | 'relative' | 'isAbsolute'>;

/** Device names of Windows, also with an extension and with superscript digits. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be refused
const FORBIDDEN = /[\u0000-\u001f\\:*?"<>|%]/;

/**
 * File below `root` for the path of a URL, or null when the path is not a plain one. '/' is index.html.
 * Refused on every system alike: '..', drive letters, backslashes, alternate streams, device names, names ending in a
 * dot or space, double encoding. The check is on the decoded segments, never on a string prefix.
 * @param urlPath pathname still percent-encoded
 */
export const guardedPath = (root: string, urlPath: string, api: PathApi = nodePath): string | null => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (FORBIDDEN.test(decoded) || decoded.startsWith('//')) return null;
  const segments = decoded.split('/').filter(Boolean);
  if (segments.some((s) => s === '.' || s === '..' || RESERVED.test(s) || /[ .]$/.test(s))) return null;
  const file = api.join(root, ...(segments.length > 0 ? segments : ['index.html']));
  const relative = api.relative(root, file);
  return relative === '' || relative.startsWith('..') || api.isAbsolute(relative) ? null : file;
};

export const isReservedName = (name: string): boolean => RESERVED.test(name);
