import type { Tally } from './line.ts';
import { millisecondsPerMinute } from './parameters.ts';
import { ratesOf, type Rates } from './rates.ts';

/** Where planned time is lost, in the order in which it is taken off. */
export const lossKinds = [
  'changeover',
  'response',
  'repair',
  'starved',
  'blocked',
  'minorStop',
  'speed',
  'startUp',
  'scrap',
] as const;

export type LossKind = (typeof lossKinds)[number];
export type Factor = 'availability' | 'performance' | 'quality';

/**
 * Each loss by its name, the factor of OEE that it lowers, and which of the six big losses (Nakajima 1988) it is part of.
 * Waiting for other machines counts against availability, as in ISO 22400-2; it is none of the six.
 */
export const losses: Readonly<
  Record<LossKind, { readonly name: string; readonly factor: Factor; readonly big: string | null }>
> = {
  changeover: { name: '换产调整', factor: 'availability', big: '换产与调整' },
  response: { name: '故障等人', factor: 'availability', big: '故障' },
  repair: { name: '故障修理', factor: 'availability', big: '故障' },
  starved: { name: '待料', factor: 'availability', big: null },
  blocked: { name: '堵料', factor: 'availability', big: null },
  minorStop: { name: '小停机', factor: 'performance', big: '空转与小停机' },
  speed: { name: '速度降低', factor: 'performance', big: '速度降低' },
  startUp: { name: '开机废品', factor: 'quality', big: '开机废品' },
  scrap: { name: '过程废品', factor: 'quality', big: '过程废品' },
};

/** 损失树: planned time = all losses + what good pieces need at the ideal cycle. Whole milliseconds; the sum is exact. */
export type LossTree = {
  readonly planned: number;
  readonly losses: Readonly<Record<LossKind, number>>;
  readonly good: number;
};

/** Pieces of a machine that were spoilt, by how. */
export type Spoilt = { readonly startUp: number; readonly scrap: number };

export function lossTree(
  { pieces, run, stopped }: Tally,
  ideal: number,
  { startUp, scrap }: Spoilt,
): LossTree {
  const stood = Object.values(stopped).reduce((sum, time) => sum + time, 0);
  return {
    planned: run + stood,
    losses: { ...stopped, speed: run - pieces * ideal, startUp: startUp * ideal, scrap: scrap * ideal },
    good: (pieces - startUp - scrap) * ideal,
  };
}

/** What a tree loses to one factor, in milliseconds. */
export function lostTo(tree: LossTree, factor: Factor): number {
  return lossKinds.reduce((sum, kind) => sum + (losses[kind].factor === factor ? tree.losses[kind] : 0), 0);
}

/** OEE and its factors of a tree; `ideal` is the milliseconds that its pieces were counted with. */
export function treeRates(tree: LossTree, ideal: number): Rates {
  const good = tree.good / ideal;
  const pieces = (tree.good + lostTo(tree, 'quality')) / ideal;
  return ratesOf({ planned: tree.planned, stopped: lostTo(tree, 'availability'), ideal, pieces, good });
}

/** The loss that takes most time; the first of equals. */
export function biggestLoss({ losses: lost }: LossTree): LossKind {
  return lossKinds.reduce((most, kind) => (lost[kind] > lost[most] ? kind : most));
}

/** One bar of a waterfall, in minutes; a loss hangs from what was left before it down to what is left after it. */
export type WaterfallBar = {
  readonly kind: LossKind | 'planned' | 'good';
  readonly name: string;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
};

/**
 * A tree as a waterfall of minutes a shift, to a tenth: planned time, every loss, what is left. Rounded by the largest
 * remainder, so that the printed minutes add up as well.
 */
export function waterfall(tree: LossTree, shifts: number): readonly WaterfallBar[] {
  const tenth = (millisecondsPerMinute / 10) * shifts;
  const rounded = wholeParts(
    [...lossKinds.map((kind) => tree.losses[kind]), tree.good].map((time) => time / tenth),
  );
  const total = rounded.reduce((sum, part) => sum + part, 0);
  let left = total;
  const bars = lossKinds.map((kind, place): WaterfallBar => {
    const from = left;
    left -= rounded[place]!;
    const { name } = losses[kind];
    return { kind, name, minutes: rounded[place]! / 10, from: from / 10, to: left / 10 };
  });
  return [
    { kind: 'planned', name: '计划运行', minutes: total / 10, from: 0, to: total / 10 },
    ...bars,
    { kind: 'good', name: '有效产出', minutes: left / 10, from: 0, to: left / 10 },
  ];
}

/** Whole numbers near these parts that add up to their rounded sum. */
function wholeParts(parts: readonly number[]): readonly number[] {
  const floors = parts.map(Math.floor);
  const left = Math.round(sumOf(parts)) - sumOf(floors);
  const lucky = parts
    .map((part, place) => ({ place, remainder: part - floors[place]! }))
    .toSorted((one, other) => other.remainder - one.remainder)
    .slice(0, left);
  return floors.map((floor, place) => floor + (lucky.some((one) => one.place === place) ? 1 : 0));
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
