import { levelNames } from '../look/levels.ts';
import type { AssessmentResult } from './assessment.ts';
import { parsePoints } from './points.ts';
import { questionsOf } from './resultItems.ts';

/** One item for the summary; `share` is score ÷ maximum for a question, level ÷ 4 for a scene (0…1, for ordering). */
export type Highlight = {
  readonly kind: 'question' | 'scene';
  readonly id: string;
  readonly name: string;
  readonly share: number;
  readonly text: string;
};

type Weighed = Highlight & { readonly weight: number };

const shown = 3;

/** The three best items that achieved anything; ties go to constraint scenes, then to questions worth more. */
export function strongest(result: AssessmentResult): readonly Highlight[] {
  return weighed(result)
    .filter((item) => item.share > 0)
    .sort((a, b) => b.share - a.share || b.weight - a.weight)
    .slice(0, shown)
    .map(plain);
}

/** The three poorest items that are not full, none of which is among the strongest. */
export function weakest(result: AssessmentResult): readonly Highlight[] {
  const best = new Set(strongest(result).map((item) => `${item.kind}:${item.id}`));
  return weighed(result)
    .filter((item) => item.share < 1 && !best.has(`${item.kind}:${item.id}`))
    .sort((a, b) => a.share - b.share || b.weight - a.weight)
    .slice(0, shown)
    .map(plain);
}

function plain({ kind, id, name, share, text }: Weighed): Highlight {
  return { kind, id, name, share, text };
}

/** Answered items only: what is open is neither strong nor weak. */
function weighed(result: AssessmentResult): readonly Weighed[] {
  const questions = questionsOf(result)
    .filter((question) => !question.open)
    .map((question): Weighed => {
      const { id, name, score, max } = question;
      const best = parsePoints(max);
      const share = best === 0 ? 0 : parsePoints(score) / best;
      return { kind: 'question', id, name, share, text: `${name}（${score} / ${max} 分）`, weight: best };
    });
  const scenes = result.scenes.flatMap(({ id, name, constraint, level }): readonly Weighed[] => {
    if (level === null) return [];
    const text = `${name}（${level === 0 ? '未达一级' : levelNames[level]}）`;
    return [{ kind: 'scene', id, name, share: level / 4, text, weight: constraint ? 1_000_000 : 0 }];
  });
  return [...scenes, ...questions];
}
