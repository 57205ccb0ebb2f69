/** How far a computation has come: 0 … 1, and in a few words what it found so far. */
export type Progress = { readonly share: number; readonly note: string };

/**
 * A computation that may take longer than a touch may wait for: it hands the word back after each of its steps (a few
 * milliseconds), so whoever runs it can show how far it is, and can leave it. What it returns is its result.
 */
export type Steps<Value> = Generator<Progress, Value, void>;

/** Runs a computation to its end. */
export function runAll<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
