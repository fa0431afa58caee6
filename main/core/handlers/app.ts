import { freeBytes } from '../files/freeSpace';
import type { HandlersOf } from './define';

export const appHandlers: HandlersOf<'app'> = {
  'app.info': async (_input, { host, settings, vault }) => ({
    version: host.version,
    host: host.kind,
    pdf: host.printPdf !== null,
    platform: host.platform,
    freeBytes: await freeBytes(host.dataDir),
    notices: [...settings.notices, ...vault.notices],
  }),
};
