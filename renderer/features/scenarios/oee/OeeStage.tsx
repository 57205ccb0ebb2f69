import { useCallback, useMemo, useState } from 'react';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { oeeTimelineOption, stopColours, stopNames } from '#shared/charts/scenarios/oeeTimelineOption.ts';
import { factorColours, oeeWaterfallOption } from '#shared/charts/scenarios/oeeWaterfallOption.ts';
import { initialOeeChoice } from '#shared/simulation/oee/choice.ts';
import { oeeOutcome } from '#shared/simulation/oee/outcome.ts';
import { millisecondsPerMinute, plannedTime, type OeeParameters } from '#shared/simulation/oee/parameters.ts';
import { runOee } from '#shared/simulation/oee/runOee.ts';
import type { StageProps } from '../demo.ts';
import { Key } from '../Key.tsx';
import { useOutcome } from '../useOutcome.ts';
import { OeeControls } from './OeeControls.tsx';
import styles from './OeeStage.module.css';

const factors = [
  { name: '可用率', colour: factorColours.availability },
  { name: '性能', colour: factorColours.performance },
  { name: '合格率', colour: factorColours.quality },
];
const stops = (['changeover', 'response', 'repair', 'minorStop', 'starved', 'blocked'] as const).map(
  (kind) => ({
    name: stopNames[kind],
    colour: stopColours[kind],
  }),
);

/** 设备联网 OEE, hands on: machines are connected, and one loss after the other is gone at. */
export function OeeStage({ parameters, seed, onOutcome }: StageProps<OeeParameters>) {
  const [choice, setChoice] = useState(() => initialOeeChoice(parameters));
  const result = useMemo(() => runOee({ parameters, choice, seed }), [parameters, choice, seed]);
  const outcome = useMemo(() => oeeOutcome(result), [result]);
  useOutcome(outcome, onOutcome);
  const { improved } = result;
  const waterfall = useCallback((unit: number) => oeeWaterfallOption(result, unit), [result]);
  const minutes = plannedTime({ ...parameters, shifts: 1 }) / millisecondsPerMinute;
  const timeline = useCallback(
    (unit: number) => oeeTimelineOption({ figures: improved, minutes, unit }),
    [improved, minutes],
  );
  return (
    <div className={styles.stage}>
      <Panel title="损失树" note="全线，分/班；短横是改造前的位置" foot={<Key entries={factors} />}>
        <HallChart option={waterfall} label="全线损失树" />
      </Panel>
      <OeeControls result={result} onChange={setChoice} />
      <Panel title="第一个班" note="哪台停、停多久、为什么（半分钟以上）" foot={<Key entries={stops} />}>
        <HallChart option={timeline} label="第一个班各台设备的停机" />
      </Panel>
    </div>
  );
}
