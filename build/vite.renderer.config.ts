import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { cspNonceMarker } from '../electron/cspNonceMarker.ts';
import { mendAntdForCsp } from './mendAntdForCsp.ts';

const projectRoot = path.dirname(import.meta.dirname);

/** The consultant window's page. */
export default defineConfig(({ mode }) => ({
  root: path.join(projectRoot, 'renderer'),
  base: './',
  publicDir: false,
  html: { cspNonce: cspNonceMarker },
  plugins: [mendAntdForCsp(projectRoot), react()],
  worker: { format: 'es' },
  build: {
    outDir: path.join(projectRoot, 'dist/app/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: mode === 'development',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every screen needs changes rarely and stays in V8's code cache; all else is split by screen.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: 'data', test: /node_modules[\\/](dexie|dexie-react-hooks|zod|big\.js)[\\/]/ },
          ],
        },
      },
    },
  },
}));
