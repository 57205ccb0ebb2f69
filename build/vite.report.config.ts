import path from 'node:path';
import { defineConfig } from 'vite';

const projectRoot = path.dirname(import.meta.dirname);

/** The report command: one ES module for Node as for the packed app, which is also what its workers run. */
export default defineConfig({
  root: projectRoot,
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'electron/report/bundle.ts',
    // Written by build/scripts/report-bundle.mjs.
    write: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: [/^node:/],
      output: { format: 'es', codeSplitting: false, entryFileNames: 'report.mjs' },
    },
  },
});
