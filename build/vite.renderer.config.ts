import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { cspNonceMarker } from '../electron/cspNonceMarker.ts';
import { kitStyles } from './kitStyles.ts';
import { mendAntdForCsp } from './mendAntdForCsp.ts';
import { startFirst } from './startFirst.ts';

const projectRoot = path.dirname(import.meta.dirname);

/** Must not draw in anything large: it works while the large files are loaded. */
const readAhead =
  /[\\/]renderer[\\/](data[\\/](directoryAhead|databaseName)|app[\\/]vaultStateAhead|host)\.ts/;
/** The lock with all that it imports; nothing else may be in this file, because everybody waits for it. */
const lock = /[\\/]renderer[\\/]app[\\/]entry\.tsx/;
const firstScreenKit =
  /node_modules[\\/](react-router|dexie|dexie-react-hooks|zod|big\.js|uuid|zustand|dayjs|@tanstack)[\\/]/;
const firstScreenCode =
  /[\\/](renderer[\\/](app|data|ui(?![\\/](Chart|LevelGrid|Meter)))[\\/]|renderer[\\/](paths|faults|host|services|shippedPacks)\.ts|shared[\\/](look|model|instrument|scoring|policy)[\\/])/;

/** The consultant window's page. */
export default defineConfig(({ mode }) => ({
  root: path.join(projectRoot, 'renderer'),
  base: './',
  publicDir: false,
  html: { cspNonce: cspNonceMarker },
  plugins: [
    mendAntdForCsp(projectRoot),
    react(),
    kitStyles(projectRoot),
    startFirst(path.join(projectRoot, 'renderer/startAhead.ts')),
  ],
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
          // The lock, and what the first screen needs, come in few files: each is a round trip through main. The rest is
          // split by screen.
          groups: [
            { name: 'ahead', test: readAhead, priority: 5 },
            { name: 'lock', test: lock, priority: 4 },
            { name: 'kit', test: firstScreenKit, priority: 2 },
            { name: 'desk', test: firstScreenCode, priority: 1 },
          ],
        },
      },
    },
  },
}));
