import type { Span } from './model.ts';
import type { ReportSource } from './source.ts';
import type { Derivation } from './trace.ts';
import { readTrace } from './trace.ts';

/** Prints a figure by reading it through its own trace, so that text and trace cannot disagree. */
export type Figures = {
  /** The value itself, as it stands in the source. */
  readonly value: (path: string) => Span;
  /** A figure derived from one or two paths. */
  readonly derived: (derivation: Derivation, ...paths: readonly string[]) => Span;
  /** A sentence that was written from a branch of the source. */
  readonly about: (path: string, words: string) => Span;
};

/** Figures over one source. A path that leads nowhere prints a dash and no trace. */
export function figuresOf(source: ReportSource): Figures {
  const print = (trace: string): Span => {
    const text = readTrace(source, trace);
    return text === undefined ? { text: '—' } : { text, trace };
  };
  return {
    value: print,
    derived: (derivation, ...paths) => print(`${derivation}(${paths.join(',')})`),
    about: (path, words) => ({ text: words, trace: `about(${path})` }),
  };
}
