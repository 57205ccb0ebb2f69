import react from '@vitejs/plugin-react';
import path from 'node:path';
import { build } from 'vite';
import { benchRoot, builtRoot } from './workspace.ts';

/** Builds a page of the benchmark as the app's own page is built; gives the directory of the result. */
export async function buildPage(name: string, source: string): Promise<string> {
  const outDir = path.join(builtRoot, `${name}-page`);
  await build({
    configFile: false,
    root: path.join(benchRoot, source),
    base: './',
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  });
  return outDir;
}
