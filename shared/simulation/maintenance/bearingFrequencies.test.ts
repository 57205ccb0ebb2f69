import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearingFrequencies } from './bearingFrequencies.ts';

test('the frequencies of 6205-2RS JEM SKF are the published multiples of the shaft’s', () => {
  // Case Western Reserve University Bearing Data Center; diameters in inches. It lists twice the ball's own turns.
  const geometry = { balls: 9, ballDiameter: 0.3126, pitchDiameter: 1.537, contactAngle: 0 };
  const { outer, inner, ball, cage } = bearingFrequencies(geometry, 1);
  expect(outer).toBeCloseTo(3.5848, 4);
  expect(inner).toBeCloseTo(5.4152, 4);
  expect(2 * ball).toBeCloseTo(4.7135, 3);
  expect(cage).toBeCloseTo(0.39828, 4);
});

test('each ball passes both races once for each turn of the cage against them, whatever the geometry', () => {
  const geometry = fc.record({
    balls: fc.integer({ min: 5, max: 30 }),
    ballDiameter: fc.double({ min: 1, max: 20, noNaN: true }),
    pitchDiameter: fc.double({ min: 45, max: 200, noNaN: true }),
    contactAngle: fc.double({ min: 0, max: 45, noNaN: true }),
  });
  fc.assert(
    fc.property(geometry, fc.double({ min: 1, max: 100, noNaN: true }), (of, shaft) => {
      const { outer, inner, cage } = bearingFrequencies(of, shaft);
      expect(outer).toBeCloseTo(of.balls * cage, 6);
      expect(outer + inner).toBeCloseTo(of.balls * shaft, 6);
    }),
  );
});
