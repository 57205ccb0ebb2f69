/** An event of a trace, as far as frames are told from it. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Start, in µs. */
  readonly ts: number;
  /** Time on the clock and on the processor, in µs. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** A frame that the main thread handed to the compositor; times in ms. */
export type Frame = {
  /** What the main thread worked for it, without drawing canvases. */
  readonly work: number;
  /** What it drew canvases pixel by pixel, which a graphics card does where there is one. */
  readonly raster: number;
  /** Its place after the last new picture, from 0; null: none was seen before it. */
  readonly place: number | null;
};

/** Work that was done so long before a frame (µs) was not done for it. */
const reach = 100_000;

/** The name that `traceFrames` writes into a trace when something appears in the page or goes from it. */
export const pictureMark = 'soak: new picture';

/**
 * The frames of a trace. A frame's work is the processor time of all tasks of the main thread since the frame before, so
 * that answering a touch, React, layout and painting count whether or not they run inside the frame's own task; processor
 * time, so that other programs on the machine do not count.
 */
export function framesOf(events: readonly TraceEvent[]): readonly Frame[] {
  const isMain = mainThreadOf(events);
  const marks = events.filter((event) => event.name === pictureMark && isMain(event)).map(({ ts }) => ts);
  const own = events.filter((event) => event.ph === 'X' && isMain(event)).toSorted((a, b) => a.ts - b.ts);
  const drawing = outermost(own.filter(({ name }) => name.includes('SkCanvas::')));
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const commits = own.filter(({ name }) => name === 'Commit').map(({ ts }) => ts);
  const frames: Frame[] = [];
  let before = Number.NEGATIVE_INFINITY;
  let place: number | null = null;
  let pending: TraceEvent[] = [];
  let next = 0;
  let nextDrawing = 0;
  for (const task of tasks) {
    pending.push(task);
    while (next < commits.length && (commits[next] ?? 0) < task.ts) next += 1;
    const commit = commits[next];
    if (commit === undefined || commit > endOf(task)) continue;
    const done = pending.filter((one) => endOf(one) > commit - reach);
    const from = done[0]?.ts ?? task.ts;
    let raster = 0;
    for (; nextDrawing < drawing.length; nextDrawing += 1) {
      const drawn = drawing[nextDrawing];
      if (drawn === undefined || drawn.ts > endOf(task)) break;
      if (drawn.ts >= from) raster += drawn.tdur ?? 0;
    }
    const worked = done.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
    const isNew = marks.some((mark) => mark > before && mark <= endOf(task));
    place = isNew ? 0 : place === null ? null : place + 1;
    frames.push({
      work: (worked - raster) / 1000,
      raster: raster / 1000,
      place,
    });
    before = endOf(task);
    pending = [];
    next += 1;
  }
  return frames;
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

/** Those that no other one holds; they come in the order of their starts. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return events.filter((event) => {
    if (event.ts < end) return false;
    end = endOf(event);
    return true;
  });
}

/** The main thread of the page: Chromium names it so in every page's process, and ours is the one that draws. */
function mainThreadOf(events: readonly TraceEvent[]): (event: TraceEvent) => boolean {
  const placeOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const drawing = new Set(events.filter(({ name }) => name === 'Commit').map(placeOf));
  const named = events.find(
    (event) =>
      event.name === 'thread_name' && event.args?.name === 'CrRendererMain' && drawing.has(placeOf(event)),
  );
  return (event) => named !== undefined && placeOf(event) === placeOf(named);
}
