import type { ExhibitTable } from '../exhibits/exhibitText.ts';

/** One measured effect of a demo: the same world, with the same seed, before and after. */
export type Effect = {
  readonly name: string;
  /** As it is printed behind the number, 万元, %, 小时; '' for a plain count. */
  readonly unit: string;
  /** Decimals that mean something. */
  readonly digits: number;
  readonly baseline: number;
  readonly improved: number;
  readonly better: 'lower' | 'higher';
};

/** What came of what the visitor did, in words and figures. All of it was computed. */
export type Outcome = {
  /** The finding, as one sentence with its figures; where nothing got better, it says so. */
  readonly finding: string;
  /** The most telling first. */
  readonly effects: readonly Effect[];
  /** The figures behind the charts, for those who want to read them. */
  readonly tables: readonly ExhibitTable[];
};

/** How far an effect goes, as a share of the baseline (0.2: a fifth); positive where it got better; null where the baseline is 0. */
export function gainOf({ baseline, improved, better }: Effect): number | null {
  if (baseline === 0) return null;
  const gained = better === 'higher' ? improved - baseline : baseline - improved;
  return gained / Math.abs(baseline);
}
