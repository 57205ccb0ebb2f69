import { expect, test } from 'vitest';
import { runAll } from '../steps.ts';
import { boltHead } from './boltHead.fixture.ts';
import { areaUnderRoc, bestThreshold, confusionAt, ratesOf } from './decision.ts';
import { learnVision, randomsOfSets, takePart, trainVision } from './trainVision.ts';

const sizes = { training: 20, validation: 6, heldOut: 30 };
const withContrast = (contrast: number) => ({ ...boltHead, defects: { ...boltHead.defects, contrast } });
const train = (contrast: number, seed = 1) =>
  runAll(trainVision({ parameters: withContrast(contrast), seed, sizes }));

test('visible defects are told from good parts, those without contrast are not, and recall falls with contrast', () => {
  const trained = [0.6, 0.15, 0].map((contrast) => train(contrast));
  const areas = trained.map(({ heldOut }) => areaUnderRoc(heldOut));
  expect(areas[0]).toBeGreaterThan(0.95);
  // 30 against 30: the deviation of the area is 0.075 where nothing can be told.
  expect(Math.abs(areas[2]! - 0.5)).toBeLessThan(0.19);
  expect(areas).toEqual(areas.toSorted((one, other) => other - one));
  const recalls = trained.map(({ heldOut }) => ratesOf(confusionAt(heldOut, 12)).recall);
  expect(recalls).toEqual(recalls.toSorted((one, other) => other - one));
  expect(recalls[0]! - recalls[2]!).toBeGreaterThan(0.7);
});

test('what is learnt never sees a held-out part', () => {
  const parameters = withContrast(0.5);
  const learnt = runAll(learnVision({ parameters, seed: 4, sizes }));
  const small = runAll(trainVision({ parameters, seed: 4, sizes: { ...sizes, heldOut: 1 } }));
  const large = runAll(trainVision({ parameters, seed: 4, sizes }));
  // However many held-out parts there are, reference and validation scores are the same.
  for (const { reference, validation } of [small, large]) expect({ reference, validation }).toEqual(learnt);
  const prices = { miss: 60, falseAlarm: 1, defectShare: 0.01 };
  expect(bestThreshold(small.validation, prices)).toBe(bestThreshold(large.validation, prices));
  // And no held-out picture is one of those that were learnt from or chosen by.
  const pictures = (name: 'training' | 'validation' | 'heldOut') => {
    const random = randomsOfSets(4)[name];
    return Array.from({ length: 16 }, (_, at) =>
      takePart(parameters, name !== 'training' && at % 2 === 1, random).picture.pixels.join(),
    );
  };
  expect(large.samples[0]?.picture.pixels.join()).toBe(pictures('heldOut')[0]);
  expect(new Set([...pictures('training'), ...pictures('validation'), ...pictures('heldOut')]).size).toBe(48);
});

test('the same seed gives the same, another one something else; it tells how far it is', () => {
  const tiny = { training: 6, validation: 3, heldOut: 3 };
  const run = (seed: number) => {
    const shares: number[] = [];
    const steps = trainVision({ parameters: boltHead, seed, sizes: tiny });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return { trained: step.value, shares };
      shares.push(step.value.share);
    }
  };
  const { trained, shares } = run(3);
  expect(run(3).trained).toEqual(trained);
  expect(run(4).trained.heldOut).not.toEqual(trained.heldOut);
  expect(shares).toHaveLength(36);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});
