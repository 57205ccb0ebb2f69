import type { Digests } from './digests.ts';

/** Where a seal does not hold: the part, and the path of the row or field as far as it can be told. */
export type SealPlace = { readonly part: string; readonly path: string };

/** How the content at a place differs from what was sealed. */
export type Difference = SealPlace & { readonly change: 'changed' | 'added' | 'removed' | 'arranged' };

/** Parts in the order in which differences are told: what was assessed first, the enterprise's file last. */
const partOrder = [
  'session',
  'answers',
  'sceneRatings',
  'evidence',
  'pack',
  'result',
  'revision',
  'previousSeal',
  'closedAt',
  'closedBy',
  'device',
  'enterprise',
];

/** All places in which `found` differs from `sealed`, the most telling first. A part is named only if no place in it is. */
export function differencesOf(sealed: Digests, found: Digests): readonly Difference[] {
  const paths = [...new Set([...Object.keys(sealed), ...Object.keys(found)])].sort(comparePaths);
  const differing = paths.filter((path) => sealed[path] !== found[path]);
  const inside = new Set(differing.filter((path) => path.includes('.')).map(partOf));
  return differing
    .filter((path) => path.includes('.') || !inside.has(path))
    .map((path) => ({ part: partOf(path), path, change: changeOf(path, sealed, found) }));
}

function changeOf(path: string, sealed: Digests, found: Digests): Difference['change'] {
  if (!Object.hasOwn(sealed, path)) return 'added';
  if (!Object.hasOwn(found, path)) return 'removed';
  const list = !path.includes('.') && Object.keys(sealed).some((other) => other.startsWith(`${path}.`));
  // All rows as they were, yet the list is another: their order, or one that stands there twice.
  return list ? 'arranged' : 'changed';
}

function partOf(path: string): string {
  return path.split('.', 1)[0] ?? path;
}

function comparePaths(a: string, b: string): number {
  const order = rank(a) - rank(b);
  return order === 0 ? (a < b ? -1 : a > b ? 1 : 0) : order;
}

function rank(path: string): number {
  const at = partOrder.indexOf(partOf(path));
  return at < 0 ? partOrder.length : at;
}
