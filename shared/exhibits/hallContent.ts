import type { InstrumentPack } from '../instrument/pack.ts';
import type { Statistic } from '../model/statistic.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import type { CasesPack } from './casesPack.ts';
import type { SolutionsPack } from './solutionsPack.ts';

/** Where figures come from, the best that is at hand: the platform's aggregates, this desk's diagnoses, or a made-up 示例. */
export type FigureSource = 'platform' | 'desk' | 'sample';

/** 统计 of one source; two sources are never mixed. Groups under five enterprises are merged already. */
export type HallFigures = { readonly source: FigureSource; readonly statistics: readonly Statistic[] };

/** Everything that exhibits show. `today` as YYYY-MM-DD. */
export type HallContent = {
  readonly figures: HallFigures;
  readonly instrument: InstrumentPack;
  readonly policy: PolicyPack;
  readonly solutions: SolutionsPack;
  readonly cases: CasesPack;
  readonly today: string;
};
