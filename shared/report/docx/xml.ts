import { plainText } from '../plainText.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text safe inside an XML element or a double-quoted attribute. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
