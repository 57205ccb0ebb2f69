import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBakery, type Bakery } from './bakery.ts';
import { contaminatedBatches } from './contamination.ts';
import { mostNodesOfLayer } from './flowLayers.ts';
import {
  batchKilograms,
  traceabilityFault,
  traceabilityParametersSchema,
  type TraceabilityParameters,
} from './parameters.ts';
import { recallWith } from './recall.ts';
import { recallFlowOf } from './recallFlow.ts';

const lotsPerBatches = fc.double({ min: 1, max: 30, noNaN: true });
const anyIngredient = fc.record({
  perBatch: fc.double({ min: 0.5, max: 100, noNaN: true }),
  lasts: lotsPerBatches,
});

/** Any small factory. */
const anyTraceability: fc.Arbitrary<TraceabilityParameters> = fc
  .record({
    shifts: fc.integer({ min: 1, max: 3 }),
    batches: fc.integer({ min: 2, max: 6 }),
    ingredients: fc.array(anyIngredient, { minLength: 2, maxLength: 4 }),
    unitsPerBatch: fc.integer({ min: 20, max: 300 }),
    load: fc.double({ min: 0.2, max: 3, noNaN: true }),
    pallet: fc.double({ min: 0.2, max: 3, noNaN: true }),
    loss: fc.constantFrom(0, 0.1),
    ovens: fc.integer({ min: 1, max: 3 }),
    stores: fc.integer({ min: 2, max: 12 }),
    coverShifts: fc.integer({ min: 1, max: 6 }),
    stocktakeDays: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ ingredients, unitsPerBatch, load, pallet, stocktakeDays, ...rest }) => ({
    ...rest,
    product: '面包',
    unit: '件',
    batchWord: '锅',
    ovenWord: '烤炉',
    days: 5,
    ingredients: ingredients.map(({ perBatch, lasts }, at) => ({
      name: `料${at}`,
      perBatch,
      perLot: perBatch * lasts,
    })),
    unitGrams: Math.max(
      1,
      (ingredients.reduce((sum, { perBatch }) => sum + perBatch, 0) * 1000) / unitsPerBatch,
    ),
    rework: 0.05,
    bins: 1,
    loadUnits: Math.max(5, Math.ceil(unitsPerBatch * load)),
    palletUnits: Math.max(5, Math.ceil(unitsPerBatch * pallet)),
    accident: { ingredient: 0, lot: 2, complaintDays: 2 },
    paper: { stocktakeDays, pagesPerRecord: 2, minutesPerPage: 3 },
    digital: { confirmMinutes: 5, millisecondsPerRecord: 0.1 },
    costs: { unit: 4, store: 100, hour: 500, code: 0.01 },
  }));
const anyPractice = fc.record({ bins: fc.integer({ min: 1, max: 4 }), rework: fc.boolean() });

const anyBakery = fc
  .record({
    parameters: anyTraceability,
    practice: anyPractice,
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    last: fc.nat(20),
  })
  .map(({ last, ...given }) => ({ ...given, bakery: openBakery(given).upTo(last) }));

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((sum, item) => sum + of(item), 0);

/** Sums by number, for lists of things that belong to numbers. */
function sumsBy<Item>(
  count: number,
  items: readonly Item[],
  number: (item: Item) => number,
  of: (item: Item) => number,
) {
  const sums = new Float64Array(count);
  for (const item of items) sums[number(item)]! += of(item);
  return sums;
}

test('kilograms are conserved: lot by lot, and batch by batch', () => {
  fc.assert(
    fc.property(anyBakery, ({ parameters, bakery }) => {
      expect(traceabilityParametersSchema.safeParse(parameters).success).toBe(true);
      expect(traceabilityFault(parameters)).toBeNull();
      const { lots, draws, batches, reworks } = bakery;
      const whole = batchKilograms(parameters);
      const [byLot, byBatch] = [
        sumsBy(
          lots.length,
          draws,
          ({ lot }) => lot,
          ({ kilograms }) => kilograms,
        ),
        sumsBy(
          batches.length,
          draws,
          ({ batch }) => batch,
          ({ kilograms }) => kilograms,
        ),
      ];
      // Of the whole time, not only up to this complaint, something is left of a lot.
      for (const [lot, { kilograms, left }] of lots.entries())
        expect(byLot[lot]).toBeLessThan(kilograms - left + 1e-6);
      const returned = sumsBy(
        batches.length,
        reworks,
        ({ to }) => to,
        ({ kilograms }) => kilograms,
      );
      for (const [at, { fresh, reworkIn, scrap, loss, units }] of batches.entries()) {
        expect(byBatch[at]).toBeCloseTo(fresh, 4);
        expect(returned[at]).toBeCloseTo(reworkIn, 6);
        expect(fresh + reworkIn).toBeCloseTo(whole, 6);
        expect(scrap + loss + (units * parameters.unitGrams) / 1000).toBeCloseTo(whole, 6);
        expect(loss).toBeGreaterThan(-1e-9);
      }
    }),
    { numRuns: 40 },
  );
});

test('all of a lot is drawn or left', () => {
  fc.assert(
    fc.property(
      anyTraceability,
      anyPractice,
      fc.integer({ min: 1, max: 999 }),
      (parameters, practice, seed) => {
        const opened = openBakery({ parameters, practice, seed });
        const { lots, draws } = opened.upTo(1_000_000);
        const drawn = sumsBy(
          lots.length,
          draws,
          ({ lot }) => lot,
          ({ kilograms }) => kilograms,
        );
        for (const [lot, { kilograms, left }] of lots.entries())
          expect(drawn[lot]! + left).toBeCloseTo(kilograms, 4);
      },
    ),
    { numRuns: 20 },
  );
});

test('units are conserved: batches, loads, pallets, deliveries', () => {
  fc.assert(
    fc.property(anyBakery, ({ parameters, bakery }) => {
      const { batches, loads, pallets, deliveries, pieces } = bakery;
      const units = ({ units: count }: Bakery['pieces'][number]) => count;
      expect([...sumsBy(batches.length, pieces, ({ batch }) => batch, units)]).toEqual(
        batches.map((batch) => batch.units),
      );
      expect(Math.max(...sumsBy(loads.length, pieces, ({ load }) => load, units))).toBeLessThanOrEqual(
        parameters.loadUnits,
      );
      expect(Math.max(...sumsBy(pallets.length, pieces, ({ pallet }) => pallet, units))).toBeLessThanOrEqual(
        parameters.palletUnits,
      );
      const gone = pieces.filter(({ delivery }) => delivery >= 0);
      expect([...sumsBy(deliveries.length, gone, ({ delivery }) => delivery, units)]).toEqual(
        deliveries.map((delivery) => delivery.units),
      );
      expect(sumOf(pieces, units)).toBe(sumOf(batches, (batch) => batch.units));
    }),
    { numRuns: 40 },
  );
});

test('nothing is used before it is there: lots, dough, loads, pallets; lots are opened in the order in which they came', () => {
  const isOrdered = (
    parameters: TraceabilityParameters,
    { lots, draws, batches, reworks, loads, pallets, deliveries, pieces }: Bakery,
  ) =>
    draws.every(({ lot, batch }) => lots[lot]!.arrived <= batches[batch]!.shift) &&
    reworks.every(({ from, to }) => batches[to]!.shift === batches[from]!.shift + 1) &&
    pieces.every(({ batch, load, pallet, delivery }) => {
      const packed = pallets[pallet]!.shift;
      const day = deliveries[delivery]?.day ?? Number.POSITIVE_INFINITY;
      return (
        batches[batch]!.shift <= loads[load]!.shift &&
        loads[load]!.shift <= packed &&
        packed < day * parameters.shifts
      );
    }) &&
    lots.every(({ ingredient, first }, at) => {
      const before = lots[at - 1];
      return (
        first === null || before === undefined || before.ingredient !== ingredient || before.first! <= first
      );
    });
  fc.assert(
    fc.property(anyBakery, ({ parameters, bakery }) => isOrdered(parameters, bakery)),
    { numRuns: 40 },
  );
});

/** A lot that was used before the complaint, and what each way of keeping records calls back. */
const anyRecall = fc.tuple(anyBakery, fc.nat(1000)).map(([{ parameters, bakery }, pick]) => {
  const badLot = bakery.draws[pick % bakery.draws.length]!.lot;
  const contaminated = contaminatedBatches(bakery, badLot);
  const complaint = bakery.pieces.findIndex(({ batch }) => contaminated[batch] === 1);
  const given = { parameters, bakery, badLot, contaminated, complaint };
  const recalls = (['paper', 'shift', 'batch', 'item'] as const).map((keeping) => recallWith(keeping, given));
  return { ...given, recalls };
});

test('each finer way calls back a part of what the coarser one does; nothing bad is ever missed; the finest is the truth', () => {
  fc.assert(
    fc.property(anyRecall, ({ bakery, contaminated, recalls }) => {
      const truth = Uint8Array.from(bakery.pieces, ({ batch }) => contaminated[batch]!);
      for (const [at, { recalled, missed, units, needless }] of recalls.entries()) {
        const finer = recalls[at + 1]?.recalled ?? truth;
        expect(finer.every((isRecalled, piece) => isRecalled <= recalled[piece]!)).toBe(true);
        expect(missed).toBe(0);
        expect(units - needless).toBe(
          sumOf(bakery.pieces, ({ batch, units: own }) => own * contaminated[batch]!),
        );
      }
      expect(recalls.at(-1)!.recalled).toEqual(truth);
      const units = recalls.map((recall) => recall.units);
      expect(units).toEqual(units.toSorted((one, other) => other - one));
    }),
    { numRuns: 40 },
  );
});

test('the bad lot is among those that the complaint is traced back to; finer records leave fewer suspects', () => {
  fc.assert(
    fc.property(anyRecall, ({ bakery, recalls }) => {
      const suspects = recalls.map((recall) => recall.suspects);
      expect(suspects).toEqual(suspects.toSorted((one, other) => other - one));
      expect(suspects.at(-1)).toBeGreaterThanOrEqual(1);
      expect(suspects[0]).toBeLessThanOrEqual(bakery.lots.length);
    }),
    { numRuns: 40 },
  );
});

test('the drawn flow has few nodes, and what flows into one flows out of it', () => {
  fc.assert(
    fc.property(anyRecall, ({ parameters, bakery, contaminated, recalls }) => {
      for (const recall of recalls) {
        const { nodes, links } = recallFlowOf({
          parameters,
          bakery,
          contaminated,
          recall,
          lotName: '面粉-01',
        });
        for (const layer of [0, 1, 2, 3, 4]) {
          const own = nodes.filter((node) => node.layer === layer);
          expect(own.length).toBeLessThanOrEqual(mostNodesOfLayer);
          expect(sumOf(own, ({ units }) => units)).toBe(recall.units);
          expect(sumOf(own, ({ bad }) => bad)).toBe(recall.units - recall.needless);
        }
        for (const { id, layer, units, bad } of nodes) {
          const into = links.filter(({ to }) => to === id);
          const out = links.filter(({ from }) => from === id);
          if (layer > 0)
            expect([sumOf(into, (link) => link.units), sumOf(into, (link) => link.bad)]).toEqual([
              units,
              bad,
            ]);
          if (layer < 4)
            expect([sumOf(out, (link) => link.units), sumOf(out, (link) => link.bad)]).toEqual([units, bad]);
        }
      }
    }),
    { numRuns: 15 },
  );
});
