/**
 * What a reader can work out from printed numbers, found by plain linear algebra: no cleverness to be shared with the
 * code under test. Cells are numbered; a printed number is the sum of the cells of its set.
 */
export type Printed = { readonly cells: readonly number[]; readonly sum: number };

/** The candidates whose number of 1 to 4 follows from the printed numbers (and from what must then be empty). */
export function smallDerivable(
  counts: readonly number[],
  printed: readonly Printed[],
  candidates: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const sumOf = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
  const known = [...printed];
  for (;;) {
    const space = spanOf(known.map(({ cells }) => vectorOf(cells, counts.length)));
    const derived = candidates.filter((cells) => contains(space, vectorOf(cells, counts.length)));
    const single = new Set(known.flatMap(({ cells }) => (cells.length === 1 ? cells : [])));
    const empty = derived.filter((cells) => sumOf(cells) === 0).flat();
    const fresh = [...new Set(empty)].filter((cell) => !single.has(cell));
    if (fresh.length === 0) {
      return derived.filter((cells) => sumOf(cells) > 0 && sumOf(cells) < 5);
    }
    known.push(...fresh.map((cell) => ({ cells: [cell], sum: 0 })));
  }
}

/** Every set of cells there is, for up to a dozen cells. */
export function allSets(cells: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** cells - 1 }, (_, index) =>
    Array.from({ length: cells }, (_, cell) => cell).filter((cell) => ((index + 1) & (1 << cell)) !== 0),
  );
}

/** Some rows by some columns of a table whose cells are numbered row by row. */
export function blocks(rows: number, columns: number): readonly (readonly number[])[] {
  return allSets(rows).flatMap((some) =>
    allSets(columns).map((others) => some.flatMap((row) => others.map((column) => row * columns + column))),
  );
}

const prime = 2_147_483_647n;
type Vector = readonly bigint[];

function vectorOf(cells: readonly number[], length: number): Vector {
  return Array.from({ length }, (_, cell) => (cells.includes(cell) ? 1n : 0n));
}

type Space = Map<number, Vector>;

/** Rows in echelon form by their leading place, modulo a large prime. */
function spanOf(vectors: readonly Vector[]): Space {
  const space: Space = new Map();
  for (const vector of vectors) {
    const rest = reduced(space, vector);
    const lead = rest.findIndex((value) => value !== 0n);
    if (lead < 0) continue;
    const inverse = power(rest[lead] ?? 1n, prime - 2n);
    space.set(
      lead,
      rest.map((value) => (value * inverse) % prime),
    );
  }
  return space;
}

function contains(space: Space, vector: Vector): boolean {
  return reduced(space, vector).every((value) => value === 0n);
}

function reduced(space: Space, vector: Vector): Vector {
  let rest = vector;
  for (let place = 0; place < vector.length; place += 1) {
    const factor = rest[place] ?? 0n;
    const row = space.get(place);
    if (factor === 0n || row === undefined) continue;
    rest = rest.map((value, index) => (((value - factor * (row[index] ?? 0n)) % prime) + prime) % prime);
  }
  return rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, base % prime, exponent];
  for (; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
