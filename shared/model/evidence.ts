/**
 * 佐证材料: a photo or file that supports one answer or scene rating of a diagnosis, or what a check on site found.
 * `sessionId`: the diagnosis or the check that it belongs to. `itemKey` is the item's address (see `itemKey` in
 * `shared/instrument/items.ts`), `siteCheckItem` for a check. `sha256` (hex) and `size` (bytes) are those of the content as kept, before encryption;
 * `thumbnail` is a small JPEG as a data URL, null where there is no picture. `location` says what became of the place
 * that a photo had in it. Times in milliseconds since 1970.
 */
export type Evidence = {
  readonly id: string;
  readonly sessionId: string;
  readonly itemKey: string;
  readonly name: string;
  readonly mediaType: EvidenceMediaType;
  readonly size: number;
  readonly sha256: string;
  readonly thumbnail: string | null;
  readonly location: 'none' | 'removed' | 'kept';
  readonly note: string;
  readonly addedBy: string;
  readonly addedAt: number;
  readonly sample: boolean;
  readonly updatedAt: number;
};

/** What evidence of a check on site supports: the check as a whole. */
export const siteCheckItem = 'siteCheck';

export const evidenceMediaTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

export type EvidenceMediaType = (typeof evidenceMediaTypes)[number];

/** The largest file (bytes) that is taken. */
export const largestEvidence = 50 * 1024 * 1024;
