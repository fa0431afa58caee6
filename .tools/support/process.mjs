import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository. */
export const root = path.join(import.meta.dirname, '../..');

/**
 * Runs a program and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} options `limit` in milliseconds, after which the program is killed; default stdio is inherited
 * @returns {Promise<{ code: number, output: string, late: boolean }>} `output` is filled where stdout and stderr are pipes; a program that cannot be started or dies by a signal has code 1
 */
export function run(program, args, { limit, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    let output = '';
    let late = false;
    const add = (data) => {
      output += data;
    };
    // a character may be cut between two chunks
    child.stdout?.setEncoding('utf8');
    child.stderr?.setEncoding('utf8');
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    const timer =
      limit &&
      setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, limit);
    const end = (code) => {
      clearTimeout(timer);
      done({ code, output, late });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a tool of node_modules with this very Node, so that no shell or `.cmd` file is between. */
export function runTool(name, args, options) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[name.split('/').pop()] ?? Object.values(bin)[0]);
  return run(process.execPath, [path.join(folder, file), ...args], options);
}

/** Runs npm: the one that called us, else the one in PATH. */
export function runNpm(args, options) {
  const { npm_execpath: npm } = process.env;
  if (npm?.endsWith('js')) return run(process.execPath, [npm, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
