import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of a .docx by their paths. */
export function xmlParts(docx: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(docx)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, data]) => [path, strFromU8(data)]));
}

/** One part of a .docx; throws when it is missing. */
export function part(docx: Uint8Array, path: string): string {
  const xml = xmlParts(docx).get(path);
  if (xml === undefined) throw new Error(`no part ${path}`);
  return xml;
}

/** The text of every paragraph of a part, as a reader sees it. */
export function paragraphTexts(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([element, text]) => (element === '<w:br/>' ? '\n' : unescaped(text ?? '')))
      .join(''),
  );
}

/** The values of every series of a chart part, as Word draws them. */
export function chartValues(xml: string): readonly (readonly (number | null)[])[] {
  return [...xml.matchAll(/<c:val>.*?<c:ptCount val="(\d+)"\/>(.*?)<\/c:val>/gs)].map(([, count, points]) => {
    const values: (number | null)[] = Array(Number(count)).fill(null);
    for (const [, index, value] of (points ?? '').matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g)) {
      values[Number(index)] = Number(value);
    }
    return values;
  });
}

/** The text of an element's content. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
