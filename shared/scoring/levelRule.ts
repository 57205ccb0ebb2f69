import type { InstrumentPack } from '../instrument/pack.ts';
import type { Level } from '../look/levels.ts';
import type { Condition, LevelCheck, SceneResult } from './assessment.ts';
import { formatPoints, thousandths } from './points.ts';

export type TargetLevel = 1 | 2 | 3 | 4;
export type SceneCounts = Readonly<Record<TargetLevel, number>>;

export type LevelDecision = {
  readonly checks: readonly LevelCheck[];
  readonly level: Level;
  readonly levelRange: readonly [Level, Level];
};

/** How many of the scenes are rated at least level 1 … 4; open scenes are not counted. */
export function countScenes(scenes: readonly SceneResult[]): SceneCounts {
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const { level } of scenes) {
    if (level === null) continue;
    for (const target of [1, 2, 3, 4] as const) if (level >= target) counts[target] += 1;
  }
  return counts;
}

/**
 * The pack's level rule: the highest level whose three conditions all hold (score, scenes at that level or above, and
 * constraint scenes among them), else 0 = 未入级. The range's upper end takes every open item at its best.
 * `score` and `scoreAtMost` in thousandths.
 */
export function decideLevel(
  pack: InstrumentPack,
  score: number,
  scoreAtMost: number,
  scenes: readonly SceneResult[],
): LevelDecision {
  const constraintScenes = scenes.filter((scene) => scene.constraint);
  const counts = countScenes(scenes);
  const constraintCounts = countScenes(constraintScenes);
  const open = countOpen(scenes);
  const constraintOpen = countOpen(constraintScenes);
  let lowest: Level = 0;
  let highest: Level = 0;
  const checks = pack.levels.map((rule): LevelCheck => {
    const { level } = rule;
    const conditions = [
      scoreCondition(thousandths(rule.minScore), score, scoreAtMost),
      countCondition('scenes', rule.minScenes, counts[level], open),
      countCondition('constraintScenes', rule.minConstraintScenes, constraintCounts[level], constraintOpen),
    ];
    const met = conditions.every((condition) => condition.met);
    if (met && level > lowest) lowest = level;
    if (level > highest && conditions.every((condition) => condition.reachable)) highest = level;
    return { level, name: rule.name, met, conditions };
  });
  return { checks, level: lowest, levelRange: [lowest, highest] };
}

function countOpen(scenes: readonly SceneResult[]): number {
  return scenes.filter((scene) => scene.level === null).length;
}

function scoreCondition(required: number, actual: number, atMost: number): Condition {
  return {
    kind: 'score',
    required: formatPoints(required),
    actual: formatPoints(actual),
    atMost: formatPoints(atMost),
    met: actual >= required,
    reachable: atMost >= required,
    missing: formatPoints(Math.max(0, required - actual)),
  };
}

function countCondition(
  kind: 'scenes' | 'constraintScenes',
  required: number,
  actual: number,
  open: number,
): Condition {
  const atMost = actual + open;
  return {
    kind,
    required: String(required),
    actual: String(actual),
    atMost: String(atMost),
    met: actual >= required,
    reachable: atMost >= required,
    missing: String(Math.max(0, required - actual)),
  };
}
