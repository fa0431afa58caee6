import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './process.mjs';

// Never import 'electron' here: its index.js starts a download when the program is missing.
const folder = path.join(root, 'node_modules/electron');
const failedFile = path.join(root, 'node_modules/.cache/qinzheng-ledger/electron-failed.json');
const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
const wantedVersion = () => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

/** Milliseconds one download may take. */
const LIMIT = Number(process.env.QINZHENG_ELECTRON_WAIT ?? 60_000);

/** Absolute path of the Electron program of the wanted version, or undefined. */
export function findElectron() {
  const relative = readText(path.join(folder, 'path.txt'));
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist');
  const program = path.join(dist, relative ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
  if (!relative && !process.env.ELECTRON_OVERRIDE_DIST_PATH) return undefined;
  if (readText(path.join(dist, 'version'))?.replace(/^v/, '') !== wantedVersion()) return undefined;
  return existsSync(program) ? program : undefined;
}

/**
 * Lets Electron's own installer fetch the program, once: a failure is remembered until the wanted version or the mirror
 * changes, so that the next start does not wait again.
 * @returns {Promise<string | undefined>} why it is not there, or undefined when it is
 */
export async function fetchElectron() {
  const attempt = { version: wantedVersion(), mirror: process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? '' };
  const earlier = JSON.parse(readText(failedFile) ?? '{}');
  if (earlier.version === attempt.version && earlier.mirror === attempt.mirror) return `上次没有下载成功（${earlier.reason}）`;

  console.log(`正在下载 Electron（最多等 ${LIMIT / 1000} 秒，不成功就改用浏览器）……`);
  const { output, late } = await run(process.execPath, [path.join(folder, 'install.js')], { stdio: ['ignore', 'pipe', 'pipe'], limit: LIMIT });
  if (findElectron()) {
    rmSync(failedFile, { force: true });
    return undefined;
  }
  const reason = late ? '超时' : /fetch failed|ENOTFOUND|ECONN|EAI_AGAIN/.test(output) ? '网络不通' : firstErrorLine(output);
  mkdirSync(path.dirname(failedFile), { recursive: true });
  writeFileSync(failedFile, JSON.stringify({ ...attempt, reason }));
  return `没有下载成功（${reason}）`;
}

const firstErrorLine = (output) => /^.*Error: (.{1,120})/m.exec(output)?.[1] ?? '安装程序出错';
