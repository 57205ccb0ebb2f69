import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planBlobs, type NamedBlob } from './blobPlan.ts';

const row = (letter: string, size: number, more: Partial<NamedBlob> = {}): NamedBlob => ({
  sha256: letter.repeat(64),
  size,
  name: `${letter}.pdf`,
  addedAt: 0,
  sample: false,
  ...more,
});
const hashes = (...letters: readonly string[]) => new Set(letters.map((letter) => letter.repeat(64)));
const names = (blobs: readonly { readonly name: string }[]) => blobs.map(({ name }) => name).join(' ');

describe('what one sync carries', () => {
  test('up what only this laptop has, down what only the platform has', () => {
    const rows = ['a', 'b', 'c', 'd'].map((letter) => row(letter, 1));
    const plan = planBlobs(rows, hashes('a', 'b'), hashes('b', 'd'));
    expect([names(plan.upload), names(plan.download), plan.awaited]).toEqual(['b.pdf', 'c.pdf', 1]);
  });

  test('the small ones first, among equals the newest', () => {
    const rows = [row('a', 9), row('b', 3), row('c', 3, { addedAt: 7 }), row('d', 5)];
    expect(names(planBlobs(rows, new Set(), new Set()).download)).toBe('c.pdf b.pdf d.pdf a.pdf');
  });

  test('no more than the budget in each direction, but one file at least', () => {
    const rows = [row('a', 40), row('b', 50), row('c', 20), row('d', 200)];
    const plan = planBlobs(rows, hashes('a', 'b'), hashes('a', 'b'), 89);
    expect([names(plan.upload), names(plan.download), plan.left]).toEqual(['a.pdf', 'c.pdf', 2]);
    expect(planBlobs([row('d', 200)], hashes('d'), hashes('d'), 89)).toMatchObject({
      upload: [{ size: 200 }],
      left: 0,
    });
  });

  test('a file that several rows name is carried once, one of 示例 rows only never', () => {
    const rows = [row('a', 1, { sample: true }), row('b', 1), row('b', 1, { sample: true }), row('b', 1)];
    expect(names(planBlobs(rows, hashes('a', 'b'), hashes('a', 'b')).upload)).toBe('b.pdf');
  });

  test('every file has one fate, whatever there is, and syncs that go on carry everything in the end', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const set = fc.uniqueArray(letter).map((letters) => hashes(...letters));
    const rows = fc.uniqueArray(
      fc.record({ letter, size: fc.integer({ min: 1, max: 100 }), addedAt: fc.nat(9) }),
      { selector: ({ letter: one }) => one },
    );
    fc.assert(
      fc.property(rows, set, set, fc.integer({ min: 1, max: 150 }), (made, here, lacking, budget) => {
        const all = made.map(({ letter: one, size, addedAt }) => row(one, size, { addedAt }));
        const plan = planBlobs(all, here, lacking, budget);
        const settled = all.filter(({ sha256 }) => here.has(sha256) && !lacking.has(sha256)).length;
        const carried = [...plan.upload, ...plan.download];
        expect(carried.length + plan.left + plan.awaited + settled).toBe(all.length);
        expect(new Set(carried.map(({ sha256 }) => sha256)).size).toBe(carried.length);
        let [hereNow, lackingNow] = [here, lacking];
        for (let sync = 0; sync < 6; sync += 1) {
          const { upload, download } = planBlobs(all, hereNow, lackingNow, budget);
          hereNow = new Set([...hereNow, ...download.map(({ sha256 }) => sha256)]);
          lackingNow = new Set([...lackingNow].filter((one) => !upload.some(({ sha256 }) => sha256 === one)));
        }
        const end = planBlobs(all, hereNow, lackingNow, budget);
        expect([...end.upload, ...end.download]).toEqual([]);
        expect(end.awaited).toBe(plan.awaited);
      }),
    );
  });
});
