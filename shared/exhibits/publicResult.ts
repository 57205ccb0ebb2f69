import { groupsOf, percentOf } from '../charts/groupShares.ts';
import type { InstrumentPack } from '../instrument/pack.ts';
import { levelNames } from '../look/levels.ts';
import type { SessionBundle } from '../model/bundle.ts';
import { z } from '../model/zod.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { assessmentOf } from '../scoring/assessmentOf.ts';
import { rankGaps } from '../scoring/gaps.ts';
import { describeCondition, describeNextLevel, missingForNextLevel } from '../scoring/nextLevel.ts';
import { scoreAssessment } from '../scoring/scoreAssessment.ts';
import { shortIndustryName } from './industryName.ts';

/** So many gaps are read on a screen that others look at. */
const mostGaps = 6;

const level = z.literal([0, 1, 2, 3, 4]);
const points = z.string().regex(/^\d+(\.\d+)?$/);
const text = z.string().min(1);

export const publicResultSchema = z.strictObject({
  industry: text.nullable(),
  sample: z.boolean(),
  instrument: text,
  level,
  levelAtMost: level,
  score: points,
  scoreAtMost: points,
  max: points,
  open: z.int().min(0),
  distance: text,
  dimensions: z.array(z.strictObject({ name: text, score: points, scoreAtMost: points, max: points })),
  groups: z.array(z.strictObject({ name: text, percent: z.number().min(0).max(100) })),
  stages: z.array(
    z.strictObject({
      name: text,
      scenes: z.array(z.strictObject({ name: text, constraint: z.boolean(), level: level.nullable() })),
    }),
  ),
  next: z
    .strictObject({ name: text, conditions: z.array(z.strictObject({ met: z.boolean(), text })) })
    .nullable(),
  gaps: z.array(z.strictObject({ name: text, level: level.nullable(), text })).max(mostGaps),
});

/**
 * What of a diagnosis others may see while its enterprise stays unnamed: the level and what it comes of, in words of the
 * instrument. `industry` as it is said (紧固件), null where the policy pack does not know it. `level` counts only what is
 * answered, `levelAtMost` fills what is open. A scene's level is null while it is open; so is a gap's that is a question.
 */
export type PublicResult = Readonly<z.infer<typeof publicResultSchema>>;

/**
 * What of a diagnosis may be public. Of the enterprise only its industry is read, of the session nothing but whether it is
 * 示例, of the answers what was chosen, and of typed numbers only the option that they come to.
 */
export function publicResult(
  pack: InstrumentPack,
  { enterprise, session, answers, sceneRatings }: SessionBundle,
  industries: PolicyPack['industries'],
): PublicResult {
  const result = scoreAssessment(pack, assessmentOf(answers, sceneRatings));
  const industry = industries.find(({ id }) => id === enterprise.industry);
  const next = missingForNextLevel(result);
  return {
    industry: industry === undefined ? null : shortIndustryName(industry.name),
    sample: session.sample,
    instrument: pack.title,
    level: result.level,
    levelAtMost: result.levelRange[1],
    score: result.score,
    scoreAtMost: result.scoreAtMost,
    max: result.max,
    open: result.open.length,
    distance: describeNextLevel(result),
    dimensions: result.dimensions.map(({ name, score, scoreAtMost, max }) => ({
      name,
      score,
      scoreAtMost,
      max,
    })),
    groups: groupsOf(result).map(({ name, score, max }) => ({ name, percent: percentOf(score, max) })),
    stages: pack.stages.map(({ id, name }) => ({
      name,
      scenes: result.scenes
        .filter(({ stage }) => stage === id)
        .map(({ name, constraint, level }) => ({ name, constraint, level })),
    })),
    next:
      next === null
        ? null
        : {
            name: next.name,
            conditions: next.conditions.map((condition) => ({
              met: condition.met,
              text: describeCondition(condition, next.name),
            })),
          },
    gaps: rankGaps(pack, result)
      .slice(0, mostGaps)
      .map((gap) =>
        gap.kind === 'scene'
          ? { name: gap.name, level: gap.level, text: `达到${levelNames[gap.aim]}需要：${gap.criterion}。` }
          : { name: gap.name, level: null, text: gap.reason },
      ),
  };
}
