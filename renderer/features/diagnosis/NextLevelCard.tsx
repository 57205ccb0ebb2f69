import type { AssessmentResult, Condition } from '#shared/scoring/assessment.ts';
import { describeCondition, missingForNextLevel } from '#shared/scoring/nextLevel.ts';
import styles from './ScorePanel.module.css';

const conditionNames: Readonly<Record<Condition['kind'], string>> = {
  score: '得分',
  scenes: '本级场景',
  constraintScenes: '约束性场景',
};

/** What is missing for the next level, condition by condition, in words. */
export function NextLevelCard({ result }: { readonly result: AssessmentResult }) {
  const next = missingForNextLevel(result);
  if (next === null) {
    return (
      <section className={styles.next}>
        <h2>已达到最高等级</h2>
        <p>三个条件都满足四级要求。</p>
      </section>
    );
  }
  return (
    <section className={styles.next} data-testid="next-level">
      <h2>距离{next.name}还差</h2>
      <ul>
        {next.conditions.map((condition) => (
          <li key={condition.kind} data-met={condition.met}>
            <span>{conditionNames[condition.kind]}</span>
            <b>
              {condition.met
                ? '已达到'
                : `还差 ${condition.missing} ${condition.kind === 'score' ? '分' : '个'}`}
            </b>
            <span className={styles.figures} title={describeCondition(condition, next.name)}>
              {condition.actual} / {condition.required}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
