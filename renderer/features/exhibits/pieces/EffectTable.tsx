import { effectChange, effectText } from '#shared/exhibits/caseFigures.ts';
import type { CaseEffect } from '#shared/exhibits/casesPack.ts';
import styles from './EffectTable.module.css';

/** Measured effects before and after, with what changed. */
export function EffectTable({ effects }: { readonly effects: readonly CaseEffect[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">改造前</th>
          <th scope="col">改造后</th>
          <th scope="col">变化</th>
        </tr>
      </thead>
      <tbody>
        {effects.map((effect) => {
          const { text, better } = effectChange(effect);
          return (
            <tr key={effect.name}>
              <th scope="row">{effect.name}</th>
              <td>{effectText(effect.before, effect.unit)}</td>
              <td>
                <b>{effectText(effect.after, effect.unit)}</b>
              </td>
              <td data-better={better ?? undefined}>{text}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
