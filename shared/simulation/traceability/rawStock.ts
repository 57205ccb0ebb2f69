import type { Random } from '../seededRandom.ts';

/** A lot of raw material; shifts are counted from 0. */
export type RawLot = {
  readonly ingredient: number;
  /** Which lot of its ingredient, from 0. */
  readonly ordinal: number;
  readonly kilograms: number;
  readonly arrived: number;
  /** The shifts in which it was first used and in which it ran out; null where it was not. */
  readonly first: number | null;
  readonly emptied: number | null;
  /** What is left of it at the end. */
  readonly left: number;
};

export type Draw = { readonly lot: number; readonly batch: number; readonly kilograms: number };

type Stock = {
  readonly ingredient: number;
  /** Kilograms that each batch takes, and the batches of a shift. */
  readonly needs: readonly number[];
  readonly batchesPerShift: number;
  readonly perLot: number;
  /** At the beginning of a shift there is at least so much. */
  readonly atLeast: number;
  readonly bins: number;
  readonly random: Random;
};

/** Less than a milligram is nothing. */
const nothing = 1e-6;

/**
 * One raw material over all batches: lots are opened in the order in which they came, one in each bin; a batch takes
 * equally from all bins, and an empty bin is filled with the next lot. Lots are numbered within the ingredient.
 */
export function drawRawMaterial({
  ingredient,
  needs,
  batchesPerShift,
  perLot,
  atLeast,
  bins,
  random,
}: Stock): { readonly lots: readonly RawLot[]; readonly draws: readonly Draw[] } {
  const lots: Mutable<RawLot>[] = [];
  const draws: Mutable<Draw>[] = [];
  let open: number[] = [];
  let next = 0;
  let stock = 0;
  for (const [batch, need] of needs.entries()) {
    const shift = Math.floor(batch / batchesPerShift);
    // Ten grams more, for what rounding may lose.
    const wanted = batch % batchesPerShift === 0 ? atLeast + 0.01 : 0;
    while (stock < wanted) {
      const kilograms = perLot * (0.8 + 0.4 * random());
      lots.push({
        ingredient,
        ordinal: lots.length,
        kilograms,
        arrived: shift,
        first: null,
        emptied: null,
        left: kilograms,
      });
      stock += kilograms;
    }
    const before = draws.length;
    let missing = need;
    while (missing > nothing) {
      while (open.length < bins && next < lots.length) {
        open.push(next);
        next += 1;
      }
      if (open.length === 0) throw new Error('A shift began with less raw material than it needs.');
      let share = missing / open.length;
      for (const lot of open) share = Math.min(share, lots[lot]!.left);
      for (const lot of open) {
        const from = lots[lot]!;
        from.left -= share;
        from.first ??= shift;
        if (from.left <= nothing) from.emptied = shift;
        add(draws, before, lot, batch, share);
      }
      missing -= share * open.length;
      if (open.some((lot) => lots[lot]!.left <= nothing))
        open = open.filter((lot) => lots[lot]!.left > nothing);
    }
    stock -= need;
  }
  return { lots, draws };
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Adds to what the batch, whose draws begin at `first`, has taken of the lot. */
function add(draws: Mutable<Draw>[], first: number, lot: number, batch: number, kilograms: number): void {
  for (let at = first; at < draws.length; at += 1) {
    if (draws[at]!.lot === lot) {
      draws[at]!.kilograms += kilograms;
      return;
    }
  }
  draws.push({ lot, batch, kilograms });
}
