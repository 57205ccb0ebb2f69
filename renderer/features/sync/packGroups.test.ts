import { expect, test } from 'vitest';
import type { PackEdition } from '#data/packIndex.ts';
import type { PackHoldings } from '#data/queries/packHoldings.ts';
import type { PackKind } from '#shared/sync/protocol.ts';
import { packGroups, type PackInUse, type ShippedEdition } from './packGroups.ts';

const shipped: readonly ShippedEdition[] = [
  { kind: 'instrument', id: 'miit', version: '1', hash: 'first' },
  { kind: 'policy', id: 'handan', version: '1', hash: 'policy' },
];
const inUse = (instrument: string): readonly PackInUse[] => [
  { kind: 'instrument', id: 'miit', hash: instrument, title: '评测指标' },
  { kind: 'policy', id: 'handan', hash: 'policy', title: '政策' },
];
const edition = (version: number, hash: string, more: Partial<PackEdition> = {}): PackEdition => ({
  kind: 'instrument',
  id: 'miit',
  version,
  edition: String(version),
  hash,
  title: '评测指标',
  sha256: hash,
  changes: [`${version} 改了`],
  arrivedAt: version * 1000,
  ...more,
});
const nothing: PackHoldings = { signer: null, editions: [], stored: new Set(), pinned: [] };
const pinnedTo = (hash: string, sessions: number, version = '1') => ({
  reference: { id: 'miit', version, hash },
  sessions,
});
const told = (holdings: PackHoldings, instrument: string, kind: PackKind = 'instrument') =>
  packGroups(holdings, shipped, inUse(instrument))
    .filter((group) => group.kind === kind)
    .flatMap(({ editions }) => editions.map(({ hash, use, sessions }) => [hash, use, sessions]));

test('without a platform there is what the app came with', () => {
  const groups = packGroups(nothing, shipped, inUse('first'));
  expect(groups).toMatchObject([
    {
      title: '评测指标',
      isUsed: true,
      editions: [{ edition: '1', isShipped: true, sent: null, use: 'now' }],
    },
    { title: '政策', isUsed: true, editions: [{ use: 'now', sessions: null }] },
  ]);
});

test('a shipped edition that the platform publishes too is one line; a newer one waits for the next opening', () => {
  const holdings = {
    ...nothing,
    editions: [edition(1, 'first'), edition(2, 'second')],
    pinned: [pinnedTo('first', 12)],
  };
  expect(told(holdings, 'first')).toEqual([
    ['second', 'next', 0],
    ['first', 'now', 12],
  ]);
  expect(told(holdings, 'second')).toEqual([
    ['second', 'now', 0],
    ['first', 'none', 12],
  ]);
  const [group] = packGroups(holdings, shipped, inUse('second'));
  expect(group?.editions[1]).toMatchObject({ isShipped: true, sent: { version: 1, arrivedAt: 1000 } });
  expect(group?.editions[0]).toMatchObject({ isShipped: false, changes: ['2 改了'] });
});

test('an edition that sessions are pinned to is told of, here or not', () => {
  const holdings = {
    ...nothing,
    stored: new Set(['miit/0/older']),
    pinned: [pinnedTo('older', 3, '0'), pinnedTo('elsewhere', 1, '9')],
  };
  expect(told(holdings, 'first')).toEqual([
    ['first', 'now', 0],
    ['older', 'none', 3],
    ['elsewhere', 'missing', 1],
  ]);
});

test('packs that this app makes no use of are told of as they came', () => {
  const cases = edition(4, 'cases', { kind: 'cases', id: 'handan-cases', title: '案例集' });
  const groups = packGroups({ ...nothing, editions: [cases] }, shipped, inUse('first'));
  expect(groups[2]).toMatchObject({
    title: '案例集',
    isUsed: false,
    editions: [{ sent: { version: 4 }, sessions: null, use: 'none' }],
  });
});
