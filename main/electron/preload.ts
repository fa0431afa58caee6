import { contextBridge, ipcRenderer } from 'electron';

// Sandboxed and CommonJS: nothing else is imported, so that nothing else is bundled in. The channel is CHANNEL of serveIpc.ts.
contextBridge.exposeInMainWorld('bridge', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('app:call', name, input),
});
