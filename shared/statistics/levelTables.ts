import type { Level } from '../look/levels.ts';
import { otherGroup, smallestGroup } from '../model/statistic.ts';
import { countsBy, cutOrder, type Cell, type Counts } from './cells.ts';
import type { Disclosure } from './disclosure.ts';

/** What the finest table counts by. */
export type Kind = { readonly industry: string; readonly county: string; readonly level: Level };

/** Enterprises by level in one industry and county; null: in all of them. */
export type LevelRow = {
  readonly industry: string | null;
  readonly county: string | null;
  readonly counts: Counts;
};

/** Levels as published, and where those of all enterprises are cut. */
export type LevelTables = { readonly rows: readonly LevelRow[]; readonly cuts: readonly Level[] };

type Group = Pick<LevelRow, 'industry' | 'county'> & { readonly cells: ReadonlySet<number> };
type Property = 'industry' | 'county';

/**
 * The tables of levels, the coarser ones first, since what they tell may forbid a finer figure: all enterprises, by
 * industry, by county, by both. Within each first the groups, large ones before small ones, then their levels. A group
 * that may not be published stands in `other`, so that each table has every diagnosed enterprise once. Below five
 * diagnosed enterprises there is none.
 */
export function levelTables(
  cells: readonly Cell<Kind>[],
  { publish }: Disclosure,
  names: Readonly<Record<Property, readonly string[]>>,
): LevelTables {
  const sizeOf = ({ cells: inside }: Pick<Group, 'cells'>) =>
    [...inside].reduce((sum, cell) => sum + (cells[cell]?.size ?? 0), 0);
  const publishes = (inside: ReadonlySet<number>) => publish(cells.map((_, cell) => inside.has(cell)));
  const within = ({ cells: inside }: Group, isWanted: (kind: Kind) => boolean) =>
    new Set([...inside].filter((cell) => cells[cell] !== undefined && isWanted(cells[cell].kind)));

  /** The groups of one that may be told apart by a property, and the rest of it; empty: none may. */
  function split(whole: Group, property: Property): readonly Group[] {
    const candidates = names[property]
      .map((name) => ({
        ...whole,
        [property]: name,
        cells: within(whole, (kind) => kind[property] === name),
      }))
      .filter((group) => sizeOf(group) >= smallestGroup)
      .toSorted((one, other) => sizeOf(other) - sizeOf(one));
    const shown = candidates.filter((group) => publishes(group.cells));
    if (shown.length === 0) return [];
    const named = new Set(shown.flatMap((group) => [...group.cells]));
    const rest = new Set([...whole.cells].filter((cell) => !named.has(cell)));
    return rest.size === 0 ? shown : [...shown, { ...whole, [property]: otherGroup, cells: rest }];
  }

  const cutsOf = (group: Group): readonly Level[] =>
    cutOrder.filter((cut) => {
      const upper = within(group, ({ level }) => level >= cut);
      return upper.size > 0 && publishes(upper);
    });

  const rowOf = (group: Group, cuts: readonly Level[]): LevelRow => {
    const { industry, county, cells: inside } = group;
    const levels = [...inside].flatMap((cell) => {
      const { kind, size } = cells[cell] ?? {};
      return kind === undefined || size === undefined ? [] : [{ level: kind.level, size }];
    });
    return { industry, county, counts: countsBy(cuts, levels) };
  };

  const all: Group = { industry: null, county: null, cells: new Set(cells.keys()) };
  if (sizeOf(all) < smallestGroup || !publishes(all.cells)) return { rows: [], cuts: [] };
  const cuts = cutsOf(all);
  const table = (groups: readonly Group[]) => groups.map((group) => rowOf(group, cutsOf(group)));
  const industries = split(all, 'industry');
  const byIndustry = table(industries);
  const byCounty = table(split(all, 'county'));
  const byBoth = table(industries.flatMap((industry) => split(industry, 'county')));
  return { rows: [rowOf(all, cuts), ...byIndustry, ...byCounty, ...byBoth], cuts };
}
