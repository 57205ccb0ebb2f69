/**
 * OEE and its three factors, 0 … 1. Names of ISO 22400-2:2014: availability = APT / PBT, effectiveness = PRI × PQ / APT,
 * quality ratio = GQ / PQ.
 */
export type Rates = {
  readonly availability: number;
  readonly performance: number;
  readonly quality: number;
  readonly oee: number;
};

/**
 * OEE of a machine (Nakajima 1988, Introduction to TPM). Times in one unit: `planned` 计划运行时间 (PBT), `stopped` what of it
 * the machine stood, `ideal` for one piece (PRI). Where it never ran, performance is 0; where it made nothing, nothing was bad.
 */
export function ratesOf(figures: {
  readonly planned: number;
  readonly stopped: number;
  readonly ideal: number;
  readonly pieces: number;
  readonly good: number;
}): Rates {
  const { planned, stopped, ideal, pieces, good } = figures;
  const operating = planned - stopped;
  const availability = operating / planned;
  const performance = operating === 0 ? 0 : (ideal * pieces) / operating;
  const quality = pieces === 0 ? 1 : good / pieces;
  return { availability, performance, quality, oee: availability * performance * quality };
}

/** TEEP: OEE of all the time there is on the calendar, not only of what was planned; both in one unit. */
export function teepOf(oee: number, planned: number, calendar: number): number {
  return (oee * planned) / calendar;
}
