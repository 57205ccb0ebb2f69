import type { InstrumentPack } from '../instrument/pack.ts';
import type { Level } from '../look/levels.ts';
import type { AnswerValue } from '../model/answer.ts';
import type { Points } from '../scoring/assessment.ts';
import { scoreAssessment } from '../scoring/scoreAssessment.ts';
import { choiceOf, selfCheckTaps, type SelfCheckTap, type TapChoice, type Tapped } from './taps.ts';

/** Points that the taps allow, of at most `max`. */
export type PointsRange = { readonly atLeast: Points; readonly atMost: Points; readonly max: Points };

/** What fifteen taps say of a level, and no more. */
export type SelfCheckEstimate = {
  /** “大约”: the levels that the points alone allow, from the least to the most, if the scenes keep up with them. */
  readonly about: readonly [Level, Level];
  /** The lowest and the highest level of all full diagnoses that agree with the taps. */
  readonly range: readonly [Level, Level];
  readonly score: PointsRange;
  readonly dimensions: readonly (PointsRange & { readonly name: string })[];
  readonly answered: number;
  readonly total: number;
  /** Names of the questions that were skipped, of those where it was counted and not asked which, and of those in bands. */
  readonly skipped: readonly string[];
  readonly counted: readonly string[];
  readonly banded: readonly string[];
  /** Scenes of the instrument, none of which was rated. */
  readonly scenes: number;
};

/**
 * The estimate by the real scoring: once with the poorest answers that agree with the taps and no scene, once with the
 * best ones and every scene open. What was skipped counts nothing, and at most everything.
 */
export function estimateOf(pack: InstrumentPack, tapped: Tapped): SelfCheckEstimate {
  const taps = selfCheckTaps(pack);
  const poorest = answersOf(taps, tapped, 'least');
  const least = scoreAssessment(pack, { answers: poorest, scenes: {} });
  const most = scoreAssessment(pack, { answers: answersOf(taps, tapped, 'most'), scenes: {} });
  const bestScenes = Object.fromEntries(pack.scenes.map((scene) => [scene.id, 4 as const]));
  const leastWithScenes = scoreAssessment(pack, { answers: poorest, scenes: bestScenes });
  const highest = most.levelRange[1];
  const choices = taps.map((tap) => ({ tap, choice: choiceOf(tap, tapped) }));
  const namesOf = (matches: (tap: SelfCheckTap, choice: TapChoice | undefined) => boolean) =>
    choices.filter(({ tap, choice }) => matches(tap, choice)).map(({ tap }) => tap.name);
  const skipped = namesOf((_tap, choice) => choice === undefined);
  return {
    about: [leastWithScenes.level, highest],
    range: [least.level, highest],
    score: { atLeast: least.score, atMost: most.scoreAtMost, max: least.max },
    dimensions: least.dimensions.map(({ name, score, max }, index) => ({
      name,
      atLeast: score,
      atMost: most.dimensions[index]?.scoreAtMost ?? max,
      max,
    })),
    answered: taps.length - skipped.length,
    total: taps.length,
    skipped,
    counted: namesOf((_tap, choice) => choice?.exact === null),
    banded: namesOf((tap, choice) => choice !== undefined && tap.kind === 'band'),
    scenes: pack.scenes.length,
  };
}

function answersOf(
  taps: readonly SelfCheckTap[],
  tapped: Tapped,
  end: 'least' | 'most',
): Readonly<Record<string, AnswerValue | null>> {
  return Object.fromEntries(taps.map((tap) => [tap.questionId, choiceOf(tap, tapped)?.[end] ?? null]));
}
