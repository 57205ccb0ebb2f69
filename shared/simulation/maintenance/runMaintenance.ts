import { independentRandoms } from '../seededRandom.ts';
import { ageReplacementRate } from './ageReplacement.ts';
import type { MaintenanceChoice } from './choice.ts';
import { drawLife, lifeFactor } from './lives.ts';
import { costOfFailure, costOfReplacement, type MaintenanceParameters } from './parameters.ts';
import {
  policyFigures,
  replaceByAge,
  replaceByPrognosis,
  runToFailure,
  type PolicyFigures,
} from './policies.ts';
import { intervalReaches } from './remainingLife.ts';
import { watchBearing, type WatchedBearing } from './watchedBearing.ts';

/** Bearings whose whole lives are simulated, the same ones for every policy. */
export const simulatedLives = 500;

/** What changing after so many days costs: all machines, 元 a year, by the formula of age replacement. */
export type PlannedCost = { readonly days: number; readonly cost: number };

export type MaintenanceResult = {
  readonly parameters: MaintenanceParameters;
  readonly choice: MaintenanceChoice;
  /** The bearing on the test stand, on the day that the visitor looks at it. */
  readonly watched: WatchedBearing;
  /** 事后维修, the baseline. */
  readonly baseline: PolicyFigures;
  /** 定期更换 after the visitor's interval. */
  readonly planned: PolicyFigures;
  /** 预测性维护 with the visitor's alarm. */
  readonly improved: PolicyFigures;
  /** For the curve of cost over the interval, and the interval at which it is lowest. */
  readonly plannedCosts: readonly PlannedCost[];
  readonly bestPlanned: PlannedCost;
};

type Given = {
  readonly parameters: MaintenanceParameters;
  readonly choice: MaintenanceChoice;
  readonly seed: number;
};

/** Looks at one bearing on one day, and at three ways to look after many of them. Some 20 ms. Pure. */
export function runMaintenance({ parameters, choice, seed }: Given): MaintenanceResult {
  const factor = lifeFactor(choice.load, choice.speed);
  const stressed = { ...parameters, wear: { ...parameters.wear, scale: parameters.wear.scale * factor } };
  const [ofLives, ofReadings, ofWatched] = independentRandoms(seed, 3);
  const lives = Array.from({ length: simulatedLives }, () => drawLife(stressed.wear, ofLives!(), ofLives!));
  const rule = { alarm: choice.alarm, reaches: intervalReaches(parameters.certainty) };
  const plannedCosts = plannedCostsOf(stressed);
  return {
    parameters,
    choice,
    watched: watchBearing(stressed, choice, ofWatched!),
    baseline: policyFigures(lives.map(runToFailure), lives, parameters, false),
    planned: policyFigures(
      lives.map((life) => replaceByAge(life, choice.plannedDays)),
      lives,
      parameters,
      false,
    ),
    improved: policyFigures(
      lives.map((life) => replaceByPrognosis(life, stressed, rule, ofReadings!)),
      lives,
      parameters,
      true,
    ),
    plannedCosts,
    bestPlanned: plannedCosts.reduce((best, one) => (one.cost < best.cost ? one : best)),
  };
}

/** Sixty intervals, evenly up to twice the scale of the lives. */
function plannedCostsOf({ wear, costs, machines }: MaintenanceParameters): readonly PlannedCost[] {
  const prices = { planned: costOfReplacement(costs), failure: costOfFailure(costs) };
  return Array.from({ length: 60 }, (_, at) => {
    const days = ((at + 1) * 2 * wear.scale) / 60;
    return { days, cost: 365 * machines * ageReplacementRate(wear, prices, days) };
  });
}
