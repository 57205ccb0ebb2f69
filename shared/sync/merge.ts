import { isSame, namesOf, type Fields, type Json } from './fields.ts';
import { isLater, type Stamp } from './stamp.ts';

/** A state of a row; null fields: the row is deleted. */
export type RowState = { readonly fields: Fields | null; readonly stamp: Stamp };

/**
 * What two sides made of the same thing, differently. `kept` and `lost` are the two texts; a missing value: the field is
 * not there on that side. `keptSide` says whose text stands for now.
 */
export type Clash =
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly kept: Json | undefined;
      readonly lost: Json | undefined;
      readonly keptSide: Side;
    }
  /** One side deleted the row that the other edited: the edit is kept. */
  | { readonly kind: 'deletion'; readonly keptSide: Side };

export type Side = 'local' | 'remote';

export type Merged = { readonly fields: Fields | null; readonly clashes: readonly Clash[] };

/** Fields that keep the books of a row: the later of two values stands, and nobody is asked. */
const bookkeeping: ReadonlySet<string> = new Set(['updatedAt']);

/**
 * Merges two states of a row that came from a common one, field by field. What only one side changed is that side's; what
 * both changed to different values is a clash, in which the later stamp stands and the other text is told. A deletion
 * against an edit keeps the edit. `base` empty: no common state is known, so all that both sides hold and hold differently
 * is a clash. Pure; the same on both sides of a merge, but for the names of the sides.
 */
export function merge(base: Fields, local: RowState, remote: RowState): Merged {
  if (local.fields === null || remote.fields === null) return mergeDeletion(base, local, remote);
  const winner: Side = isLater(local.stamp, remote.stamp) ? 'local' : 'remote';
  const fields: Record<string, Json> = {};
  const clashes: Clash[] = [];
  for (const name of namesOf(local.fields, remote.fields)) {
    const ours = local.fields[name];
    const theirs = remote.fields[name];
    const common = base[name];
    let value = theirs;
    const later = bookkeeping.has(name) ? laterOf(ours, theirs) : null;
    if (later !== null) value = later;
    else if (isSame(common, theirs)) value = ours;
    else if (!isSame(common, ours) && !isSame(ours, theirs)) {
      value = winner === 'local' ? ours : theirs;
      const lost = winner === 'local' ? theirs : ours;
      clashes.push({ kind: 'field', field: name, kept: value, lost, keptSide: winner });
    }
    if (value !== undefined) fields[name] = value;
  }
  return { fields, clashes };
}

function mergeDeletion(base: Fields, local: RowState, remote: RowState): Merged {
  if (local.fields === null && remote.fields === null) return { fields: null, clashes: [] };
  const editSide: Side = local.fields === null ? 'remote' : 'local';
  const edit = local.fields ?? remote.fields;
  if (edit !== null && holdsOnly(edit, base)) {
    return { fields: null, clashes: [] };
  }
  return { fields: edit, clashes: [{ kind: 'deletion', keptSide: editSide }] };
}

/** Whether a state holds what the base holds, books apart: nothing was edited. */
function holdsOnly(state: Fields, base: Fields): boolean {
  return namesOf(state, base).every((name) => bookkeeping.has(name) || isSame(state[name], base[name]));
}

/** The later of two times; null where neither side has one. */
function laterOf(one: Json | undefined, other: Json | undefined): number | null {
  const times = [one, other].filter((value) => typeof value === 'number');
  return times.length === 0 ? null : Math.max(...times);
}
