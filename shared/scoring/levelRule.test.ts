import { describe, expect, it } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { Level } from '#shared/look/levels.ts';
import type { SceneResult } from './assessment.ts';
import { decideLevel } from './levelRule.ts';

const pack = shippedInstrument();

/** Scenes with given levels: constraint scenes first, then the others; what is not given is level 0. */
function scenesAt(
  constraint: readonly (Level | null)[],
  others: readonly (Level | null)[],
): readonly SceneResult[] {
  const rows = [
    ...Array.from({ length: 10 }, (_, index) => ({
      constraint: true,
      level: index < constraint.length ? constraint[index] : 0,
    })),
    ...Array.from({ length: 6 }, (_, index) => ({
      constraint: false,
      level: index < others.length ? others[index] : 0,
    })),
  ];
  return rows.map((row, index) => ({
    id: `s${index}`,
    name: `场景${index}`,
    stage: 'x',
    constraint: row.constraint,
    level: row.level ?? null,
  }));
}

function times<Value>(count: number, value: Value): readonly Value[] {
  return Array.from({ length: count }, () => value);
}

const rules = [
  { level: 1, score: 20_000, scenes: 6, constraint: 3 },
  { level: 2, score: 40_000, scenes: 6, constraint: 3 },
  { level: 3, score: 60_000, scenes: 8, constraint: 5 },
  { level: 4, score: 80_000, scenes: 10, constraint: 6 },
] as const;

describe.each(rules)('level $level', ({ level, score, scenes, constraint }) => {
  const below = (level - 1) as Level;
  const just = scenesAt(times(constraint, level), times(scenes - constraint, level));

  it('is reached when all three conditions just hold', () => {
    const decided = decideLevel(pack, score, score, just);
    expect(decided).toMatchObject({ level, levelRange: [level, level] });
    expect(decided.checks[level - 1]).toMatchObject({ met: true });
  });

  it('needs the last thousandth of a point', () => {
    expect(decideLevel(pack, score - 1, score - 1, just).level).toBeLessThan(level);
    expect(decideLevel(pack, score - 1, score - 1, just).checks[level - 1]?.conditions[0]).toMatchObject({
      met: false,
      reachable: false,
      missing: '0.001',
    });
  });

  it('needs the last scene', () => {
    const short = scenesAt(times(constraint, level), [...times(scenes - constraint - 1, level), below]);
    expect(decideLevel(pack, 100_000, 100_000, short).level).toBeLessThan(level);
  });

  it('needs the last constraint scene, however many others there are', () => {
    const short = scenesAt([...times(constraint - 1, level), below], times(6, level));
    expect(decideLevel(pack, 100_000, 100_000, short).level).toBeLessThan(level);
  });

  it('is within the range when open scenes could close the distance', () => {
    const open = scenesAt([...times(constraint - 1, level), null], times(scenes - constraint, level));
    const decided = decideLevel(pack, 100_000, 100_000, open);
    expect(decided.level).toBeLessThan(level);
    expect(decided.levelRange[1]).toBe(level);
    expect(decided.checks[level - 1]?.conditions[2]).toMatchObject({
      met: false,
      reachable: true,
      missing: '1',
    });
  });

  it('is within the range when open questions could close the distance', () => {
    const decided = decideLevel(pack, score - 1, score, just);
    expect(decided.level).toBeLessThan(level);
    expect(decided.levelRange[1]).toBe(level);
  });
});

it('is 未入级 when not even level 1 holds', () => {
  expect(decideLevel(pack, 100_000, 100_000, scenesAt([], []))).toMatchObject({
    level: 0,
    levelRange: [0, 0],
  });
});

it('counts a scene for every level up to its own', () => {
  const { checks } = decideLevel(pack, 0, 0, scenesAt([4, 3, 2, 1, 0, null], [4]));
  expect(checks.map((check) => check.conditions[1]?.actual)).toEqual(['5', '4', '3', '2']);
  expect(checks.map((check) => check.conditions[2]?.actual)).toEqual(['4', '3', '2', '1']);
  expect(checks.map((check) => check.conditions[1]?.atMost)).toEqual(['6', '5', '4', '3']);
});
