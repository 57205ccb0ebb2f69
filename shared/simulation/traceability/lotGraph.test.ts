import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lotGraphOf, reach, reversed } from './lotGraph.ts';

/** Any graph without circles: a link leads to a later node. */
const graph = fc.integer({ min: 1, max: 14 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    pairs: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 40 }),
    start: fc.nat(nodes - 1),
  }),
);

/** Warshall: a path from i to j, or none, for all pairs. */
function paths(nodes: number, pairs: readonly (readonly [number, number])[]): boolean[][] {
  const has = Array.from({ length: nodes }, (_, from) =>
    Array.from({ length: nodes }, (_, to) => from === to),
  );
  for (const [from, to] of pairs) has[from]![to] = true;
  for (let over = 0; over < nodes; over += 1) {
    for (let from = 0; from < nodes; from += 1) {
      for (let to = 0; to < nodes; to += 1) {
        if (has[from]![over]! && has[over]![to]!) has[from]![to] = true;
      }
    }
  }
  return has;
}

test.each(['without circles', 'with circles'])(
  'what is reached is what has a path, both ways, each looked at once: %s',
  (kind) => {
    fc.assert(
      fc.property(graph, ({ nodes, pairs, start }) => {
        const links = pairs
          .filter(([from, to]) => kind === 'with circles' || from !== to)
          .map(([from, to]) =>
            kind === 'with circles' || from < to ? ([from, to] as const) : ([to, from] as const),
          );
        const flat = { froms: links.map(([from]) => from), tos: links.map(([, to]) => to) };
        const has = paths(nodes, links);
        const forward = reach(lotGraphOf(nodes, flat), [start]);
        const backward = reach(lotGraphOf(nodes, reversed(flat)), [start]);
        expect([...forward.reached].map(Boolean)).toEqual(has[start]);
        expect([...backward.reached].map(Boolean)).toEqual(has.map((row) => row[start]));
        expect(forward.visits).toBe(has[start]!.filter(Boolean).length);
      }),
      { numRuns: 300 },
    );
  },
);

test('from several nodes, and from none', () => {
  const lots = lotGraphOf(5, { froms: [0, 1, 3], tos: [2, 2, 4] });
  expect([...reach(lots, [0, 3, 0]).reached]).toEqual([1, 0, 1, 1, 1]);
  expect(reach(lots, [])).toEqual({ reached: new Uint8Array(5), visits: 0 });
});
