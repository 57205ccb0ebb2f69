import styles from './ListScreen.module.css';

/** The places of the filters while they load, so that nothing jumps. */
export function FilterShapes() {
  return (
    <div className={styles.filters} aria-hidden="true">
      {[styles.industry, styles.county, styles.batch, styles.size].map((width) => (
        <span key={width} className={`${styles.filterShape} ${width}`} />
      ))}
    </div>
  );
}
