import { DOMParser, onWarningStopParsing, type Element } from '@xmldom/xmldom';

/** Both forms of the format: what Word writes as a rule, and ISO's strict one. */
const wordNamespaces: readonly (string | null)[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Elements of a styles part are nested six deep; what is nested without end would keep the parser busy without end. */
const deepest = 60;

/**
 * The root element of an XML text; null where it is not well formed, is nested beyond measure, or declares a document
 * type, which could hold entities and which no part of a Word file has.
 */
export function rootOf(xml: string): Element | null {
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY') || isTooDeep(xml)) return null;
  try {
    const parser = new DOMParser({ onError: onWarningStopParsing, locator: false });
    return parser.parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
  } catch {
    return null;
  }
}

function isTooDeep(xml: string): boolean {
  let depth = 0;
  const elements = xml
    .replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, '')
    .matchAll(/<(\/?)[^<>!?/][^<>]*?(\/?)>/g);
  for (const [, closes, empty] of elements) {
    if (closes === '/') depth -= 1;
    else if (empty === '') depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Whether an element is this one of WordprocessingML. */
export function isWord(element: Element, name: string): boolean {
  return element.localName === name && wordNamespaces.includes(element.namespaceURI);
}

/** The child elements, in order. */
export function childrenOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === child.ELEMENT_NODE) found.push(child as Element);
  }
  return found;
}

/** The first child of this name in WordprocessingML; null where there is none. */
export function wordChild(element: Element | null, name: string): Element | null {
  return element === null ? null : (childrenOf(element).find((child) => isWord(child, name)) ?? null);
}

/** An attribute of WordprocessingML; null where it is not there. */
export function wordAttribute(element: Element, name: string): string | null {
  for (const namespace of wordNamespaces) {
    const found = element.getAttributeNS(namespace, name);
    if (found !== null) return found;
  }
  return null;
}
