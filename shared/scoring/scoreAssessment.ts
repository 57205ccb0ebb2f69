import type { InstrumentPack } from '../instrument/pack.ts';
import type { Level } from '../look/levels.ts';
import type {
  Assessment,
  AssessmentResult,
  DimensionResult,
  GroupResult,
  OpenItem,
  QuestionResult,
  SceneResult,
} from './assessment.ts';
import { countScenes, decideLevel } from './levelRule.ts';
import { formatPoints, thousandths } from './points.ts';
import { scoreQuestion } from './scoreQuestion.ts';
import { scoringPackOf, type ScoringDimension, type ScoringGroup } from './scoringPack.ts';

type Scored<Result> = { readonly result: Result; readonly score: number; readonly scoreAtMost: number };

/**
 * Scores an assessment with its pack into the whole result tree. Exact (whole thousandths), never throws; what the pack
 * does not know is ignored. Open items count zero in `score` and their best in `scoreAtMost`.
 */
export function scoreAssessment(pack: InstrumentPack, assessment: Assessment): AssessmentResult {
  const scoring = scoringPackOf(pack);
  const dimensions = scoring.dimensions.map((dimension) => scoreDimension(dimension, assessment));
  const score = sum(dimensions, 'score');
  const scoreAtMost = sum(dimensions, 'scoreAtMost');
  const scenes = pack.scenes.map((scene): SceneResult => ({
    id: scene.id,
    name: scene.name,
    stage: scene.stage,
    constraint: scene.constraint,
    level: levelOf(assessment.scenes, scene.id),
  }));
  const results = dimensions.map((dimension) => dimension.result);
  return {
    score: formatPoints(score),
    scoreAtMost: formatPoints(scoreAtMost),
    max: formatPoints(pack.dimensions.reduce((total, dimension) => total + thousandths(dimension.max), 0)),
    dimensions: results,
    scenes,
    scenesAtLeast: countScenes(scenes),
    constraintScenesAtLeast: countScenes(scenes.filter((scene) => scene.constraint)),
    ...decideLevel(pack, score, scoreAtMost, scenes),
    open: openItems(pack, results, scenes),
    total: scoring.total,
  };
}

function scoreDimension(
  { dimension, groups }: ScoringDimension,
  assessment: Assessment,
): Scored<DimensionResult> {
  const scored = groups.map((group) => scoreGroup(group, assessment));
  const score = sum(scored, 'score');
  const scoreAtMost = sum(scored, 'scoreAtMost');
  const result: DimensionResult = {
    id: dimension.id,
    name: dimension.name,
    score: formatPoints(score),
    scoreAtMost: formatPoints(scoreAtMost),
    max: formatPoints(thousandths(dimension.max)),
    groups: scored.map((group) => group.result),
  };
  return { result, score, scoreAtMost };
}

function scoreGroup({ group, questions }: ScoringGroup, { answers }: Assessment): Scored<GroupResult> {
  const scored = questions.map((scoring) => {
    const { id } = scoring.question;
    return scoreQuestion(scoring, Object.hasOwn(answers, id) ? answers[id] : null);
  });
  const score = sum(scored, 'score');
  const scoreAtMost = sum(scored, 'scoreAtMost');
  const result: GroupResult = {
    id: group.id,
    name: group.name,
    score: formatPoints(score),
    scoreAtMost: formatPoints(scoreAtMost),
    max: formatPoints(thousandths(group.max)),
    questions: scored.map((question) => question.result),
  };
  return { result, score, scoreAtMost };
}

function sum(rows: readonly Scored<unknown>[], field: 'score' | 'scoreAtMost'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}

function levelOf(scenes: Assessment['scenes'], id: string): Level | null {
  return Object.hasOwn(scenes, id) ? (scenes[id] ?? null) : null;
}

/** In the pack's own order, so that "the next open item" is the next one on the screen. */
function openItems(
  pack: InstrumentPack,
  dimensions: readonly DimensionResult[],
  scenes: readonly SceneResult[],
): readonly OpenItem[] {
  const open = new Set<string>();
  for (const dimension of dimensions) {
    for (const group of dimension.groups) for (const question of group.questions) addOpen(open, question);
  }
  return [
    ...pack.questions
      .filter(({ id }) => open.has(id))
      .map(({ id, name }) => ({ kind: 'question', id, name }) as const),
    ...scenes
      .filter(({ level }) => level === null)
      .map(({ id, name }) => ({ kind: 'scene', id, name }) as const),
  ];
}

function addOpen(open: Set<string>, question: QuestionResult): void {
  if (question.open) open.add(question.id);
}
