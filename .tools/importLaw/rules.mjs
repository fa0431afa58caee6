/**
 * The import law as data: which room may import what, and which words may stand only in which file.
 * Read by check.mjs; every rule is proven by fixtures in test/lint/fixtures/violations.ts.
 * Paths are relative to the repository root. A file belongs to the longest room that is a prefix of its path.
 */

const sharedPackages = ['zod', 'chinese-days', 'nzh', 'pinyin-pro'];
const screenPackages = ['react', 'react-dom', 'antd', '@ant-design/*', 'dayjs', 'wouter', 'zustand'];
// docxtemplater fills the users' own templates, with pizzip and xmldom, which it brings along, for the checks before.
const templatePackages = ['docxtemplater', 'pizzip', '@xmldom/xmldom'];
const corePackages = ['zod', 'docx', 'fflate', 'read-excel-file', 'write-excel-file', 'conf', ...templatePackages];

// No sockets, no child processes, no vm, no createRequire: what is not here has to be argued for first.
const quietNode = [
  ...['assert', 'async_hooks', 'buffer', 'crypto', 'events', 'fs', 'fs/promises', 'os', 'path', 'perf_hooks', 'process', 'stream'],
  ...['stream/promises', 'string_decoder', 'timers', 'timers/promises', 'url', 'util', 'worker_threads', 'zlib'],
];

/** `rooms`: other rooms it may import besides itself. `packages`: npm packages (`x/*` is a scope). `node`: names behind `node:`. */
export const rooms = {
  shared: { rooms: [], packages: sharedPackages, node: [] },
  renderer: { rooms: ['shared', 'renderer/store'], packages: screenPackages, node: [] },
  'renderer/store': { rooms: ['shared', 'renderer'], packages: [...screenPackages, 'dexie', 'dexie-react-hooks'], node: [] },
  // The entry mounts the page and switches zod's `new Function` probe off before any schema is built.
  'renderer/main.tsx': { rooms: ['renderer', 'renderer/store', 'shared'], packages: [...screenPackages, 'zod'], node: [] },
  'main/core': { rooms: ['shared'], packages: corePackages, node: quietNode },
  'main/electron': { rooms: ['main/core', 'shared'], packages: ['electron', 'electron-store', 'zod'], node: quietNode },
  // 'package.json' as a room: the version; Electron knows it from the app.
  'main/web': { rooms: ['main/core', 'shared', 'package.json'], packages: ['conf', 'zod'], node: [...quietNode, 'http', 'net'] },
  'main/demo': { rooms: ['main/core', 'shared'], packages: ['zod'], node: quietNode },
};

/** Roots whose files are checked; a file in them that lies in no room is itself a violation. */
export const roots = ['shared', 'renderer', 'main'];

/**
 * Node's fs functions that only read. Elsewhere than in `writers` nothing else may be taken from node:fs.
 * main/core/settings.ts is a writer because it sets a damaged settings file aside (conf itself writes the file).
 */
export const fileWriting = {
  writers: ['main/core/files', 'main/core/vault', 'main/core/settings.ts', 'main/electron', 'main/web', 'main/demo'],
  readOnly: [
    ...['access', 'accessSync', 'constants', 'createReadStream', 'existsSync', 'lstat', 'lstatSync', 'readFile', 'readFileSync'],
    ...['readdir', 'readdirSync', 'realpath', 'realpathSync', 'stat', 'statSync', 'statfs', 'statfsSync'],
  ],
};

/** Modules whose values (types are free) only their own room may import: who cannot get the database cannot write to it. */
export const privateModules = { 'renderer/store/db': 'renderer/store' };

/** Dexie's writing calls. `always` exist nowhere else; `onTables` are also Set and Map methods, so the receiver has to look like a table. */
export const tableWriting = {
  writers: ['renderer/store'],
  always: ['put', 'bulkPut', 'bulkAdd', 'bulkDelete', 'bulkUpdate'],
  onTables: ['add', 'delete', 'update', 'upsert', 'clear', 'modify'],
  receiver: /^(db|database|dexie|tables?|\w+(Db|Table|Tables))$/,
};

/** Words of the code (identifiers, property names, JSX attributes) and the only places that may say them. */
export const words = {
  'raw-html': { words: ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'srcDoc'], only: [] },
  'open-external': { words: ['openExternal'], only: [] },
  'execute-javascript': { words: ['executeJavaScript'], only: [] },
  // index.ts hands it to serveIpc and does nothing else with it.
  'ipc-main': { words: ['ipcMain'], only: ['main/electron/serveIpc.ts', 'main/electron/index.ts'] },
  'ipc-renderer': { words: ['ipcRenderer'], only: ['main/electron/preload.ts'] },
  network: {
    words: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'],
    only: ['renderer/transport', 'main/electron', 'main/web'],
  },
  'raw-indexeddb': { words: ['indexedDB'], only: ['renderer/store'] },
};

/** Every rule's id and the sentence printed with a violation. */
export const messages = {
  'no-room': 'this file lies in no room of the design (see .tools/importLaw/rules.mjs)',
  room: 'this room must not import that room',
  package: 'this room must not import that package',
  node: 'this room must not import that Node module',
  private: 'this module is private to its room',
  'computed-import': 'import() and require() need a literal name, or the law cannot be checked',
  'code-from-text': 'code must not be made from text (eval, Function, string timers)',
  'file-write': 'files are written only in main/core/files, main/core/vault and the hosts; take named reading functions from node:fs',
  'table-write': 'renderer/store is the only writer to Dexie tables',
  'raw-html': 'HTML must not be made from text',
  'open-external': 'the program never opens an outside address',
  'execute-javascript': 'main never runs text in a page',
  'ipc-main': 'calls are served only in main/electron/serveIpc.ts',
  'ipc-renderer': 'only the preload talks to main',
  network: 'the program is offline: only the transport and the hosts may talk to a socket',
  'raw-indexeddb': 'IndexedDB belongs to renderer/store',
  syntax: 'this file cannot be parsed, so the law cannot be checked',
};
