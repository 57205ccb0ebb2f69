import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  isOver,
  queued,
  settledCount,
  type ItemState,
  type Progress,
  type ProgressEvent,
} from './progress.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];
const after = (...events: readonly ProgressEvent[]) => events.reduce(advance, queued(keys));
const start = { kind: 'started' } as const;
const begun = (key: string) => ({ kind: 'begun', key }) as const;
const written = (key: string) => ({ kind: 'written', key }) as const;
const failed = (key: string, reason = '指标包缺失') => ({ kind: 'failed', key, reason }) as const;
const whole = (event: (key: string) => ProgressEvent) => keys.flatMap((key) => [begun(key), event(key)]);

describe('the progress of a batch', () => {
  it('is through when every file is', () => {
    const progress = after(start, ...whole(written));
    expect(progress).toMatchObject({ phase: 'done', working: [], counts: { written: 5, waiting: 0 } });
  });

  it('lists what failed with its reason, and goes on', () => {
    const progress = after(start, begun('a'), failed('a'), begun('b'), written('b'));
    expect(progress.phase).toBe('running');
    expect(progress.failures).toEqual([{ key: 'a', reason: '指标包缺失' }]);
    expect(settledCount(progress)).toBe(2);
  });

  it('is held up by a full disk, whose file waits again; the first reason stays', () => {
    const progress = after(
      start,
      begun('a'),
      begun('b'),
      { kind: 'returned', key: 'a' },
      { kind: 'paused', reason: '磁盘空间不足' },
      { kind: 'returned', key: 'b' },
      { kind: 'paused', reason: '文件夹不见了' },
    );
    expect(progress).toMatchObject({ phase: 'paused', held: '磁盘空间不足', counts: { waiting: 5 } });
    expect(advance(progress, { kind: 'continued' })).toMatchObject({ phase: 'running', held: null });
  });

  it('counts what was under way when it was cancelled', () => {
    const cancelled = after(start, begun('a'), { kind: 'cancelled' });
    const progress = advance(cancelled, written('a'));
    expect(progress).toMatchObject({ phase: 'cancelled', counts: { written: 1, waiting: 4 } });
    expect(advance(progress, { kind: 'continued' })).toBe(progress);
  });

  it('tries again what failed, and nothing else', () => {
    const done = after(start, ...whole((key) => (key === 'c' ? failed(key) : written(key))));
    const again = advance(done, { kind: 'retried' });
    expect(again).toMatchObject({ phase: 'running', failures: [], counts: { waiting: 1, written: 4 } });
    expect(advance(advance(again, begun('c')), written('c'))).toMatchObject({ phase: 'done' });
    expect(advance(after(start, ...whole(written)), { kind: 'retried' }).phase).toBe('done');
  });

  it('of nothing is through at once', () => {
    expect(advance(queued([]), start).phase).toBe('done');
  });
});

const anyKey = fc.constantFrom(...keys, 'unknown');
const anyEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  fc.constantFrom<ProgressEvent>(
    start,
    { kind: 'continued' },
    { kind: 'cancelled' },
    { kind: 'retried' },
    { kind: 'paused', reason: null },
    { kind: 'paused', reason: '磁盘空间不足' },
  ),
  fc.record({
    kind: fc.constantFrom('begun' as const, 'written' as const, 'unchanged' as const, 'returned' as const),
    key: anyKey,
  }),
  fc.record({ kind: fc.constant('failed' as const), key: anyKey, reason: fc.string() }),
);

const recount = ({ states }: Progress) => {
  const counts: Record<ItemState, number> = { waiting: 0, working: 0, written: 0, unchanged: 0, failed: 0 };
  for (const state of states.values()) counts[state] += 1;
  return counts;
};

describe('whatever is told, in whatever order', () => {
  it('no file is lost or counted twice', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let progress = queued(keys);
        for (const event of events) {
          progress = advance(progress, event);
          expect(progress.states.size).toBe(keys.length);
          expect(progress.counts).toEqual(recount(progress));
          expect(progress.working.toSorted()).toEqual(inState(progress, 'working'));
          expect(progress.failures.map(({ key }) => key).toSorted()).toEqual(inState(progress, 'failed'));
          const open = progress.counts.waiting + progress.counts.working;
          if (progress.phase === 'done') expect(open).toBe(0);
          if (progress.phase === 'running') expect(open).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('the end is the same in whichever order the files came, even if told twice', () => {
    const outcomes = fc.array(fc.constantFrom('written', 'unchanged', 'failed'), {
      minLength: keys.length,
      maxLength: keys.length,
    });
    const shuffled = fc.shuffledSubarray(keys, { minLength: keys.length, maxLength: keys.length });
    fc.assert(
      fc.property(outcomes, shuffled, shuffled, fc.subarray(keys), (results, begins, ends, twice) => {
        const outcome = (key: string): ProgressEvent => {
          const kind = results[keys.indexOf(key)];
          return kind === 'failed' ? failed(key) : { kind: kind as 'written' | 'unchanged', key };
        };
        const told = [start, ...begins.map(begun), ...ends.map(outcome), ...twice.map(outcome)];
        const end = told.reduce(advance, queued(keys));
        expect(isOver(end)).toBe(true);
        for (const [index, key] of keys.entries()) expect(end.states.get(key)).toBe(results[index]);
        expect(settledCount(end)).toBe(keys.length);
      }),
    );
  });
});

function inState({ states }: Progress, wanted: ItemState): readonly string[] {
  return [...states].flatMap(([key, state]) => (state === wanted ? [key] : [])).toSorted();
}
