import type { TargetLevel } from '../../scoring/levelRule.ts';
import { questionsOf } from '../../scoring/resultItems.ts';
import type { Diagnosed } from './diagnosed.ts';
import { countIn, mergeClasses, type Count } from './orderedClasses.ts';

/** A scene by what enterprises need of it; a need is a gap of the diagnosis: rated below the enterprise's next level. */
export type SceneNeed = {
  readonly id: string;
  readonly name: string;
  readonly constraint: boolean;
  readonly needed: Count;
  /** By the level that comes next in the scene. */
  readonly next: Readonly<Record<TargetLevel, Count>>;
  readonly open: Count;
};

/** A question by how many leave points behind. */
export type QuestionNeed = {
  readonly id: string;
  readonly name: string;
  readonly needed: Count;
  readonly open: Count;
};

/** Scenes that enterprises need, most needed first; all numbers of a scene are read off one printed partition. */
export function sceneNeeds(enterprises: readonly Diagnosed[]): readonly SceneNeed[] {
  const scenes = enterprises[0]?.result.scenes ?? [];
  const needs = scenes.map(({ id, name, constraint }, index): SceneNeed => {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const { result, gaps } of enterprises) {
      const level = result.scenes[index]?.level ?? null;
      const gap = gaps.some((candidate) => candidate.kind === 'scene' && candidate.id === id);
      const place = level === null ? 5 : gap && level < 4 ? level : 4;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const ranges = mergeClasses(counts, 3);
    const count = (from: number, to = from) => countIn(counts, ranges, from, to);
    return {
      id,
      name,
      constraint,
      needed: count(0, 3),
      next: { 1: count(0), 2: count(1), 3: count(2), 4: count(3) },
      open: count(5),
    };
  });
  return ranked(needs, enterprises.length);
}

/** Questions at which points are lost, by how many enterprises lose some. */
export function questionNeeds(enterprises: readonly Diagnosed[]): readonly QuestionNeed[] {
  const [first] = enterprises;
  const questions = first === undefined ? [] : questionsOf(first.result);
  const answers = enterprises.map(({ result }) => questionsOf(result));
  const needs = questions.map(({ id, name }, index): QuestionNeed => {
    const counts = [0, 0, 0];
    for (const answer of answers) {
      const question = answer[index];
      const place = question === undefined || question.open ? 2 : question.score === question.max ? 1 : 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const ranges = mergeClasses(counts, 0);
    return { id, name, needed: countIn(counts, ranges, 0, 0), open: countIn(counts, ranges, 2, 2) };
  });
  return ranked(needs, enterprises.length);
}

/** By what is printed only: the order tells nothing that the numbers do not. */
function ranked<Need extends { readonly needed: Count }>(
  needs: readonly Need[],
  whole: number,
): readonly Need[] {
  return needs.toSorted((a, b) => weight(b.needed, whole) - weight(a.needed, whole));
}

function weight(count: Count, whole: number): number {
  if (count.kind === 'exact') return count.value;
  return count.kind === 'atLeast' ? whole - 0.5 : count.kind === 'few' ? 0.5 : -1;
}
