import { Panel } from '#hall/Panel.tsx';
import { Slider } from '#hall/Slider.tsx';
import { Toggle } from '#hall/Toggle.tsx';
import type { SupplyChainChoice } from '#shared/simulation/supplyChain/choice.ts';
import type { SupplyChainParameters } from '#shared/simulation/supplyChain/parameters.ts';
import styles from './SupplyChainStage.module.css';

type Props = {
  readonly parameters: SupplyChainParameters;
  readonly choice: SupplyChainChoice;
  readonly onChange: (choice: SupplyChainChoice) => void;
};

/** What the visitor can change about the chain. */
export function SupplyChainControls({ parameters, choice, onChange }: Props) {
  const { stages, period } = parameters;
  const share = (place: 0 | 1 | 2, isOn: boolean) => {
    const shared = choice.shared.with(place, isOn);
    onChange({ ...choice, shared: [shared[0] === true, shared[1] === true, shared[2] === true] });
  };
  return (
    <Panel title="您来改" note={`谁能看到${stages[0].name}的真实用量`}>
      <div className={styles.controls}>
        <div className={styles.sharing} role="group" aria-label="共享需求数据">
          {([0, 1, 2] as const).map((place) => (
            <Toggle
              key={place}
              label={stages[place + 1]?.name ?? ''}
              isOn={choice.shared[place]}
              onChange={(isOn) => share(place, isOn)}
            />
          ))}
        </div>
        <Slider
          label="提前期"
          value={choice.leadTime}
          min={25}
          max={150}
          step={25}
          text={`现在的 ${choice.leadTime}%`}
          onChange={(leadTime) => onChange({ ...choice, leadTime })}
        />
        <Slider
          label="预测依据"
          value={choice.window}
          min={1}
          max={60}
          step={1}
          text={`最近 ${choice.window} ${period}`}
          onChange={(window) => onChange({ ...choice, window })}
        />
        <Slider
          label="需求突变"
          value={choice.step}
          min={-60}
          max={100}
          step={20}
          text={choice.step === 0 ? '没有' : `${choice.step > 0 ? '增' : '减'} ${Math.abs(choice.step)}%`}
          onChange={(step) => onChange({ ...choice, step })}
        />
      </div>
    </Panel>
  );
}
