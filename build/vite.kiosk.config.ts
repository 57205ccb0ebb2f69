import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { cspNonceMarker } from '../electron/cspNonceMarker.ts';
import { kitStyles } from './kitStyles.ts';
import { mendAntdForCsp } from './mendAntdForCsp.ts';

const projectRoot = path.dirname(import.meta.dirname);

/** The hall's page, in a folder of its own: nothing of the consultant's desk is in what a kiosk can load. */
export default defineConfig(({ mode }) => ({
  root: path.join(projectRoot, 'renderer'),
  base: './',
  publicDir: false,
  html: { cspNonce: cspNonceMarker },
  plugins: [mendAntdForCsp(projectRoot), react(), kitStyles(projectRoot)],
  worker: { format: 'es' },
  build: {
    outDir: path.join(projectRoot, 'dist/app/kiosk'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: mode === 'development',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: path.join(projectRoot, 'renderer/kiosk.html') },
  },
}));
