import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Renderer bundle; main and preload are built by .tools/build.mjs with the same Vite. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: { outDir: '../out/renderer', emptyOutDir: true, target: 'chrome120', chunkSizeWarningLimit: 2000 },
});
