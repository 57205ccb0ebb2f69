import type { Bakery } from './bakery.ts';
import type { Granularity } from './choice.ts';
import type { Links } from './lotGraph.ts';

/** How a factory keeps its records: on paper by shift and without lots, or in a system as finely as it wants. */
export type Keeping = 'paper' | Granularity;

/**
 * What records know: which record led to which. Lots are nodes 0 … lots − 1. Where a record covers more than happened
 * together, its links are those of all that it covers: whatever really went from one thing into another is a path here,
 * so nothing can be missed; and a finer record never has a path that a coarser one lacks.
 */
export type RecordGraph = {
  readonly nodes: number;
  readonly links: Links;
  /** The record that tells whether a piece is called back. */
  readonly pieces: Int32Array;
  /** How many things a node is: only of 一件一码, where a piece has a code for each unit. */
  readonly sizes: Int32Array | null;
};

type Plant = { readonly shiftsPerDay: number; readonly stocktakeDays: number };

export function recordsOf(bakery: Bakery, keeping: Keeping, plant: Plant): RecordGraph {
  switch (keeping) {
    case 'paper':
      return shiftRecords(bakery, windowUses(bakery, plant));
    case 'shift':
      return shiftRecords(bakery, drawnUses(bakery));
    case 'batch':
      return batchRecords(bakery);
    case 'item':
      return itemRecords(bakery);
  }
}

/** Lots and the shifts of dough that they belong to. */
type Uses = { readonly lots: number[]; readonly shifts: number[] };

function drawnUses({ draws, batches }: Bakery): Uses {
  return { lots: draws.map(({ lot }) => lot), shifts: draws.map(({ batch }) => batches[batch]!.shift) };
}

/**
 * Paper knows when a lot was delivered, and from the counts of stock by when it was gone; in between it may have gone
 * into any shift.
 */
function windowUses({ lots, shifts }: Bakery, { shiftsPerDay, stocktakeDays }: Plant): Uses {
  const between = shiftsPerDay * stocktakeDays;
  const uses: Uses = { lots: [], shifts: [] };
  for (const [lot, { arrived, emptied }] of lots.entries()) {
    const counted = emptied === null ? shifts : (Math.floor(emptied / between) + 1) * between;
    for (let shift = arrived; shift < Math.min(shifts, counted); shift += 1) {
      uses.lots.push(lot);
      uses.shifts.push(shift);
    }
  }
  return uses;
}

/** One record for each step and shift: dough, ovens, pallets. */
function shiftRecords(bakery: Bakery, uses: Uses): RecordGraph {
  const { lots, shifts, batches, reworks, loads, pallets, pieces } = bakery;
  const [dough, oven, pallet] = [lots.length, lots.length + shifts, lots.length + 2 * shifts];
  const froms = [...uses.lots];
  const tos = uses.shifts.map((shift) => dough + shift);
  for (const { from, to } of reworks) {
    froms.push(dough + batches[from]!.shift);
    tos.push(dough + batches[to]!.shift);
  }
  const own = new Int32Array(pieces.length);
  for (const [at, piece] of pieces.entries()) {
    const baked = oven + loads[piece.load]!.shift;
    own[at] = pallet + pallets[piece.pallet]!.shift;
    froms.push(dough + batches[piece.batch]!.shift, baked);
    tos.push(baked, own[at]!);
  }
  return { nodes: lots.length + 3 * shifts, links: { froms, tos }, pieces: own, sizes: null };
}

/** One record for each batch, oven load and pallet. */
function batchRecords(bakery: Bakery): RecordGraph {
  const { lots, batches, loads, pallets, pieces } = bakery;
  const load = lots.length + batches.length;
  const pallet = load + loads.length;
  const { froms, tos } = doughLinks(bakery);
  const own = new Int32Array(pieces.length);
  for (const [at, piece] of pieces.entries()) {
    own[at] = pallet + piece.pallet;
    froms.push(lots.length + piece.batch, load + piece.load);
    tos.push(load + piece.load, own[at]!);
  }
  return { nodes: pallet + pallets.length, links: { froms, tos }, pieces: own, sizes: null };
}

/** One code for each unit, which names its batch. */
function itemRecords(bakery: Bakery): RecordGraph {
  const { lots, batches, pieces } = bakery;
  const first = lots.length + batches.length;
  const nodes = first + pieces.length;
  const { froms, tos } = doughLinks(bakery);
  const sizes = new Int32Array(nodes).fill(1);
  const own = new Int32Array(pieces.length);
  for (const [at, { batch, units }] of pieces.entries()) {
    own[at] = first + at;
    sizes[first + at] = units;
    froms.push(lots.length + batch);
    tos.push(first + at);
  }
  return { nodes, links: { froms, tos }, pieces: own, sizes };
}

/** Which lots and which rest of dough went into which batch. */
function doughLinks({ lots, draws, reworks }: Bakery) {
  const froms = draws.map(({ lot }) => lot);
  const tos = draws.map(({ batch }) => lots.length + batch);
  for (const { from, to } of reworks) {
    froms.push(lots.length + from);
    tos.push(lots.length + to);
  }
  return { froms, tos };
}
