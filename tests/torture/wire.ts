import type { Page } from '@playwright/test';
import { callOf } from '#tests/bench/harness/inPage.ts';
import { tellBinding } from './drivePage.ts';
import type { Confirmation } from './steps.ts';

/** The way into a page that outlives its process: after a kill Playwright's own `Page` stays a crashed one. */
export type Wire = {
  /** Calls a function in the page with JSON arguments; rejects when there is no answer in time. */
  readonly call: <Args extends readonly unknown[], Value>(
    code: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ) => Promise<Value>;
  /** Hears the page's confirmations from now on; one listener at a time. */
  readonly hear: (listener: (confirmation: Confirmation) => void) => Promise<void>;
};

/** No call takes longer (ms): a page whose process was killed never answers. */
const patience = 30_000;

/** Opens a wire to a page. */
export async function openWire(page: Page): Promise<Wire> {
  const session = await page.context().newCDPSession(page);
  let listener: (confirmation: Confirmation) => void = () => undefined;
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== tellBinding) return;
    const [step = 0, at = 0] = payload.split(' ').map(Number);
    listener({ step, at });
  });
  return {
    call: async (code, ...args) => {
      const expression = callOf(code, ...args.map((argument) => JSON.stringify(argument)));
      const answer = await inTime(
        session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }),
      );
      const { result, exceptionDetails } = answer;
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    hear: async (next) => {
      listener = next;
      await session.send('Runtime.enable');
      await session.send('Runtime.addBinding', { name: tellBinding });
    },
  };
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The page gave no answer in ${patience} ms.`)), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
