import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const VERSION = '45.0.0';
const ASUSER = '--import=data:text/javascript,process.getuid=()=>1000';

/** A small project around the real start script: a build that writes out/main/web.js, an npm and an Electron of our own. */
let tree: string;
let children: ChildProcess[];
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), text);
};
const lock = (integrity: string): string =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity }, 'node_modules/b': { version: '1', optional: true } } });

beforeEach(() => {
  children = [];
  tree = mkdtempSync(path.join(tmpdir(), 'start-'));
  cpSync(path.join(root, '.tools/support'), path.join(tree, '.tools/support'), { recursive: true });
  cpSync(path.join(root, '.tools/start.mjs'), path.join(tree, '.tools/start.mjs'));
  write('package-lock.json', lock('sha512-a'));
  write('node_modules/.package-lock.json', lock('sha512-a'));
  write('node_modules/electron/package.json', JSON.stringify({ version: VERSION }));
  write(
    '.tools/build.mjs',
    "import { mkdirSync, writeFileSync } from 'node:fs'; mkdirSync('out/main', { recursive: true }); writeFileSync('out/main/web.js', WEB);",
  );
  web("console.log('WEB HOST');");
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(tree, { recursive: true, force: true });
});

const web = (code: string): void => {
  const file = path.join(tree, '.tools/build.mjs');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/, (WEB|".*")\);$/, () => `, ${JSON.stringify(code)});`),
  );
};
const npm = (code: string): { npm_execpath: string } => {
  write('npm.js', `require('fs').appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');${code}`);
  return { npm_execpath: path.join(tree, 'npm.js') };
};
const installer = (code: string): void => write('node_modules/electron/install.js', `require('fs').appendFileSync('install.log', 'x');${code}`);
const ELECTRON = `const fs = require('fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/path.txt', 'electron');
fs.writeFileSync(__dirname + '/dist/version', '${VERSION}'); fs.writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\necho ELECTRON "$@" RUN_AS_NODE=$ELECTRON_RUN_AS_NODE\\n', { mode: 0o755 });`;

interface Ended {
  readonly code: number | null;
  readonly output: string;
}
function launch(
  options: readonly string[],
  env: Record<string, string>,
  nodeOptions: readonly string[],
): { child: ChildProcess; ended: Promise<Ended>; saw(text: string): Promise<void> } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, '.tools/start.mjs', ...options], {
    cwd: tree,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const waiting: (() => void)[] = [];
  const add = (data: Buffer): void => {
    output += data.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, output })));
  const saw = (text: string): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (output.includes(text)) done();
      };
      waiting.push(look);
      look();
    });
  return { child, ended, saw };
}
const start = (options: readonly string[] = [], env: Record<string, string> = {}, nodeOptions: readonly string[] = [ASUSER]): Promise<Ended> =>
  launch(options, env, nodeOptions).ended;
const DESKTOP = { DISPLAY: ':99' };

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it('builds and starts the browser host where there is no desktop, saying so in one line', async () => {
    const { code, output } = await start();
    expect(code).toBe(0);
    expect(output.split('\n').filter((line) => line.includes('Electron'))).toHaveLength(1);
    expect(output).toMatch(/没有图形桌面.*改用浏览器方式。\n.*Ctrl\+C.*\nWEB HOST\n$/);
  });

  it('--web starts the browser host without a word about Electron', async () => {
    installer(ELECTRON);
    const { code, output } = await start(['--web'], DESKTOP);
    expect(code).toBe(0);
    expect(output).toContain('WEB HOST');
    expect(output).not.toContain('Electron');
    expect(existsSync(path.join(tree, 'install.log'))).toBe(false);
  });

  it('fetches Electron and opens it, and does not fetch it again', async () => {
    installer(ELECTRON);
    const first = await start([], { ...DESKTOP, ELECTRON_RUN_AS_NODE: '1' }, [ASUSER]);
    expect(first.output).toContain(`ELECTRON ${tree} RUN_AS_NODE=\n`);
    expect(first.output).not.toContain('WEB HOST');
    await start([], DESKTOP);
    expect(readFileSync(path.join(tree, 'install.log'), 'utf8')).toBe('x');
  });

  it('does not take the Electron of another version', async () => {
    installer('process.exit(1)');
    write('node_modules/electron/path.txt', 'electron');
    write('node_modules/electron/dist/version', '44.0.0');
    write('node_modules/electron/dist/electron', '#!/bin/sh\necho OLD ELECTRON\n');
    chmodSync(path.join(tree, 'node_modules/electron/dist/electron'), 0o755);
    const { output } = await start([], DESKTOP);
    expect(output).toContain('WEB HOST');
    expect(output).not.toContain('OLD ELECTRON');
  });

  it('remembers a failed download until the mirror changes', async () => {
    installer("console.error('TypeError: fetch failed'); process.exit(1);");
    const first = await start([], DESKTOP);
    expect(first.output).toMatch(/缺少 Electron 程序：没有下载成功（网络不通）.*ELECTRON_MIRROR.*改用浏览器方式。/);
    expect(first.output).toContain('WEB HOST');
    const second = await start([], DESKTOP);
    expect(second.output).toMatch(/缺少 Electron 程序：上次没有下载成功（网络不通）/);
    expect(readFileSync(path.join(tree, 'install.log'), 'utf8')).toBe('x');
    await start([], { ...DESKTOP, ELECTRON_MIRROR: 'http://mirror.invalid/' });
    expect(readFileSync(path.join(tree, 'install.log'), 'utf8')).toBe('xx');
  });

  it('passes on another reason in the words of the installer', async () => {
    installer("console.error('HTTPError: Response code 404 for x.zip\\n    at y'); process.exit(1);");
    expect((await start([], DESKTOP)).output).toContain('没有下载成功（Response code 404 for x.zip）；');
  });

  it('gives up on a download that hangs', async () => {
    installer('setInterval(() => {}, 1000);');
    const { output } = await start([], { ...DESKTOP, QINZHENG_ELECTRON_WAIT: '300' });
    expect(output).toContain('没有下载成功（超时）');
    expect(output).toContain('WEB HOST');
  });

  it('says that Electron does not run as root', async () => {
    installer(ELECTRON);
    const { output } = await start([], DESKTOP, ['--import=data:text/javascript,process.getuid=()=>0']);
    expect(output).toMatch(/root.*改用浏览器方式。/);
    expect(output).toContain('WEB HOST');
  });

  it('does not install what is installed; installs after a change of the lock or a broken-off install', async () => {
    const env = npm('');
    await start([], env);
    expect(existsSync(path.join(tree, 'npm.log'))).toBe(false);
    write('package-lock.json', lock('sha512-b'));
    await start([], env);
    rmSync(path.join(tree, 'node_modules/.package-lock.json'));
    await start([], env);
    expect(readFileSync(path.join(tree, 'npm.log'), 'utf8')).toMatch(/^(ci --include=dev .*\n){2}$/);
  });

  it('says when npm ci fails, and does not go on', async () => {
    rmSync(path.join(tree, 'node_modules'), { recursive: true });
    const { code, output } = await start([], npm('process.exit(7)'));
    expect(code).toBe(1);
    expect(output).toMatch(/依赖没有安装成功.*请检查网络.*重试。\n$/);
    expect(existsSync(path.join(tree, 'out'))).toBe(false);
  });

  it('says when the build fails, and starts nothing', async () => {
    write('.tools/build.mjs', 'process.exit(1)');
    expect(await start()).toEqual({ code: 1, output: '程序没有编译成功，原因见上面的输出。\n' });
  });

  it('refuses an unknown option', async () => {
    const { code, output } = await start(['--port']);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('不认识选项“--port”') });
  });

  it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.0'])('refuses Node %s with a sentence', async (version) => {
    const fake = `--import=data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    const { code, output } = await start([], {}, [fake]);
    expect(code).toBe(1);
    expect(output).toContain(`现在是 ${version}`);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
  });

  it('passes on the failure of the host', async () => {
    web("console.error('端口被占用'); process.exit(1);");
    expect(await start()).toMatchObject({ code: 1, output: expect.stringContaining('端口被占用') });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends the host in good order on %s', async (signal) => {
    web(
      "setInterval(() => {}, 1000); let n = 0; for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => { n++; setTimeout(() => { console.log('CLOSED', n); process.exit(0); }, 300); }); console.log('WEB HOST');",
    );
    const { child, ended, saw } = launch([], {}, [ASUSER]);
    await saw('WEB HOST');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, output: expect.stringMatching(/CLOSED 1\n$/) });
  });
});
