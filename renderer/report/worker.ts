import { answerCalls } from '#data/callWorker.ts';
import type { Result } from '#shared/model/result.ts';
import { makeDocument, type MadeDocument, type MakingCode } from '#shared/report/batch/makeDocument.ts';
import type { Asked, Living } from './documentWorker.ts';

let held: Promise<void> | null = null;

/** Holds a lock for as long as this worker lives and says so: whoever waits for the lock sees by that that it died. */
function hold(life: string): Promise<void> {
  held ??= new Promise((granted) => {
    void navigator.locks.request(life, () => {
      postMessage({ living: true } satisfies Living);
      granted();
      return new Promise<never>(() => undefined);
    });
  });
  return held;
}

// Builds and renders documents off the window's thread, one after the other, and hands their bytes over without a copy.
answerCalls<Asked, Result<MadeDocument, MakingCode>>(
  async ({ life, request }) => {
    await hold(life);
    return makeDocument(request);
  },
  (made) => (made.ok && made.value.state === 'made' ? [made.value.bytes.buffer as ArrayBuffer] : []),
);
