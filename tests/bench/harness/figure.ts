/** One figure of the benchmark: `value` in `unit`, and how many times the yardstick's value of the same run it is. */
export type Figure = {
  readonly value: number;
  readonly unit: string;
  /** What the figure is compared with, in words, with its own value. */
  readonly yardstick: string;
  readonly ratio: number;
};

/** What a benchmark brings: the figure, the limit that it is meant to keep, and what else was seen. */
export type Outcome = {
  readonly figure: Figure;
  readonly limit: Limit;
  /** Further figures for the reader: "p50 2.1 ms". */
  readonly details: readonly string[];
};

/** At most so many times the yardstick (`ratio`), or at most so much in the figure's own unit (`value`). */
export type Limit = { readonly of: 'ratio' | 'value'; readonly most: number };

export type Benchmark = { readonly name: string; readonly measure: () => Promise<Outcome> };

/** Compares a value with its yardstick, both in the same unit; rounds to what a run can tell. */
export function figureOf(
  value: number,
  unit: string,
  yardstick: { readonly name: string; readonly value: number },
): Figure {
  return {
    value: round(value),
    unit,
    yardstick: `${yardstick.name}: ${round(yardstick.value)} ${unit}`,
    ratio: round(value / yardstick.value),
  };
}

/** Whether the figure keeps its limit. */
export function keeps({ figure, limit }: Outcome): boolean {
  return figure[limit.of] <= limit.most;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
