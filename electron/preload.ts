import { contextBridge, ipcRenderer } from 'electron';
import type { CallName } from '#shared/ipc/contract.ts';
import type { Reply } from '#shared/ipc/reply.ts';

/** The contract's lines with their channels, put in by `build/vite.preload.config.ts`. */
declare const __CHANNELS__: Readonly<Record<CallName, string>>;

/** Sends one call; what main refuses or cannot finish rejects with main's stable code as the message. */
async function call(channel: string, input: unknown): Promise<unknown> {
  const reply = (await ipcRenderer.invoke(channel, input)) as Reply;
  if (reply.ok) return reply.value;
  throw new Error(reply.code);
}

const lines = Object.entries(__CHANNELS__);
const host = Object.fromEntries(
  lines.map(([name, channel]) => [name, (input: unknown) => call(channel, input)]),
);

contextBridge.exposeInMainWorld('host', host); // exposed objects arrive frozen

// The page lists what is stored as soon as it can: the browser opens its database files meanwhile, which takes as long as
// loading the page's scripts. The page before an upgrade is a data address and has none.
declare const indexedDB: { readonly databases: () => Promise<unknown> };
declare const location: { readonly protocol: string };
if (process.isMainFrame && location.protocol === 'app:') indexedDB.databases().catch(() => undefined);
