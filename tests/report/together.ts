import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts that differ from document to document; all others are checked in the package that brings them first. */
const own =
  /^word\/(document\.xml|(header|footer)\d+\.xml|charts\/.*|embeddings\/.*|media\/.*|_rels\/document\.xml\.rels)$/;
const headerType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const headerRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';

/** The parts of a .docx that `inOnePackage` leaves out, and that are nearly the same in all reports; by their paths. */
export function commonParts(docx: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(docx)).filter(
    ([path]) => !own.test(path) && !path.startsWith('docProps/') && path !== '[Content_Types].xml',
  );
  return new Map(parts.map(([path, data]) => [path, strFromU8(data)]));
}

/**
 * Many documents in one package, so that one start of the schema check sees them all: the first as it is, the body of
 * every other one as a page header of the first (headers hold what bodies hold), with its own charts and pictures, and
 * its own headers and footers beside it.
 */
export function inOnePackage(documents: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = documents;
  const parts: Record<string, Uint8Array> = { ...unzipSync(first) };
  let types = '';
  let relationships = '';
  for (const [index, document] of others.entries()) {
    const folder = `d${index + 1}`;
    const added = unzipSync(document);
    for (const [path, data] of Object.entries(added)) {
      if (!own.test(path)) continue;
      parts[path.replace('word/', `word/${folder}/`)] = path.endsWith('/document.xml')
        ? asHeader(data)
        : data;
    }
    const rels = strFromU8(added['word/_rels/document.xml.rels'] ?? new Uint8Array());
    parts[`word/${folder}/_rels/document.xml.rels`] = strToU8(drawingsOnly(rels));
    types += overridesOf(strFromU8(added['[Content_Types].xml'] ?? new Uint8Array()), folder);
    for (const path of Object.keys(added).filter((name) =>
      /^word\/(document|(header|footer)\d+)\.xml$/.test(name),
    )) {
      const name = path.slice('word/'.length);
      const type = name.startsWith('footer')
        ? headerRelationship.replace('header', 'footer')
        : headerRelationship;
      const id = `rId_${folder}_${name.replace('.', '_')}`;
      relationships += `<Relationship Id="${id}" Type="${type}" Target="${folder}/${name}"/>`;
    }
  }
  append(parts, '[Content_Types].xml', '</Types>', types);
  append(parts, 'word/_rels/document.xml.rels', '</Relationships>', relationships);
  return zipSync(parts, { level: 1 });
}

/** Where the body of the document at this place lies in such a package. */
export function bodyPart(index: number): string {
  return index === 0 ? '/word/document.xml' : `/word/d${index}/document.xml`;
}

function asHeader(document: Uint8Array): Uint8Array {
  const xml = strFromU8(document);
  const section = xml.lastIndexOf('<w:sectPr');
  const body = section < 0 ? xml : xml.slice(0, section);
  return strToU8(`${body.replace('<w:document ', '<w:hdr ').replace('<w:body>', '')}</w:hdr>`);
}

function drawingsOnly(relationships: string): string {
  return relationships.replace(/<Relationship [^>]*\/>/g, (element) =>
    /Type="[^"]*\/(chart|image)"/.test(element) ? element : '',
  );
}

function overridesOf(types: string, folder: string): string {
  return [...types.matchAll(/<Override [^>]*PartName="\/(word\/[^"]*)"[^>]*\/>/g)]
    .filter(([, path = '']) => own.test(path))
    .map(([element, path = '']) => {
      const moved = element.replace('"/word/', `"/word/${folder}/`);
      const isBody = path === 'word/document.xml';
      return isBody ? moved.replace(/ContentType="[^"]*"/, `ContentType="${headerType}"`) : moved;
    })
    .join('');
}

function append(parts: Record<string, Uint8Array>, path: string, end: string, more: string): void {
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(xml.replace(end, `${more}${end}`));
}
