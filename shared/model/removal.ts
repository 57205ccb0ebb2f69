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
  /** What was deleted was a 示例: the tombstone, too, stays on this laptop. */
  readonly sample: boolean;
};

export type RemovalKind = 'enterprise' | 'session' | 'evidence';

export const removalKindNames: Readonly<Record<RemovalKind, string>> = {
  enterprise: '企业档案',
  session: '诊断',
  evidence: '佐证材料',
};

/** Reasons that are offered; any other text may be given. */
export const removalReasons = ['重复录入', '录入错误', '企业退出试点'] as const;

/** The fewest and most characters of a reason. */
export const reasonLengths = { least: 2, most: 200 } as const;

/** The reason as it is kept; null where it says too little or too much. */
export function readReason(typed: string): string | null {
  const reason = typed.replace(/\s+/g, ' ').trim();
  const { length } = [...reason];
  return length < reasonLengths.least || length > reasonLengths.most ? null : reason;
}

/** The id of a subject's tombstone: one per subject. */
export function removalId(kind: RemovalKind, subjectId: string): string {
  return `${kind}/${subjectId}`;
}
