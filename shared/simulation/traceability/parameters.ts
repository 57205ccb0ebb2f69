import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';

export const mostComplaintDays = 7;
export const mostBins = 4;
/** What is put into all batches, counted by raw material: with more, an answer would take longer than a touch may wait. */
export const mostDraws = 2400;

const ingredient = z.strictObject({
  name: z.string().min(1).max(6),
  /** Kilograms in one batch, and in a lot as it is delivered (a fifth more or less). */
  perBatch: z.number().min(0.01).max(10_000),
  perLot: z.number().min(0.1).max(1_000_000),
});

/** A food factory: what it makes, in what portions, how it keeps its records, and what a recall costs. */
export const traceabilityParametersSchema = z.strictObject({
  product: z.string().min(1).max(20),
  /** What is counted: 件, 袋. */
  unit: z.string().min(1).max(4),
  /** Words for a batch of the mixer and for what it is cooked in: 锅, 烤炉. */
  batchWord: z.string().min(1).max(4),
  ovenWord: z.string().min(1).max(4),
  /** Days in which the bad lot is first used; shifts a day; batches a shift. */
  days: z.int().min(5).max(14),
  shifts: z.int().min(1).max(3),
  batches: z.int().min(2).max(16),
  ingredients: z.array(ingredient).min(2).max(6),
  unitGrams: z.number().min(1).max(50_000),
  /** Share of a batch that is lost in baking, at most (evenly drawn), and that goes into the next shift as rework. */
  loss: z.number().min(0).max(0.3),
  rework: z.number().min(0).max(0.1),
  /** Deliveries keep stock for at least so many shifts. */
  coverShifts: z.int().min(1).max(30),
  /** Storage bins from which is taken at once. */
  bins: z.int().min(1).max(mostBins),
  ovens: z.int().min(1).max(6),
  /** Units in one load of an oven and on one pallet. */
  loadUnits: z.int().min(5).max(20_000),
  palletUnits: z.int().min(5).max(20_000),
  stores: z.int().min(2).max(40),
  /** The bad lot that a visit begins with: place of its ingredient, which of its lots (0: the first), days until the complaint. */
  accident: z.strictObject({
    ingredient: z.int().min(0).max(5),
    lot: z.int().min(0).max(60),
    complaintDays: z.int().min(1).max(mostComplaintDays),
  }),
  /** Paper: how often stock is counted, sheets for one record (a step's shift), minutes to read one. */
  paper: z.strictObject({
    stocktakeDays: z.int().min(1).max(30),
    pagesPerRecord: z.number().min(0.1).max(50),
    minutesPerPage: z.number().min(0.1).max(60),
  }),
  /** System: minutes of a person who asks and checks, milliseconds of the computer for one record. */
  digital: z.strictObject({
    confirmMinutes: z.number().min(0).max(240),
    millisecondsPerRecord: z.number().min(0).max(100),
  }),
  /** 元 for a unit called back, for a store to be told, for an hour of tracing with the line stopped, for one code that is written. */
  costs: z.strictObject({
    unit: z.number().min(0).max(100_000),
    store: z.number().min(0).max(100_000),
    hour: z.number().min(0).max(1_000_000),
    code: z.number().min(0).max(1000),
  }),
});

export type TraceabilityParameters = Readonly<z.infer<typeof traceabilityParametersSchema>>;

/** Kilograms of a batch. */
export function batchKilograms({ ingredients }: TraceabilityParameters): number {
  return ingredients.reduce((sum, { perBatch }) => sum + perBatch, 0);
}

/** Units of a batch of which nothing is lost. */
export function batchUnits(parameters: TraceabilityParameters): number {
  return Math.floor((batchKilograms(parameters) * 1000) / parameters.unitGrams);
}

/** What the schema cannot say: portions that fit one another, so that there is something to trace and not too much. */
export function traceabilityFault(parameters: TraceabilityParameters): Fault | null {
  const { ingredients, days, shifts, rework, batches, loadUnits, palletUnits, accident } = parameters;
  const names = ingredients.map(({ name }) => name);
  const again = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (again >= 0) return { path: `ingredients[${again}].name`, text: `原料“${names[again]}”重复列出` };
  for (const [at, { name, perBatch, perLot }] of ingredients.entries()) {
    const path = `ingredients[${at}].perLot`;
    if (perLot < perBatch) return { path, text: `原料“${name}”的一批不够做一锅` };
  }
  const draws = (days + mostComplaintDays + 1) * shifts * batches * ingredients.length;
  if (draws > mostDraws) {
    return {
      path: 'batches',
      text: `生产天数、班次、每班锅数和原料种数合起来太多，应少于 ${mostDraws} 次投料`,
    };
  }
  const units = batchUnits(parameters);
  if (units < 10 || units > 20_000) return { path: 'unitGrams', text: '一锅应做出 10 到 20000 件' };
  if (loadUnits * 5 < units) return { path: 'loadUnits', text: '一炉太小，一锅要分五炉以上' };
  if (palletUnits * 5 < units) return { path: 'palletUnits', text: '一托太小，一锅要分五托以上' };
  if (rework * batches > 0.5) return { path: 'rework', text: '一班的回用料超过了半锅' };
  if (accident.ingredient >= ingredients.length) {
    return { path: 'accident.ingredient', text: '没有这一种原料' };
  }
  return null;
}
