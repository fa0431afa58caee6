// Builds everything with Vite alone: main (Node, ES modules), preload (CommonJS, a sandboxed preload must be) and the page.
// node .tools/build.mjs [main] [preload] [renderer]   (nothing named: all)
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const present = (entries) => Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(`${root}${file}`)));

/** A Node bundle: everything is bundled except electron, so that the package holds no node_modules. */
export const node = (input, outDir, format = 'es', extension = 'js') =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      // Chunks stay beside the entries: the worker is found relative to whatever file asks for it.
      rolldownOptions: { input, output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` } },
    },
  });

const TASKS = {
  main: () =>
    node(
      present({
        index: 'main/electron/index.ts',
        web: 'main/web/index.ts',
        readWorker: 'main/core/excel/readWorker.ts',
        writeWorker: 'main/core/excel/writeWorker.ts',
        paperWorker: 'main/core/papers/paperWorker.ts',
        templateWorker: 'main/core/templates/templateWorker.ts',
        demo: 'main/demo/index.ts',
      }),
      `${root}out/main`,
    ),
  preload: () => node({ index: 'main/electron/preload.ts' }, `${root}out/preload`, 'cjs', 'cjs'),
  renderer: async () => {
    if (!existsSync(`${root}renderer/index.html`)) return console.log('renderer/index.html is not there yet: page not built');
    await build({
      root: `${root}renderer`,
      configFile: `${root}vite.config.ts`,
      logLevel: 'warn',
      build: { outDir: `${root}out/renderer`, emptyOutDir: true },
    });
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  await Promise.all((named.length > 0 ? named : Object.keys(TASKS)).map((name) => TASKS[name]()));
}
