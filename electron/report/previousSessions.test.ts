import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { fileStems } from './fileStems.ts';
import { previousSessions } from './previousSessions.ts';

type Told = { readonly uscc: string; readonly date: string; readonly kind?: string };

/** Sessions with no more than what is looked at. */
function bundles(told: readonly Told[]): readonly SessionBundle[] {
  return told.map(({ uscc, date, kind = 'baseline' }) => ({
    enterprise: { uscc },
    session: { date, kind },
  })) as unknown as readonly SessionBundle[];
}

const days = ['2026-01-05', '2026-02-05', '2026-03-05'] as const;
const sessions = fc.array(
  fc.record({ uscc: fc.constantFrom('A', 'B', 'C'), date: fc.constantFrom(...days) }),
  { maxLength: 30 },
);

test('the session before is the same enterprise’s latest earlier one, on one day the one before in the file', () => {
  fc.assert(
    fc.property(sessions, (told) => {
      const all = bundles(told);
      const found = previousSessions(all);
      for (const [at, bundle] of all.entries()) {
        const earlier = all.filter(
          ({ enterprise, session }, index) =>
            enterprise.uscc === bundle.enterprise.uscc &&
            (session.date < bundle.session.date || (session.date === bundle.session.date && index < at)),
        );
        const latest = earlier.filter((one) =>
          earlier.every((other) => one.session.date >= other.session.date),
        );
        expect(found[at]).toBe(latest.at(-1) ?? null);
      }
    }),
  );
});

test('ten thousand sessions of one enterprise take no time to speak of', () => {
  const all = bundles(Array.from({ length: 10_000 }, () => ({ uscc: 'A', date: '2026-01-05' })));
  expect(previousSessions(all).at(-1)).toBe(all.at(-2));
});

test('names tell enterprise, day and kind, the document where it is another one, and never the same twice', () => {
  const all = bundles([
    { uscc: 'A', date: '2026-01-05' },
    { uscc: 'A', date: '2026-01-05', kind: 'followUp' },
    { uscc: 'A', date: '2026-01-05' },
  ]);
  expect(fileStems(all, 'diagnosis')).toEqual([
    'A-2026-01-05-baseline',
    'A-2026-01-05-followUp',
    'A-2026-01-05-baseline-2',
  ]);
  expect(fileStems(all, 'sheet')[2]).toBe('A-2026-01-05-baseline-sheet-2');
});
