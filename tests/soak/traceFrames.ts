import { framesOf, pictureMark, type Frame, type TraceEvent } from './frames.ts';
import type { SoakHall } from './hall.ts';

/** Tasks and frames of the main thread, what is drawn pixel by pixel on it, and our marks. */
const categories = ['disabled-by-default-devtools.timeline', 'disabled-by-default-skia', 'blink.user_timing'];

/** Runs `play` and gives the frames meanwhile. */
export async function traceFrames(
  { line, call }: SoakHall,
  play: () => Promise<void>,
): Promise<readonly Frame[]> {
  const events: TraceEvent[] = [];
  // The protocol's types call an event of a trace an object without fields.
  const take = ({ value }: { readonly value: readonly object[] }) =>
    void events.push(...(value as readonly TraceEvent[]));
  line.on('Tracing.dataCollected', take);
  const complete = new Promise<void>((resolve) => line.once('Tracing.tracingComplete', () => resolve()));
  await call(markPictures, pictureMark);
  await line.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  });
  try {
    await play();
  } finally {
    await line.send('Tracing.end');
    await complete;
    await call(unmarkPictures);
    line.off('Tracing.dataCollected', take);
  }
  return framesOf(events);
}

/** In the page: says into the trace when elements appear or go. What moves on a canvas changes none. */
function markPictures(mark: string): void {
  const observer = new MutationObserver(() => {
    performance.mark(mark);
    performance.clearMarks(mark);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  Object.assign(window, { endOfMarks: () => observer.disconnect() });
}

function unmarkPictures(): void {
  const page = window as Window & { endOfMarks?: () => void };
  page.endOfMarks?.();
  delete page.endOfMarks;
}
