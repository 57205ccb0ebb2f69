import { strToU8, zipSync, type ZipOptions } from 'fflate';
import { settleZipTimes, zipEpoch } from './zipTimes.ts';

/** The parts of a package: XML as text, all else as bytes. */
export type Parts = Map<string, string> & { readonly bytes: Map<string, Uint8Array> };

/** A package without parts. */
export function newParts(): Parts {
  return Object.assign(new Map<string, string>(), { bytes: new Map<string, Uint8Array>() });
}

/**
 * Takes out what docx takes from the clock and from chance: the time in the document properties, the random
 * relationship ids of charts and of their workbooks, and the times inside those workbooks (which are zip files).
 */
export function settleIdentifiers(parts: Parts, date: string): Parts {
  const core = parts.get('docProps/core.xml');
  if (core !== undefined) {
    parts.set('docProps/core.xml', core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${date}T00:00:00Z`));
  }
  for (const [path, xml] of parts) {
    if (!path.endsWith('.rels')) continue;
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = randomIds(xml);
    if (ids.size === 0) continue;
    parts.set(path, renamed(xml, ids));
    const owned = parts.get(owner);
    if (owned !== undefined) parts.set(owner, renamed(owned, ids));
  }
  for (const bytes of parts.bytes.values()) settleZipTimes(bytes);
  return parts;
}

/** docx's own ids are `rId` and a number; those drawn at random are longer and get the name of what they lead to. */
function randomIds(relationships: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [element] of relationships.matchAll(/<Relationship [^>]*>/g)) {
    const id = / Id="([^"]*)"/.exec(element)?.[1];
    const target = / Target="([^"]*)"/.exec(element)?.[1];
    if (id === undefined || target === undefined || /^rId\d{1,6}$/.test(id)) continue;
    const name = target.slice(target.lastIndexOf('/') + 1).replace(/\W/g, '');
    found.set(id, `rId_${name}`);
  }
  return found;
}

function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(/"(rId[^"]+)"/g, (whole, id: string) => {
    const name = ids.get(id);
    return name === undefined ? whole : `"${name}"`;
  });
}

/** Bytes: each part that is compressed costs a set of tables, which is more work than the smallest have in them. */
const worthCompressing = 400;

/** Zips the parts in a fixed order with fixed times; workbooks are compressed already and are stored. */
export function sealPackage(parts: Parts): Uint8Array {
  const paths = [...parts.keys(), ...parts.bytes.keys()].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  const files = paths.map((path): readonly [string, [Uint8Array, ZipOptions]] => {
    const text = parts.get(path);
    const data = text === undefined ? parts.bytes.get(path)! : strToU8(text);
    const stored = text === undefined || data.length < worthCompressing;
    return [path, [data, { level: stored ? 0 : 6, mtime: zipEpoch }]];
  });
  return zipSync(Object.fromEntries(files));
}

/** Readers find the content types first, as Word writes them. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}
