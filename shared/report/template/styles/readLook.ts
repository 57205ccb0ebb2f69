import type { Element } from '@xmldom/xmldom';
import { edgeRules, paragraphRules, runRules, type Look, type Property } from './properties.ts';
import type { ThemeFonts } from './themeFonts.ts';
import { childrenOf, isWord, wordAttribute, wordChild } from './xmlTree.ts';

/** What an element with `rPr` and `pPr` says, as far as a report takes it. `fonts` are those of the file's theme. */
export function readLook(element: Element | null, fonts: ThemeFonts): Look {
  return {
    run: readProperties(wordChild(element, 'rPr'), runRules, fonts),
    paragraph: readProperties(wordChild(element, 'pPr'), paragraphRules, fonts),
  };
}

function readProperties(
  parent: Element | null,
  rules: typeof runRules,
  fonts: ThemeFonts,
): readonly Property[] {
  if (parent === null) return [];
  const elements = childrenOf(parent);
  return rules.flatMap((rule): readonly Property[] => {
    const element = elements.find((candidate) => isWord(candidate, rule.name));
    if (element === undefined) return [];
    if (rule.name === 'pBdr') return readEdges(element, fonts);
    const attributes = readAttributes(element, rule.attributes, fonts);
    const toggle = rule.needs === undefined && 'val' in rule.attributes;
    if (rule.needs !== undefined && attributes[rule.needs] === undefined) return [];
    if (Object.keys(attributes).length === 0 && !toggle) return [];
    // A toggle with a value that cannot be read says nothing.
    if (toggle && attributes['val'] === undefined && wordAttribute(element, 'val') !== null) return [];
    return [{ name: rule.name, attributes }];
  });
}

function readEdges(element: Element, fonts: ThemeFonts): readonly Property[] {
  const children = readProperties(element, edgeRules, fonts);
  return children.length === 0 ? [] : [{ name: 'pBdr', attributes: {}, children }];
}

/** Names that the strict form has for what the usual one calls left and right. */
const otherNames: Readonly<Record<string, string>> = {
  left: 'start',
  right: 'end',
  leftChars: 'startChars',
  rightChars: 'endChars',
};

function readAttributes(
  element: Element,
  rules: (typeof runRules)[number]['attributes'],
  fonts: ThemeFonts,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const other = otherNames[name];
    const written =
      themeFace(element, name, fonts) ??
      wordAttribute(element, name) ??
      (other === undefined ? null : wordAttribute(element, other));
    const value = written === null ? null : rule(written);
    if (value !== null) found[name] = value;
  }
  return found;
}

/** The face that the theme has for this script: where a theme is named, it counts and not the face beside it. */
function themeFace(element: Element, script: string, fonts: ThemeFonts): string | null {
  if (!isWord(element, 'rFonts')) return null;
  const slot = wordAttribute(element, script === 'cs' ? 'cstheme' : `${script}Theme`);
  return slot === null ? null : (fonts[slot] ?? null);
}
