import type { InstrumentPack } from '../instrument/pack.ts';
import type { Level } from '../look/levels.ts';
import type { HallCase } from './casesPack.ts';

/** A scene of a case by its name in the instrument, in the instrument's order; one it does not know stands last, by its id. */
export type SceneStep = {
  readonly id: string;
  readonly name: string;
  readonly before: Level;
  readonly after: Level;
};

export function sceneStepsOf(
  { scenes }: HallCase,
  instrument: Pick<InstrumentPack, 'scenes'>,
): readonly SceneStep[] {
  const known = instrument.scenes.flatMap(({ id, name }) => {
    const own = scenes.find(({ scene }) => scene === id);
    return own === undefined ? [] : [{ id, name, before: own.before, after: own.after }];
  });
  const ids = new Set(instrument.scenes.map(({ id }) => id));
  const unknown = scenes.filter(({ scene }) => !ids.has(scene));
  return [
    ...known,
    ...unknown.map(({ scene, before, after }) => ({ id: scene, name: scene, before, after })),
  ];
}
