import { useCallback } from 'react';
import { levelBarsOption } from '#shared/charts/exhibits/levelBarsOption.ts';
import type { LevelRow } from '#shared/exhibits/levelRows.ts';
import { HallChart } from './HallChart.tsx';

type Props = {
  readonly rows: readonly LevelRow[];
  readonly selected: string | null;
  readonly label: string;
  /** Room for the names, in hall units. */
  readonly nameWidth?: number;
  readonly onPick?: (key: string) => void;
};

/** Groups by level as bars; keep `rows` the same while they do not change. */
export function LevelBars({ rows, selected, label, nameWidth, onPick }: Props) {
  const option = useCallback(
    (unit: number) =>
      levelBarsOption({ rows, selected, unit, ...(nameWidth === undefined ? {} : { nameWidth }) }),
    [rows, selected, nameWidth],
  );
  return <HallChart option={option} label={label} {...(onPick === undefined ? {} : { onPick })} />;
}
