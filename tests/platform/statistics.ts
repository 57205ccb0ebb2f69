import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { PackReference } from '#shared/model/session.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { changedStatistics } from '#shared/statistics/changedStatistics.ts';
import { countedOf } from '#shared/statistics/countedOf.ts';
import { countedTables, emptyHoldings, holdRow } from '#shared/statistics/holdings.ts';
import { statisticsOf } from '#shared/statistics/statisticsOf.ts';
import type { Fields } from '#shared/sync/fields.ts';
import { everyCentre, type Storage } from './storage.ts';

/** Rows that are read at a time. */
const page = 1000;

/** The city's time is eight hours ahead of UTC; its day is the one that statistics count up to. */
const cityOffset = 8 * 3_600_000;

type Parts = {
  readonly storage: Storage;
  /** The editions of the instrument that sessions may be scored by. */
  readonly instruments: readonly { readonly pack: InstrumentPack; readonly reference: PackReference }[];
  readonly policy: PolicyPack;
  /** Ms since 1970. */
  readonly clock: () => number;
};

/**
 * Counts what all centres have told and publishes it; each call reads only what has changed since the one before. A storage
 * that was put back to an older state wants a counter of its own. Counting takes about a second for the 600
 * enterprises of the pilot and several for thousands, in which nothing else is done: a platform with more of them
 * would count in a process of its own. Rejects on faults of the medium.
 */
export function statisticsCounter({ storage, instruments, policy, clock }: Parts): () => Promise<void> {
  const holdings = emptyHoldings();
  const published = new Map<string, Fields>();
  const vocabulary = {
    industries: policy.industries.map(({ id }) => id),
    counties: policy.counties,
    targets: policy.targets.map(({ id }) => id),
  };
  let sequence = 0;

  async function readOn(): Promise<void> {
    const rows = await storage.changedAfter(sequence, [...countedTables, 'statistics'], page);
    for (const { centre, row } of rows) {
      if (row.table !== 'statistics') holdRow(holdings, centre, row);
      else if (row.fields === null) published.delete(row.id);
      else if (centre === everyCentre) published.set(row.id, row.fields);
    }
    sequence = rows.at(-1)?.sequence ?? sequence;
    if (rows.length === page) await readOn();
  }

  const packOf = ({ id, version, hash }: PackReference) =>
    instruments.find(
      ({ reference }) => reference.id === id && reference.version === version && reference.hash === hash,
    )?.pack;

  return async () => {
    await readOn();
    const now = clock();
    const day = new Date(now + cityOffset).toISOString().slice(0, 10);
    const wanted = statisticsOf(countedOf(holdings, packOf), vocabulary, day);
    const changes = changedStatistics(published, wanted);
    if (changes.length > 0) await storage.publish('statistics', changes, now);
  };
}
