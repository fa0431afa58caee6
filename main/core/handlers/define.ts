import type { z } from 'zod';
import type { Cell, Contract, Out } from '../../../shared/contract/calls';
import type { Table } from '../excel/write';
import type { SavedFiles } from '../files/savedFiles';
import type { Host, SettingsStore } from '../host';
import type { PaperJobs } from '../papers/jobs';
import type { Templates } from '../templates/service';
import type { Vault } from '../vault/vault';

export interface WorkbookContent {
  sheets: { name: string; rows: Cell[][] }[];
  notices: string[];
}

/** Everything a handler may use; made once at start (see services.ts). */
export interface Services {
  readonly host: Host;
  readonly settings: SettingsStore;
  readonly vault: Vault;
  readonly saved: SavedFiles;
  /** Prints papers in a worker. */
  readonly papers: PaperJobs;
  /** A unit's own templates. */
  readonly templates: Templates;
  /** Writes a table as .xlsx in a worker. @throws AppError */
  readonly writeTable: (table: Table) => Promise<Uint8Array>;
  /** Reads an untrusted workbook in a worker. @throws AppError */
  readonly readWorkbook: (bytes: Uint8Array, name: string) => Promise<WorkbookContent>;
}

export type Handlers = {
  readonly [N in keyof Contract]: (input: z.output<Contract[N]['input']>, services: Services) => Promise<Out<N>>;
};

/** The handlers of one room of the contract: `HandlersOf<'vault'>` has vault.status, vault.append and vault.read. */
export type HandlersOf<Room extends string> = Pick<Handlers, Extract<keyof Contract, `${Room}.${string}`>>;
