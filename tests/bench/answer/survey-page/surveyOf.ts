import { itemKey } from '#shared/instrument/items.ts';
import type { InstrumentPack, Question, Scene } from '#shared/instrument/pack.ts';
import { levelNames } from '#shared/look/levels.ts';

/** The instrument as SurveyJS knows it: the same items, choices and texts, one question a page. */
export function surveyOf(pack: InstrumentPack): object {
  return {
    title: pack.title,
    questionsOnPageMode: 'questionPerPage',
    elements: [...pack.questions.map(questionOf), ...pack.scenes.map(sceneOf)],
  };
}

function questionOf({ id, kind, name, prompt, options }: Question): object {
  return {
    type: kind === 'multiple' ? 'checkbox' : 'radiogroup',
    name: itemKey({ kind: 'question', id }),
    title: name,
    description: prompt,
    choices: options.map(({ key, label, exclusive }) => ({
      value: key,
      text: label,
      ...(kind === 'multiple' && exclusive === true ? { isExclusive: true } : {}),
    })),
  };
}

function sceneOf({ id, name, levels }: Scene): object {
  return {
    type: 'radiogroup',
    name: itemKey({ kind: 'scene', id }),
    title: name,
    choices: [
      { value: '0', text: levelNames[0] },
      ...levels.map(({ level, criterion }) => ({
        value: String(level),
        text: `${levelNames[level]}：${criterion}`,
      })),
    ],
  };
}
