import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { run } from './process.mjs';

/** Debian packages the tests need, each with what for. */
export const packages = {
  chromium: 'end-to-end tests',
  'fonts-noto-cjk': 'Chinese text on screen and on paper',
  'libreoffice-writer': 'tests of printed pages',
  'poppler-utils': 'tests of printed pages',
  'fonts-wqy-zenhei': 'stands in for 黑体',
  'fonts-arphic-gbsn00lp': 'stands in for 仿宋 and 宋体',
  'fonts-arphic-gkai00mp': 'stands in for 楷体',
};

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
const isPresent = (name) => /^Status: .* installed$/m.test(spawnSync('dpkg', ['-s', name], { encoding: 'utf8' }).stdout);

/** Installs missing packages when root on Debian; else says what to install. Never fails: tests that need them will say so. */
export async function ensureDebianPackages() {
  if (!isDebian()) return console.log(`Not Debian: the tests expect Chromium at /usr/bin/chromium (or QINZHENG_CHROMIUM) and these: ${describe()}`);
  const missing = Object.keys(packages).filter((name) => !isPresent(name));
  if (missing.length === 0) return;
  if (process.getuid() !== 0) return console.log(`Missing: ${describe(missing)}\nInstall with: sudo apt-get install ${missing.join(' ')}`);
  console.log(`Installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const { code } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env });
  if (code !== 0) console.log(`apt-get could not install them. Missing: ${describe(missing)}`);
}

const describe = (names = Object.keys(packages)) => names.map((name) => `${name} (${packages[name]})`).join(', ');
