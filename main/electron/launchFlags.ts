/** Switches that would open the packaged program to other programs or switch its protections off. */
const REFUSED = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'disable-web-security',
  'allow-running-insecure-content',
  'load-extension',
  'js-flags',
  'no-sandbox',
  'host-rules',
  'proxy-server',
  'user-data-dir',
] as const;

/** The first refused switch among command-line arguments, or null. Chromium takes `-x`, `--x` and, on Windows, `/x`. */
export const refusedFlag = (argv: readonly string[]): string | null => {
  for (const arg of argv) {
    const name = /^(?:--?|\/)([a-z-]+)(?:=|$)/i.exec(arg)?.[1]?.toLowerCase();
    if (name !== undefined && (REFUSED as readonly string[]).includes(name)) return arg;
  }
  return null;
};
