import { independentRandoms, type Random } from '../seededRandom.ts';
import { batchKilograms, batchUnits, mostComplaintDays, type TraceabilityParameters } from './parameters.ts';
import { pour, sinksOf } from './pour.ts';
import { drawRawMaterial, type Draw, type RawLot } from './rawStock.ts';

/** Kilograms: what went in is what comes out, `scrap` to the next shift, `loss` into the air, the rest as units. */
export type Batch = {
  readonly shift: number;
  readonly fresh: number;
  readonly reworkIn: number;
  readonly scrap: number;
  readonly loss: number;
  readonly units: number;
};

/** Units of one batch that lay in one oven load, on one pallet, and went to one store (`delivery` −1: still in the factory). */
export type Piece = {
  readonly batch: number;
  readonly load: number;
  readonly pallet: number;
  readonly delivery: number;
  readonly units: number;
};

/** All that happened in the factory up to the end of a shift; places in the lists are the numbers that others refer to. */
export type Bakery = {
  /** Shifts from the first one to that of the complaint. */
  readonly shifts: number;
  readonly lots: readonly RawLot[];
  readonly draws: readonly Draw[];
  readonly batches: readonly Batch[];
  readonly reworks: readonly { readonly from: number; readonly to: number; readonly kilograms: number }[];
  readonly loads: readonly { readonly shift: number; readonly oven: number }[];
  readonly pallets: readonly { readonly shift: number }[];
  readonly deliveries: readonly { readonly day: number; readonly store: number; readonly units: number }[];
  readonly pieces: readonly Piece[];
};

/** How a factory works: storage bins taken from at once, and whether rest of dough is used again. */
export type Practice = { readonly bins: number; readonly rework: boolean };

/** Dough rises and bakes, and bread cools, for these shares of a shift: what a shift begins, the next one may finish. */
const untilBaked = 0.3;
const untilPacked = 0.1;

type Given = {
  readonly parameters: TraceabilityParameters;
  readonly practice: Practice;
  readonly seed: number;
};

/**
 * The raw materials of all shifts that a complaint may come in, and from them the factory up to the end of any of these
 * shifts (of the last one, where there is none so late). Random: sizes of lots, losses, what stores order; the same for the same seed, whatever the practice.
 */
export function openBakery({ parameters, practice, seed }: Given) {
  const { ingredients, days, shifts, batches: perShift, coverShifts, rework } = parameters;
  const [ofLosses, ofStores, ...ofLots] = independentRandoms(seed, 2 + ingredients.length);
  const count = (days + mostComplaintDays + 1) * shifts * perShift;
  const kilograms = batchKilograms(parameters);
  const scrap = practice.rework ? rework * kilograms : 0;
  const reworkIn = (batch: number) => (batch >= perShift && batch % perShift === 0 ? scrap * perShift : 0);
  const lots: RawLot[] = [];
  const draws: Draw[] = [];
  for (const [ingredient, { perBatch, perLot }] of ingredients.entries()) {
    const own = drawRawMaterial({
      ingredient,
      needs: Array.from({ length: count }, (_, batch) => perBatch * (1 - reworkIn(batch) / kilograms)),
      batchesPerShift: perShift,
      perLot,
      atLeast: coverShifts * perShift * perBatch,
      bins: practice.bins,
      random: ofLots[ingredient]!,
    });
    for (const { lot, batch, kilograms: taken } of own.draws) {
      draws.push({ lot: lot + lots.length, batch, kilograms: taken });
    }
    lots.push(...own.lots);
  }
  const losses = Array.from({ length: count }, () => parameters.loss * ofLosses!());
  const batches = losses.map((lossShare, batch): Batch => {
    const left = kilograms - scrap;
    const units = Math.floor((left * (1 - lossShare) * 1000) / parameters.unitGrams);
    return {
      shift: Math.floor(batch / perShift),
      fresh: kilograms - reworkIn(batch),
      reworkIn: reworkIn(batch),
      scrap,
      loss: left - (units * parameters.unitGrams) / 1000,
      units,
    };
  });
  const orders = storeOrders(parameters, ofStores!);
  return {
    lots,
    upTo: (last: number) =>
      bake({ parameters, lots, draws, batches, orders, shifts: Math.min(last + 1, count / perShift) }),
  };
}

/** Units that each store wants in the morning of each day. */
function storeOrders(parameters: TraceabilityParameters, random: Random): readonly (readonly number[])[] {
  const { stores, days, shifts, batches } = parameters;
  const weights = Array.from({ length: stores }, () => 0.6 + 0.8 * random());
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const daily = batchUnits(parameters) * shifts * batches;
  return Array.from({ length: days + mostComplaintDays + 1 }, () =>
    weights.map((weight) => Math.round((daily * weight * (0.85 + 0.3 * random())) / all)),
  );
}

type Planned = Pick<Bakery, 'lots' | 'draws' | 'batches' | 'shifts'> & {
  readonly parameters: TraceabilityParameters;
  readonly orders: readonly (readonly number[])[];
};

function bake({ parameters, lots, draws, batches: planned, orders, shifts }: Planned): Bakery {
  const { batches: perShift } = parameters;
  const count = shifts * perShift;
  const batches = planned.slice(0, count);
  const reworks = batches.flatMap(({ shift, scrap }, from) => {
    const to = (shift + 1) * perShift;
    return scrap > 0 && to < count ? [{ from, to, kilograms: scrap }] : [];
  });
  const { loads, baked } = fillOvens(parameters, batches);
  const { pallets, packed } = fillPallets(parameters, loads, baked);
  const deliveries = deliver(parameters, orders, pallets, packed, shifts);
  const pieces = pour(
    packed.map(({ units }) => units),
    deliveries.map(({ units }) => units),
  ).map(({ source, sink, units }): Piece => {
    const { batch, load, pallet } = packed[source]!;
    return { batch, load, pallet, delivery: sink, units };
  });
  return {
    shifts,
    lots,
    draws: draws.filter(({ batch }) => batch < count),
    batches,
    reworks,
    loads: loads.map(({ time, oven }) => ({ shift: shiftAt(time, shifts), oven })),
    pallets: pallets.map(({ time }) => ({ shift: shiftAt(time, shifts) })),
    deliveries,
    pieces,
  };
}

/** What was begun before the complaint is packed at the latest in its shift. */
const shiftAt = (time: number, shifts: number) => Math.min(shifts - 1, Math.floor(time));

type Load = { readonly time: number; readonly oven: number };
type Baked = Pick<Piece, 'batch' | 'load' | 'units'>;

/** Batches take turns at the ovens; each oven takes its dough load by load. Loads are numbered by time. */
function fillOvens(
  { ovens, batches: perShift, loadUnits }: TraceabilityParameters,
  batches: readonly Batch[],
) {
  const found: { readonly load: Load; readonly parts: { batch: number; units: number }[] }[] = [];
  for (let oven = 0; oven < ovens; oven += 1) {
    const own = [...batches.keys()].filter((batch) => batch % ovens === oven);
    const units = own.map((batch) => batches[batch]!.units);
    const all = units.reduce((sum, one) => sum + one, 0);
    const parts: { batch: number; units: number }[][] = [];
    for (const portion of pour(units, sinksOf(all, loadUnits))) {
      (parts[portion.sink] ??= []).push({ batch: own[portion.source]!, units: portion.units });
    }
    for (const of of parts) {
      found.push({ load: { oven, time: (of.at(-1)!.batch + 1) / perShift + untilBaked }, parts: of });
    }
  }
  found.sort((one, other) => one.load.time - other.load.time || one.load.oven - other.load.oven);
  const baked = found.flatMap(({ parts }, load) =>
    parts.map(({ batch, units }): Baked => ({ batch, load, units })),
  );
  return { loads: found.map(({ load }) => load), baked };
}

function fillPallets(
  { palletUnits }: TraceabilityParameters,
  loads: readonly Load[],
  baked: readonly Baked[],
) {
  const units = baked.map((piece) => piece.units);
  const all = units.reduce((sum, one) => sum + one, 0);
  const packed = pour(units, sinksOf(all, palletUnits)).map(({ source, sink, units: own }) => {
    const { batch, load } = baked[source]!;
    return { batch, load, pallet: sink, units: own };
  });
  const pallets: { time: number }[] = [];
  for (const { pallet, load } of packed) pallets[pallet] = { time: loads[load]!.time + untilPacked };
  return { pallets, packed };
}

/** Every morning pallets go out in the order in which they were packed; where there is too little, other stores go first the next day. */
function deliver(
  { shifts: perDay, stores }: TraceabilityParameters,
  orders: readonly (readonly number[])[],
  pallets: readonly { readonly time: number }[],
  packed: readonly { readonly pallet: number; readonly units: number }[],
  shifts: number,
): Bakery['deliveries'] {
  const deliveries: { day: number; store: number; units: number }[] = [];
  let [at, ready] = [0, 0];
  for (let day = 1; day * perDay < shifts; day += 1) {
    for (; at < packed.length && shiftAt(pallets[packed[at]!.pallet]!.time, shifts) < day * perDay; at += 1) {
      ready += packed[at]!.units;
    }
    for (let turn = 0; turn < stores; turn += 1) {
      const store = (turn + day) % stores;
      const units = Math.min(ready, orders[day]?.[store] ?? 0);
      if (units > 0) deliveries.push({ day, store, units });
      ready -= units;
    }
  }
  return deliveries;
}
