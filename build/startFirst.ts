import type { Plugin } from 'vite';

/**
 * Puts a tiny script of its own before all others in the page: it runs while the large ones are still being loaded. In
 * index.html itself Vite would merge it into the first large one.
 */
export function startFirst(file: string): Plugin {
  let reference = '';
  return {
    name: 'start-first',
    apply: 'build',
    buildStart() {
      reference = this.emitFile({ type: 'chunk', id: file, name: 'first' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (output) => output.type === 'chunk' && output.facadeModuleId === file,
        );
        if (chunk === undefined) throw new Error(`start-first: ${file} (${reference}) is not in the bundle`);
        return [
          {
            tag: 'script',
            attrs: { type: 'module', async: true, src: `./${chunk.fileName}` },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}
