import { homedir } from 'node:os';
import { join } from 'node:path';

/** Name of the data folder. Part of the data's address, so it never changes. */
export const DATA_FOLDER = 'qinzheng-ledger';

/**
 * Local (never roaming) folder of application data: a database must not be copied about at log-on.
 * LOCALAPPDATA on Windows, ~/Library/Application Support on macOS, XDG_DATA_HOME or ~/.local/share elsewhere.
 */
export const dataHome = (env: NodeJS.ProcessEnv = process.env, platform: string = process.platform, home: string = homedir()): string => {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), DATA_FOLDER);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', DATA_FOLDER);
  const xdg = env.XDG_DATA_HOME;
  // The XDG specification: relative values are ignored.
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), DATA_FOLDER);
};
