// Runs in the page. Part 1 (main world) receives what the preload exposes; part 2 (isolated world) runs the preload.
function edEncode(v) {
  const seen = new Set();
  const walk = (x) => {
    if (x === undefined) return { $: 'u' };
    if (typeof x === 'function' || typeof x === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof x === 'bigint') return { $: 'n', v: String(x) };
    if (x === null || typeof x !== 'object') return typeof x === 'number' && !Number.isFinite(x) ? { $: 'f', v: String(x) } : x;
    if (x instanceof Date) return { $: 'd', v: x.getTime() };
    if (x instanceof Error) return { $: 'e', v: x.message };
    if (x instanceof ArrayBuffer || ArrayBuffer.isView(x)) {
      const b = x instanceof ArrayBuffer ? new Uint8Array(x) : new Uint8Array(x.buffer, x.byteOffset, x.byteLength);
      let s = '';
      for (let i = 0; i < b.length; i += 32768) s += String.fromCharCode(...b.subarray(i, i + 32768));
      return { $: x instanceof ArrayBuffer ? 'a' : 'b', v: btoa(s) };
    }
    if (seen.has(x)) throw new Error('electron double: cyclic value');
    seen.add(x);
    if (x instanceof Map) return { $: 'm', v: [...x].map(walk) };
    if (x instanceof Set) return { $: 's', v: [...x].map(walk) };
    return Array.isArray(x) ? x.map(walk) : { $: 'o', v: Object.entries(x).map(([k, y]) => [k, walk(y)]) };
  };
  return JSON.stringify(walk(v));
}
function edDecode(s) {
  const walk = (x) => {
    if (x === null || typeof x !== 'object') return x;
    if (Array.isArray(x)) return x.map(walk);
    switch (x.$) {
      case 'u':
        return undefined;
      case 'n':
        return BigInt(x.v);
      case 'f':
        return Number(x.v);
      case 'd':
        return new Date(x.v);
      case 'e':
        return new Error(x.v);
      case 'a':
      case 'b': {
        const b = Uint8Array.from(atob(x.v), (c) => c.charCodeAt(0));
        return x.$ === 'a' ? b.buffer : b;
      }
      case 'm':
        return new Map(x.v.map(walk));
      case 's':
        return new Set(x.v.map(walk));
      default:
        return Object.fromEntries(x.v.map(([k, y]) => [k, walk(y)]));
    }
  };
  return walk(JSON.parse(s));
}
// biome-ignore lint/correctness/noUnusedVariables: called by name from the text that window.mjs evaluates
function edMainWorld() {
  const pend = new Map(),
    cbs = new Map();
  const keep = (f) => {
    cbs.set(++n, f);
    return { __cb: n };
  };
  let n = 0,
    sync;
  const on = (t, f) => document.addEventListener(t, (e) => f(edDecode(e.detail)));
  const emit = (t, d) => document.dispatchEvent(new CustomEvent(t, { detail: edEncode(d) }));
  const build = (key, s, path) =>
    s === 'fn'
      ? (...args) => {
          const id = ++n;
          sync = undefined;
          emit('ed:call', { id, key, path, args: args.map((a) => (typeof a === 'function' ? keep(a) : a)) });
          if (sync?.id !== id) throw new Error('electron double: no answer from the isolated world');
          if (sync.err) throw new Error(sync.err);
          return sync.promise ? new Promise((ok, no) => pend.set(id, { ok, no })) : sync.value;
        }
      : s?.value !== undefined
        ? s.value
        : Object.freeze(Object.fromEntries(Object.entries(s.obj).map(([k, v]) => [k, build(key, v, [...path, k])])));
  on('ed:expose', ({ key, shape }) => Object.defineProperty(window, key, { value: build(key, shape, []), enumerable: true }));
  on('ed:ret', (r) => {
    sync = r;
  });
  on('ed:settle', (r) => {
    const p = pend.get(r.id);
    pend.delete(r.id);
    r.err ? p?.no(new Error(r.err)) : p?.ok(r.value);
  });
  on('ed:cb', ({ cb, args }) => cbs.get(cb)?.(...args));
}
// biome-ignore lint/correctness/noUnusedVariables: called by name from the text that window.mjs evaluates
function edIsolatedWorld(preload, info) {
  const on = (t, f) => document.addEventListener(t, (e) => f(edDecode(e.detail)));
  const emit = (t, d) => document.dispatchEvent(new CustomEvent(t, { detail: edEncode(d) }));
  const listeners = new Map(),
    pend = new Map(),
    exposed = {};
  let n = 0;
  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((ok, no) => {
        const id = ++n;
        pend.set(id, { ok, no });
        __edSend(edEncode({ t: 'invoke', id, channel, args }));
      }),
    send: (channel, ...args) => __edSend(edEncode({ t: 'send', channel, args })),
    on: (c, f) => {
      listeners.set(c, [...(listeners.get(c) ?? []), f]);
      return ipcRenderer;
    },
    off: (c, f) => {
      listeners.set(
        c,
        (listeners.get(c) ?? []).filter((x) => x !== f),
      );
      return ipcRenderer;
    },
  };
  ipcRenderer.removeListener = ipcRenderer.off;
  globalThis.__edReceive = (s) => {
    const m = edDecode(s);
    if (m.t === 'reply') {
      const p = pend.get(m.id);
      pend.delete(m.id);
      m.err ? p.no(new Error(m.err)) : p.ok(m.value);
    } else for (const f of listeners.get(m.channel) ?? []) f({ senderId: 0 }, ...m.args);
  };
  const shape = (v) =>
    typeof v === 'function'
      ? 'fn'
      : v && typeof v === 'object' && Object.getPrototypeOf(v) === Object.prototype
        ? { obj: Object.fromEntries(Object.entries(v).map(([k, x]) => [k, shape(x)])) }
        : { value: v };
  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (key in exposed) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed[key] = api;
      emit('ed:expose', { key, shape: shape(api) });
    },
  };
  on('ed:call', ({ id, key, path, args }) => {
    try {
      const r = path.reduce((o, k) => o[k], exposed[key])(...args.map((a) => (a?.__cb ? (...x) => emit('ed:cb', { cb: a.__cb, args: x }) : a)));
      if (typeof r?.then !== 'function') return emit('ed:ret', { id, value: typeof r === 'function' ? undefined : r });
      emit('ed:ret', { id, promise: true });
      r.then(
        (value) => emit('ed:settle', { id, value }),
        (e) => emit('ed:settle', { id, err: e.message }),
      );
    } catch (e) {
      emit('ed:ret', { id, err: e.message });
    }
  });
  const require = (m) => {
    if (m === 'electron' || m === 'electron/renderer') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${m} (a sandboxed preload may require only electron, events, timers and url)`);
  };
  new Function('require', 'module', 'exports', 'process', preload)(
    require,
    { exports: {} },
    {},
    { platform: info.platform, versions: info.versions, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true },
  );
}
