import type { AssessmentResult, Condition, LevelCheck } from './assessment.ts';

/** The level above the present one with its three conditions, met or not. */
export type NextLevel = Pick<LevelCheck, 'level' | 'name' | 'conditions'>;

/** What the next level asks for; null when the highest level is reached. */
export function missingForNextLevel(result: AssessmentResult): NextLevel | null {
  const next = result.checks.find((check) => check.level === result.level + 1);
  return next === undefined ? null : { level: next.level, name: next.name, conditions: next.conditions };
}

const subjects: Readonly<Record<Condition['kind'], { readonly name: string; readonly unit: string }>> = {
  score: { name: '得分', unit: '分' },
  scenes: { name: '场景', unit: '个' },
  constraintScenes: { name: '约束性场景', unit: '个' },
};

/**
 * One condition in a sentence without a full stop: `场景：还差 1 个达到二级（5 / 6）`, `得分：已达到（48.625 ≥ 40）`.
 * Where open items could still close the distance, it says so.
 */
export function describeCondition(condition: Condition, levelName: string): string {
  const { name, unit } = subjects[condition.kind];
  if (condition.met) return `${name}：已达到（${condition.actual} ≥ ${condition.required}）`;
  const hope = condition.reachable ? '，未答项补齐后有可能达到' : '';
  return `${name}：还差 ${condition.missing} ${unit}达到${levelName}（${condition.actual} / ${condition.required}）${hope}`;
}

/** The whole distance in one sentence: `距二级还差：3.5 分、1 个约束性场景。` */
export function describeNextLevel(result: AssessmentResult): string {
  const next = missingForNextLevel(result);
  if (next === null) return '已达到最高等级四级。';
  const parts = next.conditions
    .filter((condition) => !condition.met)
    .map((condition) => {
      const { name, unit } = subjects[condition.kind];
      return condition.kind === 'score'
        ? `${condition.missing} 分`
        : `${condition.missing} ${unit}${next.name}及以上的${name}`;
    });
  return `距${next.name}还差：${parts.join('、')}。`;
}
