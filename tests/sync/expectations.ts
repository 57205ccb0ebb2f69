import { expect } from 'vitest';
import { holdSame } from '#shared/sync/fields.ts';
import type { RowClash } from '#sync/syncStore.ts';
import type { HistoryOutcome } from './playHistory.ts';

/** What every desk has to show a person. */
export async function allClashes({ clients }: Pick<HistoryOutcome, 'clients'>): Promise<readonly RowClash[]> {
  return (await Promise.all(clients.map(async ({ desk }) => desk.clashes()))).flat();
}

/** Everybody holds what the platform holds, and has nothing left to tell. */
export async function expectConverged({ clients, platform }: HistoryOutcome): Promise<void> {
  const stored = await platform.rows();
  for (const { desk } of clients) {
    const rows = await desk.rows();
    for (const [key, fields] of stored) {
      const here = rows.get(key);
      expect(holdSame(here?.fields ?? null, fields), key).toBe(true);
      expect(here?.untold ?? null, key).toBe(null);
    }
    for (const [key, { fields }] of rows) {
      expect(holdSame(fields, stored.get(key) ?? null), key).toBe(true);
    }
  }
}

/** Every text that nobody knowingly replaced is in a row, or in a clash that somebody is shown. */
export async function expectNothingLost({ clients, platform, standing }: HistoryOutcome): Promise<void> {
  const shown = JSON.stringify([...(await platform.rows()).values()]);
  const told = JSON.stringify(await allClashes({ clients }));
  expect(standing.filter((token) => !shown.includes(`"${token}"`) && !told.includes(`"${token}"`))).toEqual(
    [],
  );
}
