import { useCallback, useMemo } from 'react';
import { comparisonRadarOption } from '#shared/charts/exhibits/comparisonRadarOption.ts';
import { benchmarksOf, comparedCase } from '#shared/exhibits/comparisonText.ts';
import { sceneStepsOf } from '#shared/exhibits/sceneSteps.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { CaseFigures } from './CaseFigures.tsx';
import { CaseList } from './CaseList.tsx';
import styles from './Comparison.module.css';

/** A benchmark case before and after: its scenes as a radar, its measures, its money. */
export function ComparisonStage({ content: { cases, instrument }, selected, onSelect }: ExhibitProps) {
  const shown = comparedCase(cases, selected);
  const steps = useMemo(() => (shown === null ? [] : sceneStepsOf(shown, instrument)), [shown, instrument]);
  const option = useCallback((unit: number) => comparisonRadarOption(steps, unit), [steps]);
  if (shown === null) return null;
  return (
    <div className={styles.stage}>
      <CaseList cases={benchmarksOf(cases)} shown={shown} onSelect={onSelect} />
      <Panel title="场景等级" note="由里到外：未达到、一级至四级">
        <HallChart option={option} label={`${shown.enterprise}改造前后的场景等级`} />
      </Panel>
      <CaseFigures one={shown} />
    </div>
  );
}
