import type { InstrumentPack } from '../../instrument/pack.ts';

const keys = new WeakMap<InstrumentPack, string>();

/** Whether two editions ask and score the same; they may differ in wording. */
export function sameScoring(one: InstrumentPack, other: InstrumentPack): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

function keyOf(pack: InstrumentPack): string {
  let key = keys.get(pack);
  if (key === undefined) {
    key = JSON.stringify([
      pack.id,
      pack.dimensions.map(({ id, max }) => [id, max]),
      pack.questions.map(({ id, dimension, kind, max, options, formula }) => [
        id,
        dimension,
        kind,
        max,
        formula ?? null,
        options.map((option) => [option.key, option.score, option.exclusive ?? false, option.range ?? null]),
      ]),
      pack.scenes.map(({ id, constraint }) => [id, constraint]),
      pack.levels.map(({ level, minScore, minScenes, minConstraintScenes }) => [
        level,
        minScore,
        minScenes,
        minConstraintScenes,
      ]),
    ]);
    keys.set(pack, key);
  }
  return key;
}
