import { answerCalls } from '#data/callWorker.ts';
import type { Result } from '#shared/model/result.ts';
import { makeDocument, type MadeDocument, type MakingCode } from '#shared/report/batch/makeDocument.ts';
import type { Asked } from './documentWorker.ts';

let held = false;

/** Holds a lock for as long as this worker lives: whoever waits for it sees by that that it died. */
function hold(life: string): void {
  if (held) return;
  held = true;
  void navigator.locks.request(life, () => new Promise<never>(() => undefined));
}

// Builds and renders documents off the window's thread, one after the other, and hands their bytes over without a copy.
answerCalls<Asked, Result<MadeDocument, MakingCode>>(
  ({ life, request }) => {
    hold(life);
    return makeDocument(request);
  },
  (made) => (made.ok && made.value.state === 'made' ? [made.value.bytes.buffer as ArrayBuffer] : []),
);
