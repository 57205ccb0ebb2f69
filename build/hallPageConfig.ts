import react from '@vitejs/plugin-react';
import path from 'node:path';
import type { PluginOption, UserConfig } from 'vite';
import { cspNonceMarker } from '../electron/cspNonceMarker.ts';

export const projectRoot = path.dirname(import.meta.dirname);

/** A page of the hall, built into a folder of its own: what it can load has nothing of the consultant's desk in it. */
export function hallPageConfig(
  name: string,
  mode: string,
  plugins: readonly PluginOption[] = [],
): UserConfig {
  return {
    root: path.join(projectRoot, 'renderer'),
    base: './',
    publicDir: false,
    html: { cspNonce: cspNonceMarker },
    plugins: [...plugins, react()],
    worker: { format: 'es' },
    build: {
      outDir: path.join(projectRoot, 'dist/app', name),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: mode === 'development',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: path.join(projectRoot, 'renderer', `${name}.html`) },
    },
  };
}
