/** Numbers from `from` to `to`, both included. */
export type NumberRange = { readonly from: number; readonly to: number };

/**
 * What was found wrong and what was done about it. File names are relative to the journal's directory; `copy` is null
 * when nothing could be kept (a full disk, say).
 */
export type JournalFinding =
  /** The last write was torn, as a kill leaves it: `bytes` were cut off behind the record `after`. */
  | { readonly kind: 'tornTail'; readonly file: string; readonly bytes: number; readonly after: number }
  /** Records of a segment are lost (none: only bytes between records); the rest is used. */
  | {
      readonly kind: 'damagedSegment';
      readonly file: string;
      readonly missing: readonly NumberRange[];
      readonly copy: string | null;
    }
  /** Parts of a snapshot, counted from 1, are lost; the rest is used. */
  | {
      readonly kind: 'damagedSnapshot';
      readonly file: string;
      readonly missing: readonly NumberRange[];
      readonly copy: string | null;
    }
  /** A file that holds nothing usable, or a truncated snapshot; it was moved to `copy`. */
  | { readonly kind: 'unusableFile'; readonly file: string; readonly copy: string | null }
  /** Records that no file holds. */
  | { readonly kind: 'missingRecords'; readonly missing: NumberRange };
