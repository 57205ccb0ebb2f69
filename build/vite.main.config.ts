import path from 'node:path';
import { defineConfig } from 'vite';

const projectRoot = path.dirname(import.meta.dirname);

/** The main process: one ES module with everything but Node and Electron inside. */
export default defineConfig(({ mode }) => ({
  root: projectRoot,
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'electron/main.ts',
    outDir: path.join(projectRoot, 'dist/app/main'),
    emptyOutDir: true,
    target: 'node20',
    minify: mode !== 'development',
    sourcemap: mode === 'development',
    reportCompressedSize: false,
    rolldownOptions: {
      external: ['electron', /^node:/],
      output: { format: 'cjs', entryFileNames: 'main.cjs' },
    },
  },
}));
