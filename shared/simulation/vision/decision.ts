/** Scores of parts of which it is known what they are; the higher, the more defective they look. */
export type Scored = { readonly good: readonly number[]; readonly defective: readonly number[] };

/** 混淆矩阵: counts of parts. */
export type Confusion = {
  readonly caught: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly passed: number;
};

/** A part is thrown out when its score is at least the threshold. */
export function confusionAt({ good, defective }: Scored, threshold: number): Confusion {
  const caught = countFrom(defective, threshold);
  const falseAlarms = countFrom(good, threshold);
  return { caught, missed: defective.length - caught, falseAlarms, passed: good.length - falseAlarms };
}

const countFrom = (scores: readonly number[], threshold: number) =>
  scores.filter((score) => score >= threshold).length;

/** Shares 0 … 1; 1 for precision where nothing was thrown out, 0 for the others where there was nothing to get wrong. */
export type Rates = {
  /** 查准率: of what was thrown out, what was defective. */
  readonly precision: number;
  /** 查全率: of what was defective, what was thrown out. */
  readonly recall: number;
  /** 漏检率 = 1 − recall. */
  readonly missRate: number;
  /** 误判率: of what was good, what was thrown out. */
  readonly falseAlarmRate: number;
};

export function ratesOf({ caught, missed, falseAlarms, passed }: Confusion): Rates {
  const share = (part: number, whole: number, otherwise: number) => (whole === 0 ? otherwise : part / whole);
  const missRate = share(missed, missed + caught, 0);
  return {
    precision: share(caught, caught + falseAlarms, 1),
    recall: 1 - missRate,
    missRate,
    falseAlarmRate: share(falseAlarms, falseAlarms + passed, 0),
  };
}

/** Prices in 元, and which share of parts is defective in the shop. */
export type Prices = { readonly miss: number; readonly falseAlarm: number; readonly defectShare: number };

/** 元 that one part costs on average. */
export function expectedCost(
  { missRate, falseAlarmRate }: Pick<Rates, 'missRate' | 'falseAlarmRate'>,
  { miss, falseAlarm, defectShare }: Prices,
): number {
  return defectShare * missRate * miss + (1 - defectShare) * falseAlarmRate * falseAlarm;
}

/**
 * The threshold at which parts cost least; of equally good ones the lowest. Between two scores the threshold lies in the
 * middle. The dearer a missed defect is against a false alarm, the lower it comes out.
 */
export function bestThreshold(scored: Scored, prices: Prices): number {
  const candidates = thresholdsOf(scored);
  const costs = candidates.map((threshold) => expectedCost(ratesOf(confusionAt(scored, threshold)), prices));
  return candidates[costs.indexOf(Math.min(...costs))] ?? 0;
}

/** Every threshold that makes a difference, from throwing out everything to throwing out nothing. */
function thresholdsOf({ good, defective }: Scored): readonly number[] {
  const scores = [...new Set([...good, ...defective])].sort((one, other) => one - other);
  const between = scores.slice(1).map((score, at) => (score + (scores[at] ?? score)) / 2);
  return [0, ...between, (scores.at(-1) ?? 0) + 1];
}

/** A point of the ROC curve: shares of good and of defective parts that are thrown out. */
export type RocPoint = {
  readonly threshold: number;
  readonly falseAlarmRate: number;
  readonly recall: number;
};

/** From (1, 1), where everything is thrown out, to (0, 0). */
export function rocPoints(scored: Scored): readonly RocPoint[] {
  return thresholdsOf(scored).map((threshold) => {
    const { falseAlarmRate, recall } = ratesOf(confusionAt(scored, threshold));
    return { threshold, falseAlarmRate, recall };
  });
}

/**
 * AUC: the probability that a defective part scores higher than a good one, a tie counting half. Hanley, McNeil (1982), The meaning
 * and use of the area under a receiver operating characteristic curve, Radiology 143(1).
 */
export function areaUnderRoc({ good, defective }: Scored): number {
  let above = 0;
  for (const bad of defective) {
    for (const fine of good) above += bad > fine ? 1 : bad === fine ? 0.5 : 0;
  }
  return above / (good.length * defective.length);
}
