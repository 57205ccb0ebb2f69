import { itemKey } from '#shared/instrument/items.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { Assessment } from '#shared/scoring/assessment.ts';
import { sessionAt } from '../seed/roster.ts';

/** What the roster's first session already says, as scoring reads it. */
export function firstAnswers(pack: InstrumentPack): Assessment {
  const { answers, scenes } = sessionAt(0, pack);
  const values = Object.entries(answers).map(([id, answer]) => {
    if (typeof answer === 'object' && 'inputs' in answer) throw new Error(`${id} is answered by numbers.`);
    return [id, { options: [answer].flat() }] as const;
  });
  return { answers: Object.fromEntries(values), scenes };
}

/** The same as SurveyJS keeps it: by item, a list for several answers, one value otherwise. */
export function surveyData(pack: InstrumentPack, { answers, scenes }: Assessment): object {
  const chosen = pack.questions.map(({ id, kind }) => {
    const value = answers[id];
    const options = value != null && 'options' in value ? value.options : [];
    return [itemKey({ kind: 'question', id }), kind === 'multiple' ? options : options[0]];
  });
  const rated = Object.entries(scenes).map(([id, level]) => [itemKey({ kind: 'scene', id }), String(level)]);
  return Object.fromEntries([...chosen, ...rated]);
}
