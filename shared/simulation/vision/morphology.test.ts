import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf, shapeOf } from './components.ts';
import { closed, dilated, eroded, opened, type Mask } from './morphology.ts';

/** A mask as it is drawn: # is set. */
const drawn = (...rows: readonly string[]): Mask => ({
  size: rows.length,
  cells: Uint8Array.from([...rows.join('')], (mark) => (mark === '#' ? 1 : 0)),
});
const asDrawn = ({ size, cells }: Mask) =>
  Array.from({ length: size }, (_, row) =>
    Array.from(cells.subarray(row * size, (row + 1) * size), (cell) => (cell === 1 ? '#' : '.')).join(''),
  );

test('erosion takes the rim, dilation adds one', () => {
  const square = drawn('.......', '.......', '..###..', '..###..', '..###..', '.......', '.......');
  expect(asDrawn(eroded(square, 3))[3]).toBe('...#...');
  expect(eroded(square, 3).cells.filter((cell) => cell === 1)).toHaveLength(1);
  expect(asDrawn(dilated(square, 3))).toEqual([
    '.......',
    '.#####.',
    '.#####.',
    '.#####.',
    '.#####.',
    '.#####.',
    '.......',
  ]);
});

test('opening removes a single cell and a thin line, and leaves a block as it is', () => {
  const before = drawn('#......', '.......', '..##...', '..##...', '.......', '#######', '.......');
  expect(asDrawn(opened(before, 2))).toEqual([
    '.......',
    '.......',
    '..##...',
    '..##...',
    '.......',
    '.......',
    '.......',
  ]);
});

test('closing joins what is a cell apart', () => {
  const before = drawn(
    '........',
    '........',
    '..#.#...',
    '..#.#...',
    '..#.#...',
    '........',
    '........',
    '........',
  );
  const after = [
    '........',
    '........',
    '..###...',
    '..###...',
    '..###...',
    '........',
    '........',
    '........',
  ];
  expect(asDrawn(closed(before, 3))).toEqual(after);
});

test('opening never adds, closing never takes away, and doing it again changes nothing', () => {
  const mask = fc
    .array(fc.constantFrom(0, 1), { minLength: 144, maxLength: 144 })
    .map((cells): Mask => ({ size: 12, cells: Uint8Array.from(cells) }));
  fc.assert(
    fc.property(mask, fc.integer({ min: 1, max: 5 }), (before, side) => {
      const [open, close] = [opened(before, side), closed(before, side)];
      expect(open.cells.every((cell, at) => cell <= (before.cells[at] ?? 0))).toBe(true);
      expect(close.cells.every((cell, at) => cell >= (before.cells[at] ?? 0))).toBe(true);
      expect(opened(open, side)).toEqual(open);
      expect(closed(close, side)).toEqual(close);
    }),
  );
});

test('components hang together over corners; there are as many as one sees', () => {
  const mask = drawn('##...#', '.....#', '..#...', '.#....', '#.....', '....##');
  expect(componentsOf(mask).map(({ cells }) => cells.length)).toEqual([2, 2, 3, 2]);
  expect(componentsOf(mask)[2]?.cells.toSorted((one, other) => one - other)).toEqual([14, 19, 24]);
});

test('components hold every set cell once, and no other', () => {
  const cells = fc.array(fc.constantFrom(0, 1), { minLength: 100, maxLength: 100 });
  fc.assert(
    fc.property(cells, (set) => {
      const found = componentsOf({ size: 10, cells: Uint8Array.from(set) }).flatMap((one) => one.cells);
      const wanted = set.flatMap((cell, at) => (cell === 1 ? [at] : []));
      expect(found.toSorted((one, other) => one - other)).toEqual(wanted);
    }),
  );
});

test('a shape tells its middle, its area and how long it is', () => {
  const [line] = componentsOf(drawn('......', '.####.', '......', '......', '......', '......'));
  const shape = shapeOf(line!, 6);
  expect(shape).toMatchObject({ x: 2.5, y: 1, area: 4 });
  // A rectangle's second moments are those of its sides: 4 to 1.
  expect(shape.elongation).toBeCloseTo(4, 9);
  const [square] = componentsOf(drawn('......', '.###..', '.###..', '.###..', '......', '......'));
  expect(shapeOf(square!, 6).elongation).toBeCloseTo(1, 9);
});
