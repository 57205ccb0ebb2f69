import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pour, sinksOf } from './pour.ts';

test('nothing is lost, no sink runs over, and both sides are used in their order', () => {
  const amounts = fc.array(fc.nat(50), { maxLength: 30 });
  fc.assert(
    fc.property(amounts, amounts, (sources, sinks) => {
      const portions = pour(sources, sinks);
      for (const [source, amount] of sources.entries()) {
        const own = portions.filter((portion) => portion.source === source);
        expect(own.reduce((sum, { units }) => sum + units, 0)).toBe(amount);
      }
      for (const [sink, room] of sinks.entries()) {
        const into = portions.filter((portion) => portion.sink === sink);
        expect(into.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(room);
      }
      const order = portions.map(({ source, sink }) => [source, sink < 0 ? sinks.length : sink] as const);
      for (const [at, [source, sink]] of order.entries()) {
        const [sourceBefore, sinkBefore] = order[at - 1] ?? [0, 0];
        expect(source).toBeGreaterThanOrEqual(sourceBefore);
        expect(sink).toBeGreaterThanOrEqual(sinkBefore);
      }
      const stayed = portions.filter(({ sink }) => sink < 0).reduce((sum, { units }) => sum + units, 0);
      const all = sources.reduce((sum, units) => sum + units, 0);
      const room = sinks.reduce((sum, units) => sum + units, 0);
      expect(stayed).toBe(Math.max(0, all - room));
    }),
  );
});

test('one sink holds pieces of two sources', () => {
  expect(pour([5, 5], sinksOf(10, 4))).toEqual([
    { source: 0, sink: 0, units: 4 },
    { source: 0, sink: 1, units: 1 },
    { source: 1, sink: 1, units: 3 },
    { source: 1, sink: 2, units: 2 },
  ]);
});
