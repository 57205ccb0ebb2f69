import { useCallback } from 'react';
import { ExhibitHead } from '#hall/ExhibitHead.tsx';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { resultRadarOption } from '#shared/charts/exhibits/resultRadarOption.ts';
import type { PublicResult } from '#shared/exhibits/publicResult.ts';
import { publicResultText } from '#shared/exhibits/publicResultText.ts';
import { GapList } from './GapList.tsx';
import { LevelPanel } from './LevelPanel.tsx';
import styles from './ResultStage.module.css';
import { SceneMap } from './SceneMap.tsx';

/** A diagnosis for those who look on: the level, what it comes of, and what is missing for the next one. */
export function ResultStage({ result }: { readonly result: PublicResult }) {
  const { groups, stages, gaps } = result;
  const radar = useCallback((unit: number) => resultRadarOption(groups, unit), [groups]);
  return (
    <div className={styles.stage} data-stage="result">
      <ExhibitHead text={publicResultText(result)} />
      <main className={styles.board}>
        <LevelPanel result={result} />
        <Panel title="各方面得分率">
          <HallChart option={radar} label="各方面得分率雷达图，数字在各方面的名称下面" />
        </Panel>
        <SceneMap stages={stages} />
        <GapList gaps={gaps} />
      </main>
    </div>
  );
}
