import type { Previous } from '../chapters/comparison.ts';
import type { Figures } from '../figures.ts';
import type { Chapter } from '../model.ts';
import type { ReportSource } from '../source.ts';
import { changesOf, turns, type ItemChange, type Turn } from './changes.ts';

/** What the chapters of the comparison are written from; traces are paths into it. */
export type ComparisonSource = ReportSource & {
  readonly previous: Previous;
  /** Days from the previous session to this one. */
  readonly days: number;
  readonly changes: readonly ItemChange[];
  /** The same by kind and by what became of them, so that every printed number of items can be counted again. */
  readonly turns: Readonly<Record<ItemChange['kind'], Turns>>;
  readonly editions: EditionsCompared;
};
export type Turns = Readonly<Record<Turn, readonly ItemChange[]>>;

export type ComparisonWriter = (source: ComparisonSource, figures: Figures) => Chapter | null;

/**
 * How the two editions of the instrument differ: `same` by hash; otherwise whether the questions that both have are
 * worth the same in both (`reweighed` are those that are not).
 */
export type EditionsCompared = { readonly same: boolean; readonly reweighed: readonly string[] };

/** Adds what only the comparison needs; null where there is nothing to compare with. */
export function comparisonSource(source: ReportSource): ComparisonSource | null {
  const { previous, result, session, pack, packReference } = source;
  if (previous === null) return null;
  const changes = changesOf(previous.result, result);
  const worth = new Map(previous.pack.questions.map(({ id, max }) => [id, max]));
  return {
    ...source,
    previous,
    days: daysBetween(previous.session.date, session.date),
    changes,
    turns: { question: byTurn(changes, 'question'), scene: byTurn(changes, 'scene') },
    editions: {
      same: previous.session.pack.hash === packReference.hash,
      reweighed: pack.questions.flatMap(({ id, name, max }) =>
        worth.has(id) && worth.get(id) !== max ? [name] : [],
      ),
    },
  };
}

function byTurn(changes: readonly ItemChange[], kind: ItemChange['kind']): Turns {
  const own = changes.filter((change) => change.kind === kind);
  const lists = turns.map((turn) => [turn, own.filter((change) => change.turn === turn)]);
  return Object.fromEntries(lists) as Turns;
}

const day = 86_400_000;

/** Whole days from one date (YYYY-MM-DD) to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}
