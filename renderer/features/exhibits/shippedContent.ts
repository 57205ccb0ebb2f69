import casesJson from '#resources/cases/demo-cases.json';
import statisticsJson from '#resources/demo/statistics.json';
import solutionsJson from '#resources/solutions/demo-solutions.json';
import { parseCasesPack, type CasesPack } from '#shared/exhibits/casesPack.ts';
import { parseSampleStatistics } from '#shared/exhibits/sampleStatistics.ts';
import { parseSolutionsPack, type SolutionsPack } from '#shared/exhibits/solutionsPack.ts';
import { success, type Result } from '#shared/model/result.ts';
import type { Statistic } from '#shared/model/statistic.ts';

/** What the app ships for the hall. */
export type ShippedContent = {
  readonly solutions: SolutionsPack;
  readonly cases: CasesPack;
  /** 示例, for a hall that has no figures yet. */
  readonly statistics: readonly Statistic[];
};

/** It, parsed once: with this file, which is loaded when the exhibits are first opened. Fails as the packs do. */
export const shippedContent: Result<ShippedContent> = read();

function read(): Result<ShippedContent> {
  const solutions = parseSolutionsPack(solutionsJson);
  if (!solutions.ok) return solutions;
  const cases = parseCasesPack(casesJson);
  if (!cases.ok) return cases;
  const statistics = parseSampleStatistics(statisticsJson);
  if (!statistics.ok) return statistics;
  return success({ solutions: solutions.value, cases: cases.value, statistics: statistics.value });
}
