import type { Level } from '../look/levels.ts';
import { satisfactionDimensions, type SatisfactionDimension } from '../model/satisfaction.ts';
import { smallestGroup, type Statistic } from '../model/statistic.ts';
import { correctionOf } from '../supervision/correction.ts';
import { cellsOf } from './cells.ts';
import type { Counted } from './counted.ts';
import { disclosureOver } from './disclosure.ts';
import { reaches, targetGroups, type TargetKind } from './targetValues.ts';

/** A row's own figures; the means in hundredths. */
export type SupervisionFigures = Omit<Extract<Statistic, { kind: 'supervision' }>, 'id' | 'kind' | 'asOf'>;
export type SatisfactionFigures = Omit<Extract<Statistic, { kind: 'satisfaction' }>, 'id' | 'kind' | 'asOf'>;

/** What was found in one enterprise, in numbers. */
type Found = { readonly checks: number; readonly open: number; readonly late: number };

type Kind = TargetKind & { readonly isChecked: boolean; readonly isScored: boolean };

/**
 * 过程监督 and 满意度 over all enterprises; both are lists, empty where too few were checked or gave scores. `asOf`: the day
 * (YYYY-MM-DD) by which findings are late. The numbers of enterprises are held against each other, the levels of all
 * enterprises, which are cut at `cuts`, and the targets. A number of checks or findings tells of the enterprises that have
 * any, and so does the difference of two. Never by provider: who has worked for whom is known in a town.
 */
export function supervisionFigures(
  enterprises: readonly Counted[],
  cuts: readonly Level[],
  asOf: string,
): {
  readonly supervision: readonly SupervisionFigures[];
  readonly satisfaction: readonly SatisfactionFigures[];
} {
  const cells = cellsOf(enterprises, kindOf);
  const disclosure = disclosureOver(cells.map(({ size }) => size));
  const publish = (isWanted: (kind: Kind) => boolean) =>
    disclosure.publish(cells.map(({ kind }) => isWanted(kind)));
  const sizeOf = (isWanted: (kind: Kind) => boolean) =>
    cells.reduce((sum, { kind, size }) => sum + (isWanted(kind) ? size : 0), 0);
  const mayTell = (isWanted: (kind: Kind) => boolean) =>
    sizeOf(isWanted) >= smallestGroup && publish(isWanted);

  for (const cut of [0, ...cuts] as const) publish((kind) => reaches(cut, kind));
  for (const isMember of Object.values(targetGroups)) publish(isMember);
  const isChecked = ({ isChecked: is }: Kind) => is;
  const isScored = ({ isScored: is }: Kind) => is;
  return {
    supervision: mayTell(isChecked)
      ? [{ enterprises: sizeOf(isChecked), ...totalsOf(enterprises.map((one) => foundIn(one, asOf))) }]
      : [],
    satisfaction: mayTell(isScored)
      ? satisfactionDimensions.map((dimension) => ({
          dimension,
          mean: meanOf(enterprises, dimension),
          enterprises: sizeOf(isScored),
        }))
      : [],
  };
}

function foundIn({ checks }: Counted, asOf: string): Found {
  const states = checks.map((check) => ({
    count: check.findings.length,
    state: correctionOf(check, asOf).state,
  }));
  const countOf = (isWanted: (state: (typeof states)[number]['state']) => boolean) =>
    states.reduce((sum, { count, state }) => sum + (isWanted(state) ? count : 0), 0);
  return {
    checks: checks.length,
    open: countOf((state) => state !== 'none' && state !== 'corrected'),
    late: countOf((state) => state === 'overdue'),
  };
}

function totalsOf(found: readonly Found[]): Omit<SupervisionFigures, 'enterprises'> {
  const totalOf = (name: keyof Found) => found.reduce((sum, one) => sum + one[name], 0);
  const sizeOf = (isWanted: (one: Found) => boolean) => found.filter(isWanted).length;
  const isNoneOrGroup = (size: number) => size === 0 || size >= smallestGroup;
  const areChecksTold = isNoneOrGroup(sizeOf(({ checks }) => checks > 1));
  const isOpenTold = sizeOf(({ open }) => open > 0) >= smallestGroup;
  const isLateTold =
    isOpenTold &&
    sizeOf(({ late }) => late > 0) >= smallestGroup &&
    isNoneOrGroup(sizeOf(({ open, late }) => open > late));
  return {
    checks: areChecksTold ? totalOf('checks') : null,
    open: isOpenTold ? totalOf('open') : null,
    late: isLateTold ? totalOf('late') : null,
  };
}

function kindOf({ level, aboveScale, pilot, checks, scores }: Counted): Kind {
  return { level, aboveScale, pilot, isChecked: checks.length > 0, isScored: scores !== null };
}

/** In hundredths; added up from the lowest on, so that the order of the enterprises changes no digit. */
function meanOf(enterprises: readonly Counted[], dimension: SatisfactionDimension): number {
  const given = enterprises
    .flatMap(({ scores }) => (scores === null ? [] : [scores[dimension]]))
    .toSorted((one, other) => one - other);
  return Math.round((given.reduce((sum, score) => sum + score, 0) / given.length) * 100);
}
