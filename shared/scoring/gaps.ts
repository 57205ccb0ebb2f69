import type { InstrumentPack, Question, Scene } from '../instrument/pack.ts';
import { levelNames, type Level } from '../look/levels.ts';
import type { AssessmentResult, Points, QuestionResult, SceneResult } from './assessment.ts';
import type { TargetLevel } from './levelRule.ts';
import { missingForNextLevel } from './nextLevel.ts';
import { formatPoints, parsePoints, thousandths } from './points.ts';
import { questionsOf } from './resultItems.ts';

/** A scene below the level aimed at (the enterprise's next one); `criterion` is what that level asks of the scene. */
export type SceneGap = {
  readonly kind: 'scene';
  readonly id: string;
  readonly name: string;
  readonly constraint: boolean;
  readonly level: Level;
  readonly aim: TargetLevel;
  readonly criterion: string;
  readonly reason: string;
};

/** A question that leaves points behind; `lost` is what it could still add. */
export type QuestionGap = {
  readonly kind: 'question';
  readonly id: string;
  readonly name: string;
  readonly score: Points;
  readonly max: Points;
  readonly lost: Points;
  readonly reason: string;
};

export type Gap = SceneGap | QuestionGap;

/**
 * What holds the enterprise back, most pressing first: rated scenes below the next enterprise level (constraint scenes
 * first, then the nearest to it), then answered questions by lost points. Open items are open, not gaps.
 */
export function rankGaps(pack: InstrumentPack, result: AssessmentResult): readonly Gap[] {
  const aim = missingForNextLevel(result)?.level ?? 4;
  const scenes = result.scenes.flatMap((scene) => sceneGap(pack, scene, aim));
  scenes.sort((a, b) => Number(b.constraint) - Number(a.constraint) || b.level - a.level);
  const questions = questionsOf(result).flatMap((question) => questionGap(pack, question));
  questions.sort((a, b) => parsePoints(b.lost) - parsePoints(a.lost));
  return [...scenes, ...questions];
}

function sceneGap(pack: InstrumentPack, { id, level }: SceneResult, aim: TargetLevel): readonly SceneGap[] {
  const scene = pack.scenes.find((candidate) => candidate.id === id);
  if (scene === undefined || level === null || level >= aim) return [];
  const { name, constraint } = scene;
  const criterion = criterionOf(scene, aim);
  const kind = constraint ? '约束性场景' : '场景';
  const now = level === 0 ? '尚未达到一级' : `现为${levelNames[level]}`;
  const reason = `${kind}“${name}”${now}，达到${levelNames[aim]}需要：${criterion}。`;
  return [{ kind: 'scene', id, name, constraint, level, aim, criterion, reason }];
}

/** What a level asks of a scene, as the pack words it. */
export function criterionOf(scene: Scene, level: TargetLevel): string {
  return scene.levels.find((row) => row.level === level)?.criterion ?? '';
}

function questionGap(pack: InstrumentPack, result: QuestionResult): readonly QuestionGap[] {
  const question = pack.questions.find((candidate) => candidate.id === result.id);
  const lost = parsePoints(result.max) - parsePoints(result.score);
  if (question === undefined || result.open || lost <= 0) return [];
  const { id, name, score, max } = result;
  const reason = `“${name}”得 ${score} 分（满分 ${max} 分），最多还可得 ${formatPoints(lost)} 分：${stepUp(question, result)}。`;
  return [{ kind: 'question', id, name, score, max, lost: formatPoints(lost), reason }];
}

/** The options still missing, or for a single question the next better one and what it adds. */
function stepUp(question: Question, result: QuestionResult): string {
  const chosen = new Set(result.chosen.map((option) => option.key));
  if (question.kind === 'multiple') {
    const missing = question.options.filter((option) => option.score > 0 && !chosen.has(option.key));
    return `尚缺${missing.map((option) => `“${option.label}”`).join('、')}`;
  }
  const score = parsePoints(result.score);
  const better = question.options.map((option) => ({
    label: option.label,
    gain: thousandths(option.score) - score,
  }));
  const [next] = better.filter((option) => option.gain > 0).sort((a, b) => a.gain - b.gain);
  return next === undefined ? '' : `提升到“${next.label}”可加 ${formatPoints(next.gain)} 分`;
}
