import path from 'node:path';
import type { WebPreferences } from 'electron';

/** What every page of ours has: a sandbox, a world of its own for the preload, no Node, no guests, no files by dragging. */
export const pagePreferences = {
  preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences;
