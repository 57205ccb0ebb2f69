import type { Level } from '#shared/look/levels.ts';
import type { DiagnosisSummary } from './diagnosisSummary.ts';

/** One diagnosis in the small history; `open` = items are still open, so the level is a lower bound. */
export type HistoryPoint = {
  readonly id: string;
  readonly date: string;
  readonly level: Level;
  readonly open: boolean;
};

/** The last diagnoses that have a level, oldest first; nothing answered yet says nothing about the level. */
export function historyPoints(diagnoses: readonly DiagnosisSummary[], most = 5): readonly HistoryPoint[] {
  return diagnoses
    .flatMap(({ session: { id, date }, result }) =>
      result === null || result.open.length === result.total
        ? []
        : [{ id, date, level: result.level, open: result.levelRange[1] > result.level }],
    )
    .slice(-most);
}
