import type { Outcome } from '#shared/simulation/outcome.ts';

/** What the hands-on part of a demo is given. It keeps what the visitor changed; a new variant or 重来 mounts it anew. */
export type StageProps<Parameters> = {
  readonly parameters: Parameters;
  /** The same seed is the same world: what changes is the visitor's doing. */
  readonly seed: number;
  /** Called with what came of the present choice, once and after each change. */
  readonly onOutcome: (outcome: Outcome) => void;
};
