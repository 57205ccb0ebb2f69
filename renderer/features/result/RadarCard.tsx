import { useMemo } from 'react';
import { radarOption } from '#shared/charts/radarOption.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { Chart } from '#ui/Chart.tsx';
import styles from './Result.module.css';

type Props = { readonly result: AssessmentResult; readonly previous: AssessmentResult | null };

/** The nine groups as a radar, the session before it behind. */
export function RadarCard({ result, previous }: Props) {
  const option = useMemo(
    () => radarOption(previous === null ? { result } : { result, previous }),
    [result, previous],
  );
  return (
    <section className={styles.card} aria-label="维度雷达图">
      <h2>各方面得分率{previous !== null && '（与上次比较）'}</h2>
      <Chart option={option} height={300} label="各方面得分率雷达图，数字见下方得分明细" />
    </section>
  );
}
