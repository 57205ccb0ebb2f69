import { stateKey, type Confirmation, type ItemState, type ItemStates, type PlannedStep } from './steps.ts';

/** An item that no longer holds what the app had confirmed; `inputs` counts the confirmed inputs that are gone. */
export type Loss = {
  readonly item: string;
  readonly expected: ItemState;
  readonly found: ItemState | null;
  readonly inputs: number;
};

export type Verdict = { readonly confirmed: number; readonly losses: readonly Loss[] };

/**
 * Compares what is found after the kill with what had to survive: of each item the last confirmed state, or a newer one
 * that was typed but not confirmed. An item that was not touched must hold what it held before.
 */
export function judge(
  before: ItemStates,
  steps: readonly PlannedStep[],
  confirmations: readonly Confirmation[],
  found: ItemStates,
): Verdict {
  const last = new Map<string, number>();
  for (const { step } of confirmations) {
    const item = steps[step]?.item;
    if (item === undefined) throw new Error(`Step ${step} was confirmed, and there is none.`);
    last.set(item, Math.max(step, last.get(item) ?? -1));
  }
  const losses: Loss[] = [];
  let confirmed = 0;
  for (const [item, stored] of before) {
    const own = steps.map((step, index) => ({ ...step, index })).filter((step) => step.item === item);
    const states = [stored, ...own.map(({ after }) => after)];
    const count = own.filter(({ index }) => index <= (last.get(item) ?? -1)).length;
    const state = found.get(item) ?? null;
    const at = state === null ? -1 : states.findIndex((each) => stateKey(each) === stateKey(state));
    confirmed += count;
    if (at >= count) continue;
    const inputs = Math.max(1, at < 0 ? count : count - at);
    losses.push({ item, expected: states[count] ?? stored, found: state, inputs });
  }
  return { confirmed, losses };
}
