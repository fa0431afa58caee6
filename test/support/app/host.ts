/** The browser host as a process: `node out/main/web.js` on a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './app';

export const freePort = (): Promise<number> =>
  new Promise((done, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? done(address.port) : reject(new Error('no port'))));
    });
  });

export interface WebHost {
  /** http://127.0.0.1:port/#token=… */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Start the host and wait for its address. @throws Error with what it wrote when it ends before that */
export const startHost = async (options: { readonly port: number; readonly data: string; readonly exports: string }): Promise<WebHost> => {
  const main = join(ROOT, 'out/main/web.js');
  if (!existsSync(main) || !existsSync(join(ROOT, 'out/renderer/index.html'))) throw new Error('Not built. Run: npm run build');
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH ?? '',
      TZ: 'Asia/Shanghai',
      QINZHENG_PORT: String(options.port),
      QINZHENG_DATA: options.data,
      QINZHENG_EXPORTS: options.exports,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  let [out, err] = ['', ''];
  child.stderr?.on('data', (d) => {
    err += String(d);
  });
  const address = await new Promise<string>((done, reject) => {
    child.stdout?.on('data', (d) => {
      out += String(d);
      const line = /^(http:\/\/\S+#token=\S+)\s*$/m.exec(out)?.[1];
      if (line) done(line);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${err}${out}`)));
  });
  const [origin = '', token = ''] = address.split('/#token=');
  return {
    address,
    origin,
    token,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
    },
  };
};
