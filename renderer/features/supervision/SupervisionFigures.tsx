import { findingAreaNames, findingAreas } from '#shared/model/siteCheck.ts';
import type { SupervisionSummary } from '#shared/supervision/supervisionSummary.ts';
import styles from './SupervisionScreen.module.css';

/** All checks in a few figures, each with its base. */
export function SupervisionFigures({ summary }: { readonly summary: SupervisionSummary }) {
  const { enterprises, checks, progress, open, corrected, areas } = summary;
  const found = findingAreas.filter((area) => areas[area] > 0);
  return (
    <section className={styles.figures} aria-label="现场检查汇总">
      <Figure name="已检查企业" figure={`${enterprises} 家`} note={`共 ${checks} 次检查`} />
      <Figure
        name="平均改造进度"
        figure={progress === null ? '—' : `${progress.toFixed(0)}%`}
        note="各企业最近一次检查"
      />
      <Figure name="整改" figure={`${open} 次未完成`} note={`${corrected} 次已完成`} />
      <Figure
        name="发现的问题"
        figure={`${found.reduce((sum, area) => sum + areas[area], 0)} 条`}
        note={found.map((area) => `${findingAreaNames[area]} ${areas[area]}`).join('、') || '没有发现问题'}
      />
    </section>
  );
}

function Figure({
  name,
  figure,
  note,
}: {
  readonly name: string;
  readonly figure: string;
  readonly note: string;
}) {
  return (
    <div className={styles.figure}>
      <span className={styles.soft}>{name}</span>
      <strong>{figure}</strong>
      <small>{note}</small>
    </div>
  );
}
