import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement } from 'react';
import type { Plugin } from 'vite';
import { theme } from '../renderer/ui/theme.ts';

/** What the page imports: `import 'virtual:kit.css'`. */
const request = 'virtual:kit.css';
const resolved = '\0virtual:kit.css';

/** What a component of the kit brings along without being named in an import. */
const alongside: Readonly<Record<string, readonly string[]>> = {
  App: ['message', 'notification', 'Modal'],
  Dropdown: ['Menu'],
};

/**
 * Vite plugin that writes the styles of the kit's components into a file while building. Otherwise every component
 * computes them when it is first shown, which takes a tenth of a second of the start. Which components they are is read
 * from the sources' imports, so that none can be forgotten.
 */
export function kitStyles(projectRoot: string): Plugin {
  return {
    name: 'kit-styles',
    resolveId: (id) => (id === request ? resolved : undefined),
    load: (id) =>
      id === resolved ? stylesOf(importedComponents(path.join(projectRoot, 'renderer'))) : undefined,
  };
}

/** The styles of these components as one style sheet. */
export function stylesOf(components: readonly string[]): string {
  const html = extractStyle({
    includes: [...components],
    customTheme: (node) => createElement(ConfigProvider, { theme: { ...theme, zeroRuntime: false } }, node),
  });
  return html.replaceAll(/<\/?style[^>]*>/g, '');
}

/** The components that any source imports from the kit, with what they bring along. */
export function importedComponents(directory: string): readonly string[] {
  const sources = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  const named = sources.flatMap((name) => {
    const text = readFileSync(path.join(directory, name), 'utf8');
    return [...text.matchAll(/import \{([^}]*)\} from 'antd'/g)].flatMap(([, names = '']) =>
      names
        .split(',')
        .map((each) => each.trim().replace(/ as .*/, ''))
        .filter((each) => each !== '' && !each.startsWith('type ')),
    );
  });
  return [...new Set(named.flatMap((name) => [name, ...(alongside[name] ?? [])]))].toSorted();
}
