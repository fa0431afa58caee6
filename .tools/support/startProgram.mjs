import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { fetchElectron, findElectron } from './electronBinary.mjs';
import { root, run } from './process.mjs';

/** Installs, builds and opens the program, and stays until it ends. Ends the process with its exit code. */
export async function startProgram(options) {
  const unknown = options.find((option) => option !== '--web');
  if (unknown) return stop(`不认识选项“${unknown}”。可用的选项只有 --web（在浏览器里使用）。`);
  if (!(await ensureDependencies())) return stop();
  if ((await run(process.execPath, [path.join(root, '.tools/build.mjs')])).code !== 0) return stop('程序没有编译成功，原因见上面的输出。');

  const hindrance = options.includes('--web') ? '' : await whyNotElectron();
  if (hindrance === undefined) {
    const code = await live(findElectron(), [root]);
    return code === 0 ? process.exit(0) : stop(`Electron 异常结束（代码 ${code}）。可以改用浏览器：npm start -- --web`);
  }
  if (hindrance) console.log(`${hindrance}，改用浏览器方式。`);
  console.log('请在这台电脑的浏览器里打开下面的地址（按 Ctrl+C 结束）：');
  process.exit(await live(process.execPath, [path.join(root, 'out/main/web.js')]));
}

function stop(sentence) {
  if (sentence) console.error(sentence);
  process.exit(1);
}

/** Why no Electron window can be opened here, as the first half of a sentence; undefined when one can. */
async function whyNotElectron() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return '没有图形桌面（DISPLAY 未设置），打不开 Electron 窗口';
  if (process.platform === 'linux' && process.getuid() === 0) return 'Electron 的沙箱不允许以 root 身份运行';
  if (findElectron()) return undefined;
  const reason = await fetchElectron();
  return reason && `缺少 Electron 程序：${reason}；可联网后运行 npx install-electron（国内可设 ELECTRON_MIRROR）`;
}

/** Runs the program until it ends by itself or by Ctrl+C; gives its exit code, 0 after Ctrl+C. */
function live(program, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
  let ending = false;
  const end = (signal) => {
    if (ending) return;
    ending = true;
    // A terminal has sent Ctrl+C to the child as well; a second signal would break off its orderly end.
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('exit', (code) => done(ending ? 0 : (code ?? 1)));
  });
}
