import { levelColours, levelNames, levels } from '#shared/look/levels.ts';
import type { DiagnosisSummary } from './diagnosisSummary.ts';
import card from './EnterpriseScreen.module.css';
import styles from './LevelHistory.module.css';
import { historyPoints } from './levelHistoryPoints.ts';

const width = 312;
const height = 168;
const [left, right, top, bottom] = [52, 24, 12, 28];
const y = (level: number) => height - bottom - (level * (height - top - bottom)) / 4;

/** How the level went from diagnosis to diagnosis. */
export function LevelHistory({ diagnoses }: { readonly diagnoses: readonly DiagnosisSummary[] }) {
  const points = historyPoints(diagnoses);
  const x = (index: number) =>
    points.length === 1
      ? (left + width - right) / 2
      : left + 24 + (index * (width - left - right - 36)) / (points.length - 1);
  if (points.length === 0) return null;
  return (
    <section className={card.card} aria-label="等级变化">
      <h2 className={card.cardTitle}>等级变化</h2>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={told(points)}>
        {levels.map((level) => (
          <g key={level}>
            <line className={styles.grid} x1={left} x2={width} y1={y(level)} y2={y(level)} />
            <text x={left - 8} y={y(level) + 4} textAnchor="end">
              {levelNames[level]}
            </text>
          </g>
        ))}
        <polyline
          className={styles.path}
          points={points.map(({ level }, index) => `${x(index)},${y(level)}`).join(' ')}
        />
        {points.map((point, index) => (
          <g key={point.id}>
            <circle
              cx={x(index)}
              cy={y(point.level)}
              r={10}
              fill={levelColours[point.level].fill}
              stroke={point.open ? '#52606D' : '#FFFFFF'}
              strokeWidth={point.open ? 1.5 : 2}
              strokeDasharray={point.open ? '3 2' : undefined}
            />
            <text
              x={x(index)}
              y={y(point.level) + 4}
              textAnchor="middle"
              style={{ fill: levelColours[point.level].text, fontWeight: 600 }}
            >
              {point.level}
            </text>
            <text className={styles.date} x={x(index)} y={height - 8} textAnchor="middle">
              {point.date.slice(0, 7)}
            </text>
          </g>
        ))}
      </svg>
      <p className={styles.note}>
        {points.length === 1
          ? '下一次复诊后，这里显示变化。'
          : points.some(({ open }) => open)
            ? '虚线圈：还有未答项，等级为至少达到。'
            : ''}
      </p>
    </section>
  );
}

function told(points: ReturnType<typeof historyPoints>): string {
  return points
    .map(({ date, level, open }) => `${date} ${open ? '至少' : ''}${levelNames[level]}`)
    .join('，');
}
