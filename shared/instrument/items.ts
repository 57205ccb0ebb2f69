import type { InstrumentPack, Question, Scene } from './pack.ts';

/** One thing to answer: a question or a scene, with where it stands in the instrument. */
export type InstrumentItem =
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly name: string;
      readonly place: string;
      readonly question: Question;
    }
  | {
      readonly kind: 'scene';
      readonly id: string;
      readonly name: string;
      readonly place: string;
      readonly scene: Scene;
    };

/** A heading of the progress list: a dimension with its questions, or a stage with its scenes. */
export type InstrumentSection = {
  readonly kind: 'dimension' | 'stage';
  readonly id: string;
  readonly name: string;
  readonly items: readonly InstrumentItem[];
};

/** The instrument in the order in which it is answered: dimensions with their questions, then stages with their scenes. */
export function instrumentSections(pack: InstrumentPack): readonly InstrumentSection[] {
  const dimensions = pack.dimensions.map((dimension): InstrumentSection => {
    const questions = pack.questions.filter((question) => question.dimension === dimension.id);
    const items = questions.map((question, index): InstrumentItem => {
      const group = pack.groups.find((candidate) => candidate.id === question.group);
      const place = `${dimension.name} › ${group?.name ?? ''} › 第 ${index + 1} 题，共 ${questions.length} 题`;
      return { kind: 'question', id: question.id, name: question.name, place, question };
    });
    return { kind: 'dimension', id: dimension.id, name: dimension.name, items };
  });
  const stages = pack.stages.map((stage): InstrumentSection => {
    const scenes = pack.scenes.filter((scene) => scene.stage === stage.id);
    const items = scenes.map((scene, index): InstrumentItem => {
      const place = `${stage.name} › 第 ${index + 1} 个场景，共 ${scenes.length} 个`;
      return { kind: 'scene', id: scene.id, name: scene.name, place, scene };
    });
    return { kind: 'stage', id: stage.id, name: stage.name, items };
  });
  return [...dimensions, ...stages];
}

/** The address of an item within a session; questions and scenes may share an id (e.g. "quality"). */
export function itemKey(item: Pick<InstrumentItem, 'kind' | 'id'>): string {
  return `${item.kind}-${item.id}`;
}

/**
 * The next open item after `currentKey` in order, starting again from the top; `null` when nothing else is open.
 * The current item itself is returned only when it is the last one that is open.
 */
export function nextOpenItem(
  items: readonly InstrumentItem[],
  currentKey: string | null,
  isOpen: (item: InstrumentItem) => boolean,
): InstrumentItem | null {
  const start = items.findIndex((item) => itemKey(item) === currentKey);
  const rotated = [...items.slice(start + 1), ...items.slice(0, start + 1)];
  return rotated.find(isOpen) ?? null;
}
