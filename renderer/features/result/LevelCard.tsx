import { levelNames } from '#shared/look/levels.ts';
import type { AssessmentResult, Condition, LevelCheck } from '#shared/scoring/assessment.ts';
import { describeNextLevel } from '#shared/scoring/nextLevel.ts';
import { LevelBadge } from '#ui/LevelBadge.tsx';
import { Meter } from '#ui/Meter.tsx';
import styles from './Result.module.css';

const kinds: readonly { readonly kind: Condition['kind']; readonly name: string }[] = [
  { kind: 'score', name: '得分' },
  { kind: 'scenes', name: '达到本级的场景' },
  { kind: 'constraintScenes', name: '其中约束性场景' },
];

/** The level, its range while items are open, and the level rule as a table of actual against required. */
export function LevelCard({ result }: { readonly result: AssessmentResult }) {
  const [lowest, highest] = result.levelRange;
  return (
    <section className={styles.card} aria-label="等级">
      <h2>数字化水平等级</h2>
      <div className={styles.levelLine}>
        <LevelBadge level={lowest} size="large" />
        <span className={styles.score}>{result.score}</span>
        <span className={styles.soft}>
          分，满分 {result.max}
          {result.open.length > 0 &&
            `；还有 ${result.open.length} 项未答，补齐后最高 ${result.scoreAtMost} 分`}
          {highest > lowest && `、${levelNames[highest]}`}
        </span>
      </div>
      <p>{describeNextLevel(result)}</p>
      <div className={styles.meters}>
        {result.dimensions.map((dimension) => (
          <Meter
            key={dimension.id}
            label={dimension.name}
            value={dimension.score}
            most={dimension.scoreAtMost}
            max={dimension.max}
          />
        ))}
      </div>
      <table className={styles.rule}>
        <thead>
          <tr>
            <th scope="col">等级</th>
            {kinds.map(({ kind, name }) => (
              <th key={kind} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.checks.map((check) => (
            <RuleRow key={check.level} check={check} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RuleRow({ check }: { readonly check: LevelCheck }) {
  return (
    <tr>
      <th scope="row">
        <LevelBadge level={check.level} />
      </th>
      {kinds.map(({ kind }) => {
        const condition = check.conditions.find((candidate) => candidate.kind === kind);
        if (condition === undefined) return <td key={kind} />;
        return (
          <td key={kind} data-met={condition.met}>
            {condition.met ? '✓' : '✗'} {condition.actual}
            <span className={styles.soft}> / {condition.required}</span>
          </td>
        );
      })}
    </tr>
  );
}
