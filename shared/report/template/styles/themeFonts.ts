import type { Element } from '@xmldom/xmldom';
import { childrenOf, rootOf } from './xmlTree.ts';

/** Faces by the name under which styles refer to them: `majorEastAsia`, `minorHAnsi` … */
export type ThemeFonts = Readonly<Record<string, string>>;

/** The faces of a file's theme part; what it leaves open is not there. */
export function themeFontsOf(themeXml: string): ThemeFonts {
  const root = rootOf(themeXml);
  const scheme = root === null ? null : find(find(root, 'themeElements'), 'fontScheme');
  const fonts: Record<string, string> = {};
  for (const size of ['major', 'minor']) {
    const faces = find(scheme, `${size}Font`);
    const [latin, east, complex] = ['latin', 'ea', 'cs'].map((script) => typefaceOf(find(faces, script)));
    const hans = (faces === null ? [] : childrenOf(faces)).find(
      (font) => font.getAttribute('script') === 'Hans',
    );
    const entries = {
      [`${size}Ascii`]: latin,
      [`${size}HAnsi`]: latin,
      [`${size}EastAsia`]: east ?? typefaceOf(hans ?? null),
      [`${size}Bidi`]: complex,
    };
    for (const [slot, face] of Object.entries(entries)) if (face != null) fonts[slot] = face;
  }
  return fonts;
}

function find(element: Element | null, name: string): Element | null {
  if (element === null) return null;
  return childrenOf(element).find(({ localName }) => localName === name) ?? null;
}

function typefaceOf(element: Element | null): string | null {
  const face = element?.getAttribute('typeface') ?? '';
  return face === '' ? null : face;
}
