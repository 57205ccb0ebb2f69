import type { Host } from '#shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly host: Host;
  }
}

/** The calls to main; the only place in the renderer that touches `window.host`. */
export const host: Host = window.host;
