import { levels, type Level } from '../look/levels.ts';
import { smallestGroup } from '../model/statistic.ts';
import { cellsOf, countsBy, cutOrder, type Counts } from './cells.ts';
import type { Counted } from './counted.ts';
import { disclosureOver } from './disclosure.ts';

/** Enterprises by the level of a scene. */
export type SceneRow = { readonly scene: string; readonly counts: Counts };

/**
 * Enterprises by the level of each scene. Those that have not rated it are left out, but where they are fewer than five:
 * then they count as not even at level one. A scene's figures are held against each other and against the levels of all
 * enterprises, which are cut at `cuts`: the rule for a level speaks of scenes, so one may follow from the other.
 */
export function sceneTables(enterprises: readonly Counted[], cuts: readonly Level[]): readonly SceneRow[] {
  const diagnosed = enterprises.filter(({ level }) => level !== null);
  if (diagnosed.length < smallestGroup) return [];
  const scenes = [...new Set(diagnosed.flatMap(({ scenes: rated }) => [...rated.keys()]))].toSorted();
  return scenes.map((scene) => ({ scene, counts: countsOf(scene, diagnosed, cuts) }));
}

function countsOf(scene: string, diagnosed: readonly Counted[], cuts: readonly Level[]): Counts {
  const cells = cellsOf(diagnosed, ({ level, scenes }) => ({ level, reached: scenes.get(scene) ?? null }));
  const { publish } = disclosureOver(cells.map(({ size }) => size));
  publish(cells.map(() => true));
  for (const cut of cuts) publish(cells.map(({ kind: { level } }) => level !== null && level >= cut));
  const isRatedTold = publish(cells.map(({ kind: { reached } }) => reached !== null));
  const sceneCuts = cutOrder.filter((cut) => {
    const upper = cells.map(({ kind: { reached } }) => reached !== null && reached >= cut);
    return upper.includes(true) && publish(upper);
  });
  const sizes = cells.flatMap(({ kind: { reached }, size }) =>
    reached === null && isRatedTold ? [] : [{ level: reached ?? levels[0] ?? 0, size }],
  );
  return countsBy(sceneCuts, sizes);
}
