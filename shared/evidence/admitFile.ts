import { largestEvidence, type EvidenceMediaType } from '../model/evidence.ts';
import { success, type Failure, type Result } from '../model/result.ts';
import { evidenceName, splitName } from './evidenceName.ts';
import { isPicture, mediaTypes } from './mediaTypes.ts';
import { recognise } from './recognise.ts';
import { refuseDisguised, refuseEmpty, refuseKind, refuseTooLarge, type RefusalCode } from './refusals.ts';

/** What a file is taken as. */
export type Admitted = { readonly name: string; readonly mediaType: EvidenceMediaType };

/** Refuses what is empty or too large (`size` in bytes) before any of it is read; null where it may be read. */
export function refuseSize(name: string, size: number): Failure<'empty' | 'tooLarge'> | null {
  if (size === 0) return refuseEmpty(name);
  return size > largestEvidence ? refuseTooLarge(name, size) : null;
}

/**
 * Decides by its content whether a file is taken as evidence, and under which name. Pictures under another picture's
 * ending are common (messengers write them) and are taken under the right one; a name that says something else than the
 * content is refused, because somebody may have meant to mislead.
 */
export function admitFile(fileName: string, bytes: Uint8Array): Result<Admitted, RefusalCode> {
  const shown = fileName.replace(/^.*[\\/]/s, '');
  const refused = refuseSize(shown, bytes.length);
  if (refused !== null) return refused;
  const kind = recognise(bytes);
  if (kind === null) return refuseKind(shown, null);
  if (!isMediaType(kind)) return refuseKind(shown, kind);
  if (!fits(shown, kind)) return refuseDisguised(shown, mediaTypes[kind].name);
  return success({ name: evidenceName(fileName, kind), mediaType: kind });
}

function isMediaType(kind: string): kind is EvidenceMediaType {
  return kind in mediaTypes;
}

/** An ending that no kind has is a lie too; none at all says nothing. */
function fits(name: string, mediaType: EvidenceMediaType): boolean {
  const { extension } = splitName(name);
  if (extension === '') return !/\.[A-Za-z0-9]{1,5}$/.test(name) || /\.\d+$/.test(name);
  if (mediaTypes[mediaType].extensions.includes(extension)) return true;
  const named = Object.values(mediaTypes).find((kind) => kind.extensions.includes(extension));
  return named?.picture === true && isPicture(mediaType);
}
