/**
 * A tombstone: what was deleted, by whom and why. Its rows are gone; this stays. `id` is `${kind}/${subjectId}`; `name`
 * lets a person recognise it; `removed` counts the rows that went with it. `removedAt` in milliseconds since 1970.
 */
export type Removal = {
  readonly id: string;
  readonly kind: RemovalKind;
  readonly subjectId: string;
  readonly name: string;
  readonly reason: string;
  readonly removedBy: string;
  readonly removedAt: number;
  readonly removed: { readonly sessions: number; readonly items: number; readonly evidence: number };
};

export type RemovalKind = 'enterprise' | 'session' | 'evidence';
