import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { cspNonceMarker } from '../electron/cspNonceMarker.ts';

const projectRoot = path.dirname(import.meta.dirname);

/** The second screen's page, in a folder of its own: it can load nothing of the consultant's desk. */
export default defineConfig(({ mode }) => ({
  root: path.join(projectRoot, 'renderer'),
  base: './',
  publicDir: false,
  html: { cspNonce: cspNonceMarker },
  plugins: [react()],
  build: {
    outDir: path.join(projectRoot, 'dist/app/second'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: mode === 'development',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: path.join(projectRoot, 'renderer/second.html') },
  },
}));
