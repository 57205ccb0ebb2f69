import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../instrument/canonical.ts';
import type { ReportInput } from '../buildReport.ts';
import type { DocumentKind } from '../documents.ts';

/**
 * SHA-256 (hex) of everything that a document is made of, but for the day of printing: while it stays the same, a file
 * that was written before need not be made anew. `appVersion`: another version may print differently; `scope`: how the
 * diagnoses of a document over a selection were chosen.
 */
export function documentFingerprint(
  document: DocumentKind,
  inputs: readonly Omit<ReportInput, 'today'>[],
  appVersion: string,
  scope: string | null = null,
): string {
  const told = inputs.map(({ bundle, previous, previousPack, packReference, policy, seal }) => ({
    bundle,
    previous,
    previousPackKnown: previousPack !== undefined,
    packReference,
    policy: [policy.id, policy.version],
    seal: seal ?? null,
  }));
  // One template serves all of a document; with its logo and styles it is too long to be told for each diagnosis.
  const template = inputs[0]?.template ?? null;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ document, appVersion, scope, template, told }))));
}
