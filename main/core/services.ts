import { workbookReader } from './excel/read';
import { makeSavedFiles } from './files/savedFiles';
import type { Services } from './handlers/define';
import type { Host, SettingsStore } from './host';
import { openVault } from './vault/vault';

/**
 * Everything handlers use, opened once at start.
 * @param readWorker URL of the built readWorker.js
 * @throws file errors when the data folder cannot be used
 */
export const openServices = async (host: Host, settings: SettingsStore, readWorker: URL): Promise<Services> => ({
  host,
  settings,
  vault: await openVault(host.dataDir),
  saved: makeSavedFiles(),
  readWorkbook: workbookReader(readWorker),
});
