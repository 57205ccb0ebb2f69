import { answerCalls } from '#data/callWorker.ts';
import { redraw, type RedrawRequest, type Redrawn } from './redraw.ts';

// Decodes and writes pictures off the window's thread; a worker for each, so that its memory is freed.
answerCalls(
  (request: RedrawRequest) => redraw(request),
  (redrawn: Redrawn) => (redrawn?.bytes ? [redrawn.bytes.buffer] : []),
);
