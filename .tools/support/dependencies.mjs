import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, runNpm } from './process.mjs';

/**
 * Whether node_modules holds what package-lock.json says. npm writes node_modules/.package-lock.json as the last act of
 * an install, so a missing one also means "broken off". Optional packages (those of other platforms) may be absent.
 */
export function isInstalled(tree = root) {
  const packages = (file) => JSON.parse(readFileSync(path.join(tree, file), 'utf8')).packages;
  const wanted = packages('package-lock.json');
  let present;
  try {
    present = packages('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const have = present[name];
    return have ? have.version === entry.version && have.integrity === entry.integrity : entry.optional === true || entry.devOptional === true;
  });
}

/** Runs `npm ci` if needed. @returns {Promise<boolean>} false when it failed; the reason has been printed by npm */
export async function ensureDependencies() {
  if (isInstalled()) return true;
  console.log('正在安装依赖（第一次约需一分钟）……');
  // NODE_ENV=production or an omit setting of the user must not leave the build tools out.
  const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return true;
  console.error('依赖没有安装成功（原因见上面 npm 的输出）。请检查网络或 npm 镜像设置（npm config get registry）和磁盘空间，然后重试。');
  return false;
}
