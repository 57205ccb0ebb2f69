import type { Level } from '../look/levels.ts';
import type { AnswerValue } from '../model/answer.ts';
import type { EnterpriseFields } from '../model/enterprise.ts';
import type { PackReference, Session } from '../model/session.ts';
import type { Points } from '../scoring/assessment.ts';

export const sealFormat = 'transformation-desk-seal/1';

/**
 * What of a session's row is sealed; its pack, the time of closing and the revision stand apart, and its last change
 * says nothing after closing.
 */
export type SealedSession = Omit<Session, 'pack' | 'updatedAt' | 'closedAt' | 'revision'>;

export type SealedEnterprise = EnterpriseFields & { readonly id: string };

/** An answer as it stood. `name` is the question's, so that the record can be read without its pack. */
export type SealedAnswer = {
  readonly questionId: string;
  readonly name: string;
  readonly value: AnswerValue | null;
  readonly note: string;
};

/** A scene rating as it stood; `name` is the scene's. */
export type SealedRating = {
  readonly sceneId: string;
  readonly name: string;
  readonly level: Level | null;
  readonly note: string;
};

/** A piece of evidence by its content: `sha256` (hex) and `size` in bytes; `itemKey` names the item it supports. */
export type SealedEvidence = {
  readonly id: string;
  readonly itemKey: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
};

/** The outcome at closing; `open` counts the items that were open. */
export type SealedResult = {
  readonly score: Points;
  readonly scoreAtMost: Points;
  readonly max: Points;
  readonly level: Level;
  readonly levelRange: readonly [Level, Level];
  readonly open: number;
  readonly dimensions: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: Points;
    readonly max: Points;
  }[];
};

/**
 * What a seal covers. Rows are sorted by their key; rows that say nothing (open, without a note) are left out.
 * `revision` counts from 1; `previousSeal` is the `sealHash` of the revision before, null for the first.
 * `closedAt` in milliseconds since 1970.
 */
export type SealedContent = {
  readonly session: SealedSession;
  readonly enterprise: SealedEnterprise;
  readonly answers: readonly SealedAnswer[];
  readonly sceneRatings: readonly SealedRating[];
  readonly evidence: readonly SealedEvidence[];
  readonly pack: PackReference;
  readonly result: SealedResult;
  readonly revision: number;
  readonly previousSeal: string | null;
  readonly closedAt: number;
  readonly closedBy: { readonly person: string; readonly role: string };
};

/** The laptop that sealed; `publicKey` is its Ed25519 key (RFC 8032), 64 hexadecimal digits. */
export type SealingDevice = { readonly id: string; readonly publicKey: string };

/**
 * A closed session. `digests` has the SHA-256 of each part, field and row by its path (see `digests.ts`), so that a
 * change can be named; `signature` (Ed25519, 128 hexadecimal digits) covers the canonical JSON of everything else.
 */
export type SealedRecord = {
  readonly format: typeof sealFormat;
  readonly content: SealedContent;
  readonly device: SealingDevice;
  readonly digests: Readonly<Record<string, string>>;
  readonly signature: string;
};

export type UnsignedRecord = Omit<SealedRecord, 'signature'>;
