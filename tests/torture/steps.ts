/** What an item of the questionnaire holds: the ticked choices and the note. Keys of items as `data-item` has them. */
export type ItemState = { readonly choices: readonly string[]; readonly note: string };
export type ItemStates = ReadonlyMap<string, ItemState>;

/** One input into one item: a click on a choice, or a keystroke after which the note field holds `text`. */
export type Act =
  { readonly kind: 'choose'; readonly choice: string } | { readonly kind: 'type'; readonly text: string };

/**
 * One input as the page plays it. `pause` (ms) comes before it, 0 for none at all; `settle` waits afterwards until the
 * app says that everything is saved.
 */
export type Step = {
  readonly item: string;
  readonly act: Act;
  readonly pause: number;
  readonly settle: boolean;
};

/** A step, and what its item must hold after it. */
export type PlannedStep = Step & { readonly after: ItemState };

/** The app has confirmed a step, and with it all earlier ones of its item; `at` in ms since 1970. */
export type Confirmation = { readonly step: number; readonly at: number };

/** Two states are the same when this is. */
export function stateKey({ choices, note }: ItemState): string {
  return JSON.stringify([choices, note]);
}
