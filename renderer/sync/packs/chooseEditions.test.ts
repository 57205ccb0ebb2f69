import { expect, test } from 'vitest';
import type { PackEdition } from '#data/packIndex.ts';
import type { PackEntry, PackKind } from '#shared/sync/protocol.ts';
import { chooseEditions } from './chooseEditions.ts';

const listed = (kind: PackKind, version: number, sha256 = `content of ${version}`): PackEntry => ({
  kind,
  id: 'pack',
  version,
  sha256,
  bytes: 1,
  changes: [],
  signature: '',
});
const here = (kind: PackKind, version: number): PackEdition => ({
  ...listed(kind, version),
  edition: String(version),
  hash: '',
  title: '',
  arrivedAt: 0,
});
const names = (entries: readonly PackEntry[]) => entries.map(({ kind, version }) => `${kind} ${version}`);

test('a new desk takes every edition of an instrument, the older ones first, and the newest of the rest', () => {
  const list = [
    listed('cases', 1),
    listed('cases', 2),
    listed('instrument', 3),
    listed('instrument', 1),
    listed('policy', 2),
    listed('policy', 1),
  ];
  expect(names(chooseEditions(list, []))).toEqual(['instrument 1', 'instrument 3', 'policy 2', 'cases 2']);
});

test('a desk that has the newest has nothing to do, also where older ones are listed that it lacks', () => {
  const list = [listed('instrument', 1), listed('instrument', 2), listed('cases', 1), listed('cases', 2)];
  expect(chooseEditions(list, [here('instrument', 2), here('cases', 2)])).toEqual([]);
});

test('only what came since is taken', () => {
  const list = [1, 2, 3, 4].map((version) => listed('instrument', version));
  expect(names(chooseEditions(list, [here('instrument', 2)]))).toEqual(['instrument 3', 'instrument 4']);
});

test('a list that ends before what is here is looked at, to be refused', () => {
  const list = [listed('instrument', 1), listed('instrument', 2)];
  expect(names(chooseEditions(list, [here('instrument', 3)]))).toEqual(['instrument 2']);
});

test('a version that is here with other content is looked at, to be refused, and does not hide what is new', () => {
  const list = [listed('instrument', 1, 'other'), listed('instrument', 2)];
  expect(names(chooseEditions(list, [here('instrument', 1)]))).toEqual(['instrument 1', 'instrument 2']);
});

test('packs of one id and another kind are others', () => {
  expect(names(chooseEditions([listed('cases', 1)], [here('solutions', 5)]))).toEqual(['cases 1']);
  expect(chooseEditions([], [here('cases', 1)])).toEqual([]);
});
