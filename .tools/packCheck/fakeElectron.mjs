import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/process.mjs';
import { fuses } from './libraries.mjs';

/** Marks the fuses in an Electron program; then follow version 1, the number of fuses, one digit for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * Makes a folder that electron-builder takes for an unpacked Electron, whose fuses all stand opposite to what is wanted.
 * @param {string} folder is created
 * @param {'linux' | 'win'} platform
 * @param {Record<string, boolean>} wanted fuses by their electron-builder name
 */
export function makeFakeElectron(folder, platform, wanted) {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  for (const locale of ['zh-CN', 'en-US', 'fr', 'de']) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), locale);
  for (const file of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, file), file);
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'version'), version);

  const names = Object.keys(fuses.FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  const opposite = names.map((name) => (wanted[name[0].toLowerCase() + name.slice(1)] ? '0' : '1')).join('');
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, names.length]), Buffer.from(opposite)]);
  const program = path.join(folder, platform === 'win' ? 'electron.exe' : 'electron');
  writeFileSync(program, Buffer.concat([platform === 'win' ? anyWindowsProgram() : Buffer.from('#!/bin/sh\nexit 1\n'), wire]));
  chmodSync(program, 0o755);
  return folder;
}

/** electron-builder writes an icon and version strings into the program, so it has to be a valid PE file. */
const anyWindowsProgram = () => readFileSync(path.join(root, 'node_modules/electron-winstaller/vendor/7z-x64.exe'));
