import { Panel } from '#hall/Panel.tsx';
import { gainOf, type Effect } from '#shared/simulation/outcome.ts';
import styles from './EffectPanel.module.css';

/** 成效: each effect as it was and as it is, and how far it went. */
export function EffectPanel({ effects }: { readonly effects: readonly Effect[] }) {
  return (
    <Panel title="成效" note="同一组随机数，改造前 → 改造后">
      <dl className={styles.effects}>
        {effects.map((effect) => (
          <div key={effect.name}>
            <dt>{effect.name}</dt>
            <dd>
              <span className={styles.before}>{figure(effect, effect.baseline)}</span>
              <span aria-label="变为">→</span>
              <b>{figure(effect, effect.improved)}</b>
              <small>{effect.unit}</small>
              <Gain effect={effect} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Gain({ effect }: { readonly effect: Effect }) {
  const gain = gainOf(effect);
  const isSame = figure(effect, effect.baseline) === figure(effect, effect.improved);
  if (gain === null || isSame) return <span className={styles.gain}>{isSame ? '不变' : ''}</span>;
  const { baseline, improved, unit, digits } = effect;
  const far =
    unit === '%'
      ? `${Math.abs(improved - baseline).toFixed(digits)} 个百分点`
      : `${Math.abs(gain * 100).toFixed(0)}%`;
  return (
    <span className={styles.gain} data-better={gain > 0}>
      {improved > baseline ? '升' : '降'} {far}
      {gain > 0 ? '' : '，变差'}
    </span>
  );
}

function figure({ digits }: Effect, value: number): string {
  return value.toLocaleString('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
