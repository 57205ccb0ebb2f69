import { investmentRange } from '#shared/exhibits/fundsSelection.ts';
import { wanText } from '#shared/exhibits/money.ts';
import styles from './Slider.module.css';

type Props = {
  /** 元. */
  readonly investment: number;
  readonly onChange: (investment: number) => void;
};

const { least, most, step } = investmentRange;

/** The investment by a knob that a finger drags, and by single 万元; it stands under the axis of the chart above. */
export function InvestmentSlider({ investment, onChange }: Props) {
  const moved = (by: number) => Math.min(most, Math.max(least, investment + by));
  return (
    <div className={styles.slider}>
      <input
        type="range"
        aria-label="改造投入"
        aria-valuetext={wanText(investment)}
        min={least}
        max={most}
        step={step}
        value={investment}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <div className={styles.amount}>
        <button
          type="button"
          aria-label="少 1 万元"
          disabled={investment <= least}
          onClick={() => onChange(moved(-step))}
        >
          −
        </button>
        <span>
          改造投入 <b>{wanText(investment)}</b>
        </span>
        <button
          type="button"
          aria-label="多 1 万元"
          disabled={investment >= most}
          onClick={() => onChange(moved(step))}
        >
          +
        </button>
      </div>
    </div>
  );
}
