import { Panel } from '#hall/Panel.tsx';
import { Toggle } from '#hall/Toggle.tsx';
import { wanText } from '#shared/exhibits/money.ts';
import { isAtWork, withMeasure, type OeeChoice } from '#shared/simulation/oee/choice.ts';
import {
  measureKinds,
  measureNames,
  measureNotes,
  type MeasureKind,
} from '#shared/simulation/oee/measures.ts';
import type { OeeResult } from '#shared/simulation/oee/runOee.ts';
import styles from './OeeStage.module.css';

type Props = { readonly result: OeeResult; readonly onChange: (choice: OeeChoice) => void };

/** What the visitor can do: connect the machines, and go at a loss on all of them. Each says what it would bring now. */
export function OeeControls({ result, onChange }: Props) {
  const { choice, parameters } = result;
  const isOn = (kind: MeasureKind) =>
    parameters.machines.every((_machine, place) => isAtWork(choice, kind, place));
  const connect = (connected: boolean) => {
    // An alarm is nothing without connected machines.
    const without = withMeasure(choice, 'alarm', null, false);
    onChange(connected ? { ...choice, connected } : { ...without, connected });
  };
  return (
    <Panel title="您来改" note="每项在全线一起做">
      <div className={styles.controls}>
        <Toggle label="设备联网" isOn={choice.connected} onChange={connect} />
        {measureKinds.map((kind) => (
          <div key={kind} className={styles.measure}>
            <Toggle
              label={measureNames[kind]}
              isOn={isOn(kind)}
              onChange={(taken) => onChange(withMeasure(choice, kind, null, taken))}
            />
            <p>
              <span>{measureNotes[kind]}</span>
              <b>{gainInWords(result, kind)}</b>
            </p>
          </div>
        ))}
      </div>
    </Panel>
  );
}

function gainInWords({ gains, parameters }: OeeResult, kind: MeasureKind): string {
  const gain = gains.find((one) => one.kind === kind);
  if (gain === undefined) return '已做';
  const pieces = Math.round(gain.good);
  const more = pieces > 0 ? `每班多 ${pieces} ${parameters.unit}` : '合格品不多';
  return `${more}，${wanText(gain.cost)}`;
}
