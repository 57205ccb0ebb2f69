import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../instrument/canonical.ts';
import type { ReportInput } from '../buildReport.ts';
import type { DocumentKind } from '../documents.ts';

/**
 * SHA-256 (hex) of everything that a document is made of, but for the day of printing: while it stays the same, a file
 * that was written before need not be made anew. `appVersion`: another version may print differently.
 */
export function documentFingerprint(
  document: DocumentKind,
  inputs: readonly Omit<ReportInput, 'today'>[],
  appVersion: string,
): string {
  const told = inputs.map(({ bundle, previous, packReference, policy, template, seal }) => ({
    bundle,
    previous,
    packReference,
    policy: [policy.id, policy.version],
    template,
    seal: seal ?? null,
  }));
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ document, appVersion, told }))));
}
