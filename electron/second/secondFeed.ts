import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';

/** What a page gets: the message, and its place in their order, by which it asks for the next one. */
export type Shown = { readonly at: number; readonly message: SecondMessage };

/** What is to be drawn, and the pages that wait for something newer. */
export type SecondFeed = {
  readonly show: (message: SecondMessage) => void;
  /** What is to be drawn as soon as it is newer than `after`; what was overtaken meanwhile is left out. */
  readonly next: (after: number) => Promise<Shown>;
};

/** A feed that begins blank. */
export function secondFeed(): SecondFeed {
  let shown: Shown = { at: 1, message: { kind: 'blank' } };
  const waiting = new Set<(shown: Shown) => void>();
  return {
    show: (message) => {
      shown = { at: shown.at + 1, message };
      for (const answer of waiting) answer(shown);
      waiting.clear();
    },
    next: async (after) =>
      after < shown.at ? shown : new Promise<Shown>((answer) => void waiting.add(answer)),
  };
}
