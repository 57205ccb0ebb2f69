import { randomNormal } from 'd3-random';
import type { Random } from '../seededRandom.ts';
import { logSeverity, type Life } from './lives.ts';
import { costOfFailure, costOfReplacement, type MaintenanceParameters } from './parameters.ts';
import { fewestReadings, remainingLife } from './remainingLife.ts';
import { addReading, emptyTrend, trendAt } from './trend.ts';

/** How one bearing ended: after so many days, by plan or by failing. */
export type Ending = {
  readonly days: number;
  readonly isFailure: boolean;
  /** How often somebody went there after an alarm. */
  readonly checks: number;
};

/** 事后维修: nothing is done before it fails. */
export function runToFailure({ days }: Life): Ending {
  return { days, isFailure: true, checks: 0 };
}

/** 定期更换: changed after so many days, unless it fails before. */
export function replaceByAge({ days }: Life, interval: number): Ending {
  const isFailure = days <= interval;
  return { days: isFailure ? days : interval, isFailure, checks: 0 };
}

/** From which health index on (0 … 100) the prognosis counts, and how sure its interval is (`intervalReaches`). */
export type PrognosisRule = { readonly alarm: number; readonly reaches: Float64Array };

/**
 * 预测性维护: it is read every few days. Once its trend's health is at most `alarm` somebody checks each reading, and the
 * remaining life counts: a spare part is ordered when the lower bound would be below the lead time before the next reading, and
 * the bearing is changed when the part is there, unless it fails before.
 */
export function replaceByPrognosis(
  life: Life,
  parameters: MaintenanceParameters,
  { alarm, reaches }: PrognosisRule,
  random: Random,
): Ending {
  const { wear, inspectionDays, leadDays } = parameters;
  const normal = randomNormal.source(random)(0, wear.readingSpread);
  const initial = Math.log(wear.initialSeverity);
  const failureLog = Math.log(wear.failureSeverity);
  const alarmLog = failureLog - (alarm / 100) * (failureLog - initial);
  const prognosis = { failureLog, failureSpread: wear.failureSpread, reaches };
  const trend = emptyTrend();
  let checks = 0;
  for (let day = inspectionDays; day < life.days; day += inspectionDays) {
    addReading(trend, day, logSeverity(life, wear, day) + normal());
    if (trend.count < fewestReadings || trendAt(trend, day) < alarmLog) continue;
    checks += 1;
    const lower = remainingLife(trend, day, prognosis)?.lower ?? Number.POSITIVE_INFINITY;
    if (lower < leadDays + inspectionDays) return { ...replaceByAge(life, day + leadDays), checks };
  }
  return { ...runToFailure(life), checks };
}

/** All machines of the shop, a year. */
export type PolicyFigures = {
  /** 元: changes, failures and, where there is any, monitoring. */
  readonly cost: number;
  readonly failures: number;
  /** Hours of standing still without warning. */
  readonly unplannedHours: number;
  readonly plannedHours: number;
  readonly spares: number;
  readonly checks: number;
  /** Days for which a bearing is used, and that as a share (0 … 1) of what it would have lasted. */
  readonly useDays: number;
  readonly usedShare: number;
};

/**
 * What a policy costs in the long run: costs of the bearings over their days of use (renewal-reward theorem: Ross, 2014,
 * Introduction to Probability Models, chapter 7).
 */
export function policyFigures(
  endings: readonly Ending[],
  lives: readonly Life[],
  { costs, machines }: MaintenanceParameters,
  isMonitored: boolean,
): PolicyFigures {
  const used = endings.reduce((sum, { days }) => sum + days, 0);
  const possible = lives.reduce((sum, { days }) => sum + days, 0);
  const failed = endings.filter(({ isFailure }) => isFailure).length;
  const perYear = (365 * machines) / used;
  const failures = failed * perYear;
  const changes = (endings.length - failed) * perYear;
  const checks = endings.reduce((sum, ending) => sum + ending.checks, 0) * perYear;
  const watching = isMonitored ? costs.monitoring * machines + checks * costs.check : 0;
  return {
    cost: failures * costOfFailure(costs) + changes * costOfReplacement(costs) + watching,
    failures,
    unplannedHours: failures * costs.unplannedHours,
    plannedHours: changes * costs.plannedHours,
    spares: failures + changes,
    checks,
    useDays: used / endings.length,
    usedShare: used / possible,
  };
}
