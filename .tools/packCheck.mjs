// Builds, packs the result with electron-builder over a fake Electron distribution and checks what would be shipped:
// the exact file list, no browser host in it, the fuses of electron-builder.yml. Nothing is left behind, nothing is downloaded.
// It cannot show that a real Electron starts or that an installer installs.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectedFiles } from './packCheck/expectedFiles.mjs';
import { makeFakeElectron } from './packCheck/fakeElectron.mjs';
import { asar, fuses, yaml } from './packCheck/libraries.mjs';
import { root, run, runTool } from './support/process.mjs';

if ((await run(process.execPath, [path.join(root, '.tools/build.mjs')])).code !== 0) {
  console.log('pack check failed: the build failed');
  process.exit(1);
}

const config = yaml.load(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'));
const wantedFuses = config.electronFuses;
const LOCALES = config.electronLanguages;
/** Words that only the browser host or a debugging door would bring in. */
const FORBIDDEN = ['serveHttp', 'createServer', '--remote', 'QINZHENG_PORT', 'sourceMappingURL=data:'];

/** Fuses that protect; all others open a door and stay off. */
const PROTECTIONS = ['enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar'];

const targets = {
  linux: { flag: '--linux', folder: 'linux-unpacked', program: config.executableName },
  win: { flag: '--win', folder: 'win-unpacked', program: `${config.executableName}.exe` },
};

const problems = [];
const check = (ok, text) => ok || problems.push(text);
const same = (what, actual, wanted) => {
  for (const one of actual.filter((x) => !wanted.includes(x))) problems.push(`${what}: ${one} must not be there`);
  for (const one of wanted.filter((x) => !actual.includes(x))) problems.push(`${what}: ${one} is missing`);
};

const temp = mkdtempSync(path.join(tmpdir(), 'qinzheng-pack-'));
try {
  for (const [platform, target] of Object.entries(targets)) await packAndCheck(platform, target);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
for (const problem of problems) console.log(`FAILED ${problem}`);
console.log(problems.length === 0 ? 'pack check passed' : `pack check failed: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function packAndCheck(platform, { flag, folder, program }) {
  const electronDist = makeFakeElectron(path.join(temp, `electron-${platform}`), platform, wantedFuses);
  const output = path.join(temp, `release-${platform}`);
  const args = ['--dir', flag, '--x64', '--publish', 'never', `-c.electronDist=${electronDist}`, `-c.directories.output=${output}`];
  const { code, output: log } = await runTool('electron-builder', args, { stdio: ['ignore', 'pipe', 'pipe'], limit: 120_000 });
  if (code !== 0) {
    console.log(log);
    return problems.push(`${platform}: electron-builder ended with ${code}`);
  }
  const packed = path.join(output, folder);
  const archive = path.join(packed, 'resources/app.asar');
  const files = asar.listPackage(archive).map((file) => file.replaceAll('\\', '/').slice(1));
  const plain = files.filter((file) => asar.statFile(archive, file).files === undefined);
  same(`${platform} asar`, plain, expectedFiles(root));
  for (const file of plain) {
    const text = asar.extractFile(archive, file).toString('latin1');
    for (const word of FORBIDDEN) check(!text.includes(word), `${platform} asar: "${word}" in ${file}`);
  }
  const manifest = JSON.parse(asar.extractFile(archive, 'package.json').toString('utf8'));
  check(plain.includes(manifest.main), `${platform}: main "${manifest.main}" is not in the asar`);
  check(manifest.type === 'module', `${platform}: package.json lost "type": "module"`);
  for (const key of ['scripts', 'devDependencies', 'dependencies'])
    check(!Object.keys(manifest[key] ?? {}).length, `${platform}: package.json has ${key}`);

  const locales = readdirSync(path.join(packed, 'locales')).map((file) => path.parse(file).name);
  same(`${platform} locales`, locales, LOCALES);
  await checkFuses(platform, path.join(packed, program));
  const total = plain.reduce((sum, file) => sum + asar.statFile(archive, file).size, 0);
  console.log(`${platform}: ${program}, app.asar ${kb(statSync(archive).size)}, ${plain.length} files, ${kb(total)}`);
  for (const file of plain) console.log(`  ${kb(asar.statFile(archive, file).size).padStart(10)}  ${file}`);
}

async function checkFuses(platform, file) {
  const wire = await fuses.getCurrentFuseWire(file);
  for (const [name, index] of Object.entries(fuses.FuseV1Options).filter(([name]) => Number.isNaN(Number(name)))) {
    const key = name[0].toLowerCase() + name.slice(1);
    const wanted = wantedFuses[key];
    check(wanted === PROTECTIONS.includes(key), `electron-builder.yml: fuse ${key} must be ${PROTECTIONS.includes(key)}`);
    check(wire[index] === (wanted ? 0x31 : 0x30), `${platform}: fuse ${key} is not ${wanted}`);
  }
}

function kb(bytes) {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
