import { chooseOption } from '#shared/instrument/chooseOption.ts';
import { itemKey } from '#shared/instrument/items.ts';
import type { InstrumentPack, Question } from '#shared/instrument/pack.ts';
import type { Level } from '#shared/look/levels.ts';
import type { Assessment } from '#shared/scoring/assessment.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';

/** One click: the item it falls on, the choice that is clicked, and the score that must stand afterwards. */
export type Click = { readonly item: string; readonly choice: string; readonly score: string };
export type Clicks = { readonly clicks: readonly Click[]; readonly after: Assessment };

/** Questions of every shape (few and many options, one and several answers, with number fields) and scenes. */
const questions = [
  'network',
  'digitalRate',
  'autoCollection',
  'systemCoverage',
  'planning',
  'talent',
  'energyIntensity',
];
const scenes = ['productDesign', 'quality', 'finance'];
const perItem = 8;

/**
 * A round of clicks over several items, starting from an assessment. Every click on a question changes the score; a
 * scene has none, there the level changes.
 */
export function planClicks(pack: InstrumentPack, from: Assessment): Clicks {
  const clicks: Click[] = [];
  let now = from;
  const take = (item: string, choice: string, next: Assessment) => {
    clicks.push({ item, choice, score: scoreAssessment(pack, next).score });
    now = next;
  };
  for (const question of pack.questions.filter(({ id }) => questions.includes(id))) {
    for (let count = 0; count < perItem; count += 1) {
      const { choice, next } = scoringChoice(pack, question, now, count);
      take(itemKey({ kind: 'question', id: question.id }), choice, next);
    }
  }
  for (const { id } of pack.scenes.filter((scene) => scenes.includes(scene.id))) {
    for (let count = 0; count < perItem; count += 1) {
      const level = (((now.scenes[id] ?? 0) + 1 + (count % 2)) % 5) as Level;
      const next = { ...now, scenes: { ...now.scenes, [id]: level } };
      take(itemKey({ kind: 'scene', id }), String(level), next);
    }
  }
  return { clicks, after: now };
}

/** The first choice, counted on from click to click, that changes the score. */
function scoringChoice(pack: InstrumentPack, question: Question, now: Assessment, count: number) {
  const value = now.answers[question.id];
  const chosen = value != null && 'options' in value ? value.options : [];
  const before = scoreAssessment(pack, now).score;
  const choices = question.options.filter(({ exclusive }) => exclusive !== true);
  for (let offset = 0; offset < choices.length; offset += 1) {
    const { key } = choices[(count + offset) % choices.length] ?? { key: '' };
    const options = chooseOption(question, chosen, key);
    // Nothing chosen at all is another thing in each of the two programs.
    if (options.length === 0) continue;
    const next = { ...now, answers: { ...now.answers, [question.id]: { options } } };
    if (scoreAssessment(pack, next).score !== before) return { choice: key, next };
  }
  throw new Error(`No choice of ${question.id} changes the score ${before}.`);
}
