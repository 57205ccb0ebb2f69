import type { EvidenceMediaType } from '../model/evidence.ts';
import { mediaTypes } from './mediaTypes.ts';

/** Long enough for any name that people give, short enough for every list (characters). */
const longest = 120;

/** Signs that turn the direction of text and so can hide what a name ends in, and marks without width. */
const hidden = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * The name under which evidence is kept: the file's own without its folder, control characters and hidden signs, with
 * the ending that fits the content. A name that has nothing left becomes 佐证材料.
 */
export function evidenceName(fileName: string, mediaType: EvidenceMediaType): string {
  const [usual, ...others] = mediaTypes[mediaType].extensions;
  const whole = fileName
    .replace(/^.*[\\/]/s, '')
    .replaceAll(hidden, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replaceAll(/[\u0000-\u001f\u007f-\u009f<>:"|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const { stem, extension } = splitName(whole);
  const fits = extension === usual || others.includes(extension);
  // Without a known ending the whole name is the stem, e.g. “2026.11.25 车间”.
  const bare = extension === '' ? whole : stem;
  const kept = Array.from(bare.replace(/[\s.]+$/, '').replace(/^[\s.]+/, ''))
    .slice(0, longest)
    .join('')
    .trim();
  return `${kept === '' ? '佐证材料' : kept}.${fits ? extension : usual}`;
}

/** A name and its ending in lower case; `extension` is empty where none of the kinds of evidence has it. */
export function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  const known = Object.values(mediaTypes).some((kind) => kind.extensions.includes(extension));
  return known ? { stem: name.slice(0, dot), extension } : { stem: name, extension: '' };
}
