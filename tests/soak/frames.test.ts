import { expect, test } from 'vitest';
import { framesOf, pictureMark, type TraceEvent } from './frames.ts';

const main = { pid: 1, tid: 1 };
const ms = 1000;

const name = (thread: string, place = main): TraceEvent => ({
  ...place,
  name: 'thread_name',
  ph: 'M',
  ts: 0,
  args: { name: thread },
});
/** A task that began and lasted so long, of which it worked for a part, all in ms. */
const task = (from: number, lasted: number, worked: number, place = main): TraceEvent => ({
  ...place,
  name: 'RunTask',
  ph: 'X',
  ts: from * ms,
  dur: lasted * ms,
  tdur: worked * ms,
});
const workOf = (events: readonly TraceEvent[]) => framesOf(events).map(({ work }) => work);
const commit = (at: number, place = main): TraceEvent => ({ ...place, name: 'Commit', ph: 'X', ts: at * ms });

test('a frame costs what the thread worked for it, the task that led to it included', () => {
  const events = [
    name('CrRendererMain'),
    task(0, 10, 4),
    task(12, 6, 3),
    commit(17),
    task(30, 2, 1),
    commit(31),
  ];
  expect(workOf(events)).toEqual([7, 1]);
});

test('what was done long before a frame was not done for it', () => {
  expect(workOf([name('CrRendererMain'), task(0, 10, 9), task(200, 4, 2), commit(203)])).toEqual([2]);
});

test('a task that began early and goes on into the frame counts whole', () => {
  expect(workOf([name('CrRendererMain'), task(0, 300, 250), task(301, 3, 2), commit(302)])).toEqual([252]);
});

test('only the thread counts whose page draws', () => {
  const spare = { pid: 2, tid: 1 };
  const compositor = { pid: 1, tid: 9 };
  const events = [
    name('CrRendererMain', spare),
    name('CrRendererMain'),
    name('Compositor', compositor),
    task(0, 3, 3, spare),
    task(0, 5, 5, compositor),
    commit(1, compositor),
    task(2, 2, 2),
    commit(3),
  ];
  expect(workOf(events)).toEqual([2]);
});

test('the order in which a trace tells does not matter, and one without frames has none', () => {
  const events = [commit(31), task(30, 2, 1), commit(5), task(0, 10, 4), name('CrRendererMain')];
  expect(workOf(events)).toEqual([4, 1]);
  expect(workOf([])).toEqual([]);
});

test('drawing canvases is told apart from work, and draws within draws count once', () => {
  const draw = (from: number, lasted: number): TraceEvent => ({
    ...task(from, lasted, lasted),
    name: 'void SkCanvas::drawRect(const SkRect &, const SkPaint &)',
  });
  const events = [name('CrRendererMain'), task(0, 10, 10), draw(2, 4), draw(3, 2), draw(7, 1), commit(9)];
  expect(framesOf(events)).toEqual([{ work: 5, raster: 5, place: null }]);
});

test('frames are counted from the new picture that they show', () => {
  const frame = (at: number) => [task(at, 4, 1), commit(at + 3)];
  const mark = (at: number): TraceEvent => ({ ...main, name: pictureMark, ph: 'I', ts: at * ms });
  const events = [...[0, 20, 40, 60, 80].flatMap(frame), task(12, 4, 3), mark(15), mark(81)];
  expect(framesOf([name('CrRendererMain'), ...events]).map(({ place }) => place)).toEqual([null, 0, 1, 2, 0]);
});
