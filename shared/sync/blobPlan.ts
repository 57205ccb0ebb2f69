import type { Evidence } from '../model/evidence.ts';

/** What a row of evidence says of its file. */
export type NamedBlob = Pick<Evidence, 'sha256' | 'size' | 'name' | 'addedAt' | 'sample'>;

/** A file to be carried. `size` in bytes; `name` is what a person calls it. */
export type PlannedBlob = Pick<NamedBlob, 'sha256' | 'size' | 'name'>;

/** Bytes that one sync carries in each direction; the next one goes on. On 10 Mbit/s this takes two minutes. */
export const blobBudget = 128 * 1024 * 1024;

/** What one sync does about files, in this order. */
export type BlobPlan = {
  readonly upload: readonly PlannedBlob[];
  readonly download: readonly PlannedBlob[];
  /** Files that wait for the next sync, for this one carries enough. */
  readonly left: number;
  /** Files that neither this laptop nor the platform has: those who added them have not sent them yet. */
  readonly awaited: number;
};

/**
 * Plans what is carried: up what is here and the platform lacks, down what the platform has and is not here. Files of
 * 示例 rows stay here. Small ones go first, so that on a poor line most files arrive soon and none waits for a video-sized
 * scan; among equals the newest, which is being worked on. A large one is not put off for ever: once the small ones are
 * through it is the next, and the first of a direction goes even where it alone exceeds the budget.
 */
export function planBlobs(
  rows: readonly NamedBlob[],
  here: ReadonlySet<string>,
  lacking: ReadonlySet<string>,
  budget = blobBudget,
): BlobPlan {
  const named = [...namedBlobs(rows).values()].sort(inOrder);
  const up = within(
    named.filter(({ sha256 }) => here.has(sha256) && lacking.has(sha256)),
    budget,
  );
  const down = within(
    named.filter(({ sha256 }) => !here.has(sha256) && !lacking.has(sha256)),
    budget,
  );
  return {
    upload: up.taken,
    download: down.taken,
    left: up.left + down.left,
    awaited: named.filter(({ sha256 }) => !here.has(sha256) && lacking.has(sha256)).length,
  };
}

/** The files that rows name, each once, by their SHA-256; without those of 示例 rows. */
export function namedBlobs(rows: readonly NamedBlob[]): ReadonlyMap<string, NamedBlob> {
  const named = new Map<string, NamedBlob>();
  for (const row of rows) {
    const known = named.get(row.sha256);
    if (!row.sample && row.size > 0 && (known === undefined || inOrder(row, known) < 0)) {
      named.set(row.sha256, row);
    }
  }
  return named;
}

function inOrder(one: NamedBlob, other: NamedBlob): number {
  return one.size - other.size || other.addedAt - one.addedAt || (one.sha256 < other.sha256 ? -1 : 1);
}

function within(blobs: readonly NamedBlob[], budget: number) {
  let bytes = 0;
  const fitting = blobs.findIndex(({ size }, index) => (bytes += size) > budget && index > 0);
  const taken = fitting === -1 ? blobs : blobs.slice(0, fitting);
  return {
    taken: taken.map(({ sha256, size, name }): PlannedBlob => ({ sha256, size, name })),
    left: blobs.length - taken.length,
  };
}
