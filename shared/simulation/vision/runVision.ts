import { independentRandoms, type Random } from '../seededRandom.ts';
import { brightnessRange, gradientRange, type VisionChoice } from './choice.ts';
import {
  areaUnderRoc,
  bestThreshold,
  confusionAt,
  expectedCost,
  ratesOf,
  rocPoints,
  type Confusion,
  type Prices,
  type Rates,
  type RocPoint,
} from './decision.ts';
import { defectKinds, drawDefect, type DefectKind } from './defects.ts';
import { inspect, type Inspection } from './inspect.ts';
import type { VisionParameters } from './parameters.ts';
import { drawScene, takePicture } from './part.ts';
import { inspectByPerson } from './person.ts';
import type { Picture } from './picture.ts';
import { withStrokes } from './strokes.ts';
import { randomsOfSets, type TrainedVision } from './trainVision.ts';

/** How well the held-out parts were told apart, and what that means for ten thousand parts of the shop. */
export type InspectionFigures = {
  readonly confusion: Confusion;
  readonly rates: Rates;
  /** Of 10 000 parts: defects that go out, good ones that are thrown out, and 元 for both. */
  readonly missed: number;
  readonly falseAlarms: number;
  readonly cost: number;
  /** From one part to the next. */
  readonly seconds: number;
};

/** How many held-out defects of a kind there were, and how many of them were caught. */
export type CaughtOfKind = { readonly kind: DefectKind; readonly count: number; readonly caught: number };

export type VisionResult = {
  readonly parameters: VisionParameters;
  readonly choice: VisionChoice;
  /** The part under the camera, with what the visitor drew on it. */
  readonly picture: Picture;
  readonly inspection: Inspection;
  /** Chosen on the validation set by the visitor's prices; a part with at least this score is thrown out. */
  readonly threshold: number;
  readonly isRejected: boolean;
  /** Of the held-out parts. */
  readonly roc: readonly RocPoint[];
  readonly area: number;
  readonly kinds: readonly CaughtOfKind[];
  /** 人工目检 and 视觉质检, on the same held-out parts. */
  readonly baseline: InspectionFigures;
  readonly improved: InspectionFigures;
};

type Given = {
  readonly parameters: VisionParameters;
  readonly choice: VisionChoice;
  readonly seed: number;
  /** Of `trainVision` with the same parameters and seed. */
  readonly trained: TrainedVision;
};

/** Inspects the part under the camera, and follows the prices: some 10 ms. Pure. */
export function runVision({ parameters, choice, seed, trained }: Given): VisionResult {
  const picture = pictureOf(parameters, choice, seed);
  const inspection = inspect(picture, trained.reference);
  const { missPrice: miss, falseAlarmPrice: falseAlarm } = choice;
  const prices = { miss, falseAlarm, defectShare: parameters.defects.share };
  const threshold = bestThreshold(trained.validation, prices);
  const { heldOut, heldOutKinds } = trained;
  const sizes = { good: heldOut.good.length, defective: heldOut.defective.length };
  const byPerson = inspectByPerson(sizes, parameters.person, randomsOfSets(seed).person);
  return {
    parameters,
    choice,
    picture,
    inspection,
    threshold,
    isRejected: inspection.score >= threshold,
    roc: rocPoints(heldOut),
    area: areaUnderRoc(heldOut),
    kinds: defectKinds.map((kind) => {
      const scores = heldOut.defective.filter((_, at) => heldOutKinds[at] === kind);
      return { kind, count: scores.length, caught: scores.filter((score) => score >= threshold).length };
    }),
    baseline: figuresOf(byPerson, prices, parameters.person.seconds),
    improved: figuresOf(confusionAt(heldOut, threshold), prices, parameters.cameraSeconds),
  };
}

/** The same part however it is lit and whatever is on it: each has a seed of its own, and its light comes from the visitor. */
function pictureOf(parameters: VisionParameters, choice: VisionChoice, seed: number): Picture {
  const random = randomsOfSets(seed).visitor;
  let own = 0;
  for (let part = 0; part <= Math.max(0, Math.floor(choice.part)) % 1000; part += 1) own = random();
  const [ofPart, ofDefect] = independentRandoms(Math.floor(own * 2 ** 31), 2) as readonly [Random, Random];
  const { pose, light } = drawScene(parameters, ofPart);
  const defect = choice.defect === 'none' ? null : drawDefect(choice.defect, parameters, ofDefect);
  const lit = {
    direction: light.direction,
    brightness: within(choice.brightness, brightnessRange),
    gradient: within(choice.gradient, gradientRange),
  };
  return withStrokes(takePicture(parameters, { pose, light: lit }, defect, ofPart), choice.strokes);
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, value));
}

function figuresOf(confusion: Confusion, prices: Prices, seconds: number): InspectionFigures {
  const rates = ratesOf(confusion);
  return {
    confusion,
    rates,
    missed: 10_000 * prices.defectShare * rates.missRate,
    falseAlarms: 10_000 * (1 - prices.defectShare) * rates.falseAlarmRate,
    cost: 10_000 * expectedCost(rates, prices),
    seconds,
  };
}
