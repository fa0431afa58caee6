/** Entry of the browser host: `node out/main/web.js`. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Conf from 'conf';
import { fail } from '../../shared/contract/errors';
import { type Dispatch, makeDispatch } from '../core/dispatch';
import { handlers } from '../core/handlers/index';
import { openServices } from '../core/services';
import { openSettings } from '../core/settings';
import { hostWeb } from './hostWeb';
import { DEFAULT_PORT, runningVersion, serveHttp } from './serveHttp';

/** Built into out/main, so the project is two folders up. */
const here = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')) as { version: string };

const stop = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const portOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : stop(`端口号“${text}”不对，应为 0 到 65535 的整数。请改正 QINZHENG_PORT。`);
};

const main = async (): Promise<void> => {
  const port = portOf(process.env.QINZHENG_PORT);
  const dataDir = resolve(process.env.QINZHENG_DATA ?? join(here, '../../.web-data'));
  const exportsDir = resolve(process.env.QINZHENG_EXPORTS ?? join(dataDir, '导出'));
  // The port is taken first: a second start must not touch the data folder of the first.
  let dispatch: Dispatch = async () => fail('unreachable', 'still starting');
  const door = await serveHttp({
    dispatch: (name, input) => dispatch(name, input),
    rendererDir: join(here, '../renderer'),
    port,
    version,
  }).catch(async (e: NodeJS.ErrnoException) => {
    if (e.code !== 'EADDRINUSE') throw e;
    const running = await runningVersion(port);
    return running === null
      ? stop(`端口 ${port} 已被别的程序占用，没有启动。请关闭占用它的程序，或设置 QINZHENG_PORT 换一个端口（换端口后看到的是另一套数据）。`)
      : stop(`勤政台账 ${running} 已经在端口 ${port} 上运行，没有重复启动。请使用它启动时显示的地址，或先关闭它。`);
  });
  mkdirSync(dataDir, { recursive: true });
  const settings = openSettings(dataDir, (o) => new Conf<Record<string, unknown>>(o));
  const services = await openServices(hostWeb({ version, dataDir, exportsDir }), settings, import.meta.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.allSettled([door.close(), services.vault.close()]).then(() => process.exit(0));
    });
  }
  dispatch = makeDispatch(handlers, services, { log: (line) => console.error(line) });
  console.log(`${door.origin}/#token=${door.token}`);
};

main().catch((e: unknown) => stop(`没有启动成功：${e instanceof Error ? e.message : String(e)}。请检查数据文件夹是否可写，然后重试。`));
