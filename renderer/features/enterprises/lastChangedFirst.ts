import type { Enterprise } from '#shared/model/enterprise.ts';

/** The order in which the list begins; ties by id, so that it is always the same. */
export function lastChangedFirst(enterprises: readonly Enterprise[]): readonly Enterprise[] {
  return enterprises.toSorted(
    (one, other) => other.updatedAt - one.updatedAt || (other.id < one.id ? -1 : 1),
  );
}
