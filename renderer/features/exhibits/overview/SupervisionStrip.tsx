import { untold, type SupervisionFigure } from '#shared/exhibits/supervision.ts';
import styles from './Overview.module.css';

/** 过程监督 in one line: what was checked on the spot, what is open, how content the enterprises are with their providers. */
export function SupervisionStrip({ figures }: { readonly figures: readonly SupervisionFigure[] }) {
  return (
    <section className={styles.supervision} aria-label="过程监督">
      <h2>过程监督</h2>
      <dl>
        {figures.map(({ name, value, unit, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value === null ? (
                <span className={styles.untold}>{untold}</span>
              ) : (
                <>
                  <b>{value}</b>
                  <small>{unit}</small>
                </>
              )}
              {note !== null && <small>（{note}）</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
