import { smallestGroup } from '../model/statistic.ts';
import { hasSmallSet, prime, type Part } from './smallSet.ts';

/** Which cells a figure is the number of enterprises of: one truth value per cell. */
export type CellSet = readonly boolean[];

/** Figures that are published together. */
export type Disclosure = {
  /**
   * Publishes the number of enterprises in these cells, unless one to four enterprises would follow from it and what is
   * published already; returns whether it did.
   */
  readonly publish: (cells: CellSet) => boolean;
};

/** A vector over the cells, modulo `prime`. */
type Vector = Float64Array;

/** One of the rows that span the figures: one at its own pivot, where all other rows are zero. */
type Row = { readonly pivot: number; readonly values: Vector };

/** What is published so far: its rows; two vectors to which all of them are blind; and which cells are in the same figures. */
type State = {
  readonly rows: readonly Row[];
  readonly blind: readonly [Vector, Vector];
  readonly parts: readonly number[];
};

/**
 * Decides which figures can be published together, so that nobody who adds and subtracts them in any way, and knows which
 * kinds of enterprises there are, learns the number of any one to four of them. `sizes`: enterprises per cell of the finest
 * table.
 *
 * A figure is a row of zeros and ones over the cells. What follows from figures by adding, subtracting and multiplying is
 * what their rows span. A set of cells follows if and only if every vector that all figures are blind to (with which each
 * of them gives zero) adds up to zero over it; two such vectors, drawn by lot modulo a prime, tell it but for one case in
 * 10^15, in which a figure is withheld for nothing. What follows cannot tell cells apart that are in the same figures, so
 * these are one part, and one to four enterprises are at most four parts of that size.
 */
export function disclosureOver(sizes: readonly number[]): Disclosure {
  const draw = (seed: number) => Float64Array.from(sizes, (_, cell) => scattered(cell * 2 + seed));
  let state: State = { rows: [], blind: [draw(1), draw(2)], parts: sizes.map(() => 0) };
  return {
    publish(cells) {
      const size = sizes.reduce((sum, one, cell) => sum + (cells[cell] === true ? one : 0), 0);
      if (size > 0 && size < smallestGroup) return false;
      const row = newRow(state.rows, cells);
      // It follows from what is published: nothing new is told.
      if (row === null) return true;
      const blind = state.blind.map((vector) => blindTo(row, vector, state.rows)) as [Vector, Vector];
      const parts = refined(state.parts, cells);
      if (hasSmallSet(partsOf(sizes, parts, blind))) return false;
      state = { rows: [...state.rows.map((one) => without(one, row)), row], blind, parts };
      return true;
    },
  };
}

/** What a figure adds to the rows; null: nothing. */
function newRow(rows: readonly Row[], cells: CellSet): Row | null {
  const values = Float64Array.from(cells, (inside) => (inside ? 1 : 0));
  for (const { pivot, values: known } of rows) if (cells[pivot] === true) addTimes(values, known, prime - 1);
  const pivot = values.findIndex((value) => value !== 0);
  if (pivot < 0) return null;
  const inverse = inverseOf(values[pivot] ?? 1);
  return { pivot, values: values.map((value) => (value * inverse) % prime) };
}

/** A row that is zero at another's pivot as well. */
function without(row: Row, { pivot, values }: Row): Row {
  const factor = row.values[pivot] ?? 0;
  if (factor === 0) return row;
  const rest = row.values.slice();
  addTimes(rest, values, prime - factor);
  return { pivot: row.pivot, values: rest };
}

/** Moves a vector that the rows are blind to so that a further row is, too: along the one that has its pivot alone. */
function blindTo({ pivot, values }: Row, vector: Vector, rows: readonly Row[]): Vector {
  let seen = 0;
  for (const [cell, value] of values.entries()) {
    if (value !== 0) seen = (seen + value * (vector[cell] ?? 0)) % prime;
  }
  const moved = vector.slice();
  moved[pivot] = ((vector[pivot] ?? 0) + prime - seen) % prime;
  for (const row of rows) {
    moved[row.pivot] = ((vector[row.pivot] ?? 0) + seen * (row.values[pivot] ?? 0)) % prime;
  }
  return moved;
}

function addTimes(values: Vector, other: Vector, factor: number): void {
  for (let cell = 0; cell < values.length; cell += 1) {
    const value = other[cell] ?? 0;
    if (value !== 0) values[cell] = ((values[cell] ?? 0) + factor * value) % prime;
  }
}

/** By Fermat: the power to `prime` - 2. */
function inverseOf(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

/** Parts the cells further, by whether they are in a figure. */
function refined(parts: readonly number[], cells: CellSet): readonly number[] {
  const names = new Map<number, number>();
  return parts.map((part, cell) => {
    const key = part * 2 + (cells[cell] === true ? 1 : 0);
    const name = names.get(key) ?? names.size;
    names.set(key, name);
    return name;
  });
}

function partsOf(
  sizes: readonly number[],
  parts: readonly number[],
  [one, two]: readonly [Vector, Vector],
): readonly Part[] {
  const made = new Map<number, Part>();
  for (const [cell, part] of parts.entries()) {
    const { size, residue } = made.get(part) ?? { size: 0, residue: [0, 0] };
    const [first, second] = residue;
    made.set(part, {
      size: size + (sizes[cell] ?? 0),
      residue: [(first + (one[cell] ?? 0)) % prime, (second + (two[cell] ?? 0)) % prime],
    });
  }
  return [...made.values()];
}

/** A number below `prime` that looks drawn by lot, always the same one for the same seed (the mixer of MurmurHash3). */
function scattered(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % prime;
}
