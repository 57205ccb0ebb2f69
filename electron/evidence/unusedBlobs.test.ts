import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptUnused, planUnused, youngest } from './unusedBlobs.ts';

const now = Date.UTC(2026, 10, 25);
const day = 24 * 3_600_000;
const old = { name: 'a', at: now - 100 * day };

describe('which files of evidence may go', () => {
  it('none to which a row refers, and a mark is taken away again', () => {
    expect(planUnused([old], new Set(['a']), { a: now - 90 * day }, now, null)).toEqual({
      marks: {},
      remove: [],
    });
  });

  it('only those that nothing has referred to for 14 days', () => {
    const first = planUnused([old], new Set(), {}, now, null);
    expect(first).toEqual({ marks: { a: now }, remove: [] });
    const soon = planUnused([old], new Set(), first.marks, now + keptUnused - 1, null);
    expect(soon).toEqual({ marks: { a: now }, remove: [] });
    expect(planUnused([old], new Set(), soon.marks, now + keptUnused, null).remove).toEqual(['a']);
  });

  it('none that a kept backup may bring a row of back, however old that is', () => {
    const marks = { a: now - 60 * day };
    expect(planUnused([old], new Set(), marks, now, now - 61 * day).remove).toEqual([]);
    expect(planUnused([old], new Set(), marks, now, now - 60 * day).remove).toEqual([]);
    expect(planUnused([old], new Set(), marks, now, now - 59 * day).remove).toEqual(['a']);
  });

  it('none that was written within a day, and none too early when the clock was set back', () => {
    const young = { name: 'a', at: now - youngest + 1 };
    expect(planUnused([young], new Set(), { a: now - 60 * day }, now, null).remove).toEqual([]);
    expect(planUnused([old], new Set(), { a: now + 60 * day }, now, null)).toEqual({
      marks: { a: now },
      remove: [],
    });
  });

  it('each file is used, marked or gone, never two of these', () => {
    const time = fc.integer({ min: now - 200 * day, max: now + day });
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(
        names,
        names,
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), time),
        time,
        (all, used, marks, at) => {
          const blobs = all.map((name) => ({ name, at }));
          const plan = planUnused(blobs, new Set(used), marks, now, null);
          const unused = all.filter((name) => !used.includes(name)).toSorted();
          expect([...Object.keys(plan.marks), ...plan.remove].toSorted()).toEqual(unused);
        },
      ),
    );
  });
});
