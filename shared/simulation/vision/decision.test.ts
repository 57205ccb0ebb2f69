import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaUnderRoc, bestThreshold, confusionAt, expectedCost, ratesOf, rocPoints } from './decision.ts';

const scored = { good: [1, 2, 3, 4], defective: [3, 5, 6, 7] };

test('counts what is thrown out and what passes', () => {
  expect(confusionAt(scored, 3.5)).toEqual({ caught: 3, missed: 1, falseAlarms: 1, passed: 3 });
  expect(ratesOf(confusionAt(scored, 3.5))).toEqual({
    precision: 0.75,
    recall: 0.75,
    missRate: 0.25,
    falseAlarmRate: 0.25,
  });
});

test('the area under the curve counts pairs, ties half', () => {
  // 16 pairs: 3 beats 1 and 2, ties with 3, loses to 4; the others beat all.
  expect(areaUnderRoc(scored)).toBe((2.5 + 12) / 16);
  expect(areaUnderRoc({ good: [0, 0], defective: [0, 0] })).toBe(0.5);
});

const scores = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });

test('the curve goes from all to nothing, never back, and the trapezoids under it are the area', () => {
  fc.assert(
    fc.property(scores, scores, (good, defective) => {
      const points = rocPoints({ good, defective });
      expect(points[0]).toMatchObject({ falseAlarmRate: 1, recall: 1 });
      expect(points.at(-1)).toMatchObject({ falseAlarmRate: 0, recall: 0 });
      let area = 0;
      for (const [at, { falseAlarmRate, recall }] of points.entries()) {
        const next = points[at + 1] ?? { falseAlarmRate: 0, recall: 0 };
        expect(next.falseAlarmRate).toBeLessThanOrEqual(falseAlarmRate);
        expect(next.recall).toBeLessThanOrEqual(recall);
        area += ((falseAlarmRate - next.falseAlarmRate) * (recall + next.recall)) / 2;
      }
      expect(areaUnderRoc({ good, defective })).toBeCloseTo(area, 9);
    }),
  );
});

test('no threshold costs less than the best one, and it falls as a missed defect gets dearer', () => {
  const price = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(scores, scores, price, price, (good, defective, miss, falseAlarm) => {
      const prices = { miss, falseAlarm, defectShare: 0.1 };
      const costAt = (threshold: number) =>
        expectedCost(ratesOf(confusionAt({ good, defective }, threshold)), prices);
      const best = bestThreshold({ good, defective }, prices);
      for (let threshold = 0; threshold <= 32; threshold += 0.5) {
        expect(costAt(best)).toBeLessThanOrEqual(costAt(threshold) + 1e-9);
      }
      const dearer = bestThreshold({ good, defective }, { ...prices, miss: miss * 3 });
      expect(dearer).toBeLessThanOrEqual(best);
      const cheaper = bestThreshold({ good, defective }, { ...prices, falseAlarm: falseAlarm * 3 });
      expect(cheaper).toBeGreaterThanOrEqual(best);
    }),
  );
});
