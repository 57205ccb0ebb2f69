import path from 'node:path';
import { defineConfig } from 'vite';
import { channelOf, contract, type CallName } from '../shared/ipc/contract.ts';

const projectRoot = path.dirname(import.meta.dirname);

const channels = Object.fromEntries(
  (Object.keys(contract) as CallName[]).map((name) => [name, channelOf(name)]),
);

/** The preload script: a sandboxed one must be a single CommonJS file. */
export default defineConfig(({ mode }) => ({
  root: projectRoot,
  publicDir: false,
  // Read out of the contract here, so that its schemas need not be loaded with every page.
  define: { __CHANNELS__: JSON.stringify(channels) },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'electron/preload.ts',
    outDir: path.join(projectRoot, 'dist/app/preload'),
    emptyOutDir: true,
    target: 'chrome130',
    minify: mode !== 'development',
    sourcemap: mode === 'development' ? 'inline' : false,
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
}));
