import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

type Mending = { readonly file: string; readonly find: string; readonly replace: string };

/** Two places where antd 6.6 writes styles past its `csp` setting, which `style-src 'self' 'nonce-…'` refuses. */
const mendings: readonly Mending[] = [
  {
    // Scroll-bar helpers call it without csp: take the nonce that the page was loaded with.
    file: '@rc-component/util/es/Dom/dynamicCSS.js',
    find: `  if (csp?.nonce) {
    styleNode.nonce = csp?.nonce;
  }`,
    replace: `  const nonce = csp?.nonce ?? document.querySelector('meta[property="csp-nonce"]')?.nonce;
  if (nonce) {
    styleNode.nonce = nonce;
  }`,
  },
  {
    // A style attribute needs 'unsafe-inline'; the same text through CSSOM needs nothing.
    file: '@rc-component/input/es/calculateNodeHeight.js',
    find: "hiddenTextarea.setAttribute('style', `${sizingStyle};${HIDDEN_TEXTAREA_STYLE}`);",
    replace: 'hiddenTextarea.style.cssText = `${sizingStyle};${HIDDEN_TEXTAREA_STYLE}`;',
  },
];

/** Applies a mending; throws when its text does not stand there exactly once, so that an update cannot pass unseen. */
function mend(source: string, { file, find, replace }: Mending): string {
  if (source.split(find).length !== 2) {
    throw new Error(`${file} has changed: check what build/mendAntdForCsp.ts mends there`);
  }
  return source.replace(find, () => replace);
}

/** Vite plugin that lets antd run under the window's content security policy; see `electron/protocol.ts`. */
export function mendAntdForCsp(projectRoot: string): Plugin {
  return {
    name: 'mend-antd-for-csp',
    enforce: 'pre',
    buildStart() {
      for (const mending of mendings) {
        mend(readFileSync(path.join(projectRoot, 'node_modules', mending.file), 'utf8'), mending);
      }
    },
    transform(code, id) {
      const file = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      const mending = mendings.find((each) => file.endsWith(`/node_modules/${each.file}`));
      return mending === undefined ? undefined : { code: mend(code, mending), map: null };
    },
  };
}
