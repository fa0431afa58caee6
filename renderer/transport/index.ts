/** The way to main: Electron IPC when the preload bridge is there, otherwise the local HTTP door. Picked once. */
import type { CallName, In, Out, Transport } from '../../shared/contract/calls';
import { fail, type Result } from '../../shared/contract/errors';

declare global {
  interface Window {
    readonly bridge?: { call(name: string, input: unknown): Promise<unknown> };
  }
}

const viaIpc = (bridge: NonNullable<Window['bridge']>): Transport => ({
  call: async <N extends CallName>(name: N, input: In<N>) => {
    try {
      return (await bridge.call(name, input)) as Result<Out<N>>;
    } catch (e) {
      return fail('unreachable', String(e));
    }
  },
});

const TOKEN_KEY = 'qinzheng-token';
/** The token arrives in the URL fragment, is kept for this tab only and removed from the address. */
const takeToken = (): string => {
  const fromHash = /(?:^#|&)token=([\w-]+)/.exec(location.hash)?.[1];
  if (fromHash) {
    sessionStorage.setItem(TOKEN_KEY, fromHash);
    history.replaceState(null, '', `${location.pathname}#/`);
  }
  return fromHash ?? sessionStorage.getItem(TOKEN_KEY) ?? '';
};

/** The host was started anew and its address pasted into this tab: only the fragment changes, so start over with the new token. */
const followNewToken = (): void =>
  window.addEventListener('hashchange', () => {
    if (!location.hash.includes('token=')) return;
    takeToken();
    location.reload();
  });

const viaHttp = (token: string): Transport => ({
  call: async <N extends CallName>(name: N, input: In<N>) => {
    try {
      const r = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-qinzheng-token': token },
        body: JSON.stringify({ name, input }),
      });
      // refusals (4xx) carry a Result too
      return (await r.json()) as Result<Out<N>>;
    } catch (e) {
      return fail('unreachable', String(e));
    }
  },
});

if (!window.bridge) followNewToken();
export const transport: Transport = window.bridge ? viaIpc(window.bridge) : viaHttp(takeToken());
export const call = transport.call;
