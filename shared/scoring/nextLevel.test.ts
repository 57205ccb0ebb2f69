import { describe, expect, it } from 'vitest';
import { bestAssessment } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { Level } from '#shared/look/levels.ts';
import { describeCondition, describeNextLevel, missingForNextLevel } from './nextLevel.ts';
import { scoreAssessment } from './scoreAssessment.ts';

const pack = shippedInstrument();
const best = bestAssessment(pack);

function withScenes(level: (constraint: boolean, index: number) => Level | null) {
  const scenes = pack.scenes.map((scene, index) => [scene.id, level(scene.constraint, index)]);
  return scoreAssessment(pack, { ...best, scenes: Object.fromEntries(scenes) as typeof best.scenes });
}

describe('the next level', () => {
  it('lists its conditions, met or not, in words', () => {
    const result = withScenes((constraint, index) => (constraint && index !== 0 ? 1 : 2));
    const next = missingForNextLevel(withScenes((constraint) => (constraint ? 1 : 2)));
    expect(next).toMatchObject({ level: 2, name: '二级' });
    expect(next?.conditions.map((condition) => describeCondition(condition, '二级'))).toEqual([
      '得分：已达到（100 ≥ 40）',
      '场景：已达到（6 ≥ 6）',
      '约束性场景：还差 3 个达到二级（0 / 3）',
    ]);
    expect(describeNextLevel(result)).toBe('距二级还差：2 个二级及以上的约束性场景。');
  });

  it('says that open items may still close the distance', () => {
    const next = missingForNextLevel(withScenes((constraint) => (constraint ? null : 2)));
    expect(next?.conditions.map((condition) => describeCondition(condition, next.name)).at(-1)).toBe(
      '约束性场景：还差 3 个达到一级（0 / 3），未答项补齐后有可能达到',
    );
  });

  it('tells missing points in decimals', () => {
    const result = scoreAssessment(pack, { ...best, answers: { autoCollection: { options: ['quality'] } } });
    expect(describeNextLevel(result)).toBe('距一级还差：19.3 分。');
  });

  it('is none above 四级', () => {
    const result = scoreAssessment(pack, best);
    expect(missingForNextLevel(result)).toBeNull();
    expect(describeNextLevel(result)).toBe('已达到最高等级四级。');
  });
});
