import { workbookReader } from './excel/read';
import { tableWriter } from './excel/writeInWorker';
import { makeSavedFiles } from './files/savedFiles';
import type { Services } from './handlers/define';
import type { Host, SettingsStore } from './host';
import { paperJobs } from './papers/jobs';
import { openTemplates } from './templates/service';
import { openVault } from './vault/vault';

/**
 * Everything handlers use, opened once at start.
 * @param bundle URL of the running bundle; the workers are built beside it
 * @throws file errors when the data folder cannot be used
 */
export const openServices = async (host: Host, settings: SettingsStore, bundle: string): Promise<Services> => {
  const saved = makeSavedFiles();
  const templateWorker = new URL('templateWorker.js', bundle);
  return {
    host,
    settings,
    vault: await openVault(host.dataDir),
    saved,
    papers: paperJobs({ host, saved, fonts: () => settings.get().fonts }, new URL('paperWorker.js', bundle), templateWorker),
    templates: openTemplates(host.dataDir, templateWorker),
    readWorkbook: workbookReader(new URL('readWorker.js', bundle)),
    writeTable: tableWriter(new URL('writeWorker.js', bundle)),
  };
};
