import { useCallback, useMemo, useState } from 'react';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { bullwhipOption } from '#shared/charts/scenarios/bullwhipOption.ts';
import { chainOrdersOption, drawnPeriods, stageColours } from '#shared/charts/scenarios/chainOrdersOption.ts';
import { hallColours } from '#shared/look/hallTokens.ts';
import { initialSupplyChainChoice } from '#shared/simulation/supplyChain/choice.ts';
import { supplyChainOutcome } from '#shared/simulation/supplyChain/outcome.ts';
import type { SupplyChainParameters } from '#shared/simulation/supplyChain/parameters.ts';
import { runSupplyChain, type ChainFigures } from '#shared/simulation/supplyChain/runSupplyChain.ts';
import type { StageProps } from '../demo.ts';
import { Key } from '../Key.tsx';
import { useOutcome } from '../useOutcome.ts';
import { SupplyChainControls } from './SupplyChainControls.tsx';
import styles from './SupplyChainStage.module.css';

/** 供应链协同, hands on: who sees the customers' demand, how long goods take, how is forecast. */
export function SupplyChainStage({ parameters, seed, onOutcome }: StageProps<SupplyChainParameters>) {
  const [choice, setChoice] = useState(() => initialSupplyChainChoice(parameters));
  const result = useMemo(() => runSupplyChain({ parameters, choice, seed }), [parameters, choice, seed]);
  const outcome = useMemo(() => supplyChainOutcome(result), [result]);
  useOutcome(outcome, onOutcome);
  const { baseline, improved, demand } = result;
  // Of the chain as it is: its scale stays where it is while the visitor changes something.
  const most = useMemo(() => endOfScale(baseline), [baseline]);
  const before = useCallback(
    (unit: number) => chainOrdersOption({ figures: baseline, demand, most, unit }),
    [baseline, demand, most],
  );
  const after = useCallback(
    (unit: number) => chainOrdersOption({ figures: improved, demand, most, unit }),
    [improved, demand, most],
  );
  const ratios = useCallback((unit: number) => bullwhipOption(result, unit), [result]);
  const lines = [
    { name: '客户需求', colour: hallColours.ink },
    ...parameters.stages.map(({ name }, place) => ({ name, colour: stageColours[place] ?? hallColours.ink })),
  ];
  const note = `每${parameters.period}订货，${parameters.unit}`;
  return (
    <div className={styles.stage}>
      <Panel title="改造前" note={note} foot={<Key entries={lines} />}>
        <HallChart option={before} label="改造前各级每期订货" />
      </Panel>
      <Panel title="改造后" note={note} foot={<Key entries={lines} />}>
        <HallChart option={after} label="改造后各级每期订货" />
      </Panel>
      <Panel title="牛鞭比" note="订货方差是客户需求的几倍，上为改造前，下为改造后">
        <HallChart option={ratios} label="各级牛鞭比" />
      </Panel>
      <SupplyChainControls parameters={parameters} choice={choice} onChange={setChoice} />
    </div>
  );
}

function endOfScale({ stages }: ChainFigures): number {
  const most = Math.max(...stages.flatMap(({ orders }) => Array.from(orders.slice(-drawnPeriods))));
  const step = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return Math.ceil(most / step) * step;
}
