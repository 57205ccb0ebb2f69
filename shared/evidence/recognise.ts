import { strFromU8, unzipSync } from 'fflate';
import type { EvidenceMediaType } from '../model/evidence.ts';

/** Kinds that are refused, but known well enough to say what to do instead. */
export type KnownForeign = 'heic' | 'oldOffice' | 'macros';

/** What a file is by its content: evidence, a known kind that is not taken, or null for anything else. */
export type Recognised = EvidenceMediaType | KnownForeign | null;

/** A PDF may begin with something else within this many bytes (ISO 32000-1, Annex H). */
const pdfSearch = 1024;

/** An honest list of a package's parts is far smaller (bytes). */
const largestPartList = 1024 * 1024;

/** Tells the kind of a file by its first bytes, and that of an office document by what its package says it is. */
export function recognise(bytes: Uint8Array): Recognised {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (textAt(bytes, 0, pdfSearch).includes('%PDF-')) return 'application/pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'oldOffice';
  if (textAt(bytes, 4, 8) === 'ftyp' && heicBrands.has(textAt(bytes, 8, 12))) return 'heic';
  return null;
}

const heicBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);

const mainParts = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/',
} as const satisfies Partial<Record<EvidenceMediaType, string>>;

/** Only the list of the package's parts is unpacked. */
function officeKind(bytes: Uint8Array): Recognised {
  const list = partList(bytes);
  if (list === null) return null;
  if (list.xml.includes('macroEnabled')) return 'macros';
  for (const [mediaType, folder] of Object.entries(mainParts)) {
    const isMain = list.xml.includes(`"${mediaType}.main+xml"`);
    if (isMain && list.paths.some((path) => path.startsWith(folder))) return mediaType as EvidenceMediaType;
  }
  return null;
}

function partList(bytes: Uint8Array): { readonly xml: string; readonly paths: readonly string[] } | null {
  const listName = '[Content_Types].xml';
  const paths: string[] = [];
  try {
    const opened = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        paths.push(name);
        return name === listName && originalSize <= largestPartList;
      },
    });
    const list = opened[listName];
    return list === undefined ? null : { xml: strFromU8(list), paths };
  } catch {
    return null; // cut short, or encrypted, or no zip after all
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Bytes as Latin-1 text. */
function textAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
