import { mean, sampleStandardDeviation } from 'simple-statistics';

/** A mean and the half width of its 95 % interval. */
export type Estimate = { readonly mean: number; readonly half: number };

/** Batches that a run is cut into; `studentT` belongs to this number. */
export const batchCount = 20;
/** 97.5 % point of Student's t with 19 degrees of freedom. */
const studentT = 2.093;

/**
 * Method of batch means (Law, Simulation Modeling and Analysis, 5th ed. 2015, ch. 9): the means of long batches of one
 * run are nearly independent, so their spread tells how sure the overall mean is.
 */
export function estimateOf(batchMeans: readonly number[]): Estimate {
  if (batchMeans.length !== batchCount) throw new Error(`There must be ${batchCount} batches.`);
  return {
    mean: mean([...batchMeans]),
    half: (studentT * sampleStandardDeviation([...batchMeans])) / Math.sqrt(batchCount),
  };
}
