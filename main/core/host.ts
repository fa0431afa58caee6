import type { Settings } from '../../shared/contract/calls';

/** What may be saved, as the host's save dialog names it. */
export interface SaveFilter {
  /** Shown in the dialog, e.g. Word 文档 */
  readonly name: string;
  /** Without the dot, e.g. docx */
  readonly extension: string;
}

/** What a handler may ask of the program it runs in. Electron and the browser host each provide one. */
export interface Host {
  readonly kind: 'electron' | 'web';
  readonly version: string;
  /** `process.platform`. */
  readonly platform: string;
  /** Absolute folder of journal, ledger and settings. */
  readonly dataDir: string;
  /**
   * Where to save; null when the user cancels. The path returned may be written without asking again:
   * either the user agreed to replace the file, or no file of that name exists.
   */
  chooseSavePath(suggestedName: string, filter: SaveFilter): Promise<string | null>;
  /** Folder for several files, made when it is not there; null when the user cancels. */
  chooseFolder(suggestedName: string): Promise<string | null>;
  /** Readable name of the folder of `path` ("文档", "勤政台账导出"), never a path. */
  placeName(path: string): string;
  /** What the window shows, as the printer would get it, as PDF bytes; null where the host cannot. */
  readonly printPdf: (() => Promise<Uint8Array>) | null;
  /** Show the file in its folder; false when the host cannot. */
  reveal(path: string): Promise<boolean>;
}

/** A key that is left out or undefined keeps its value. */
export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export interface SettingsStore {
  get(): Settings;
  /** Returns the settings after the change. @throws file errors of the disk */
  set(patch: SettingsPatch): Settings;
  /** Sentences for the user about what had to be repaired when the file was opened. */
  readonly notices: readonly string[];
}
