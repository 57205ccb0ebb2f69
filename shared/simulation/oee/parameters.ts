import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';

const machine = z.strictObject({
  name: z.string().min(1).max(8),
  /** 理论节拍: seconds for a piece, to the millisecond. */
  cycle: z.number().min(0.5).max(3600),
  /** How fast it really runs, in percent of the ideal. */
  speed: z.number().min(30).max(100),
  /** MTBF: minutes that it runs from one breakdown to the next, on average. */
  between: z.number().min(10).max(1_000_000),
  /** MTTR is the sum of these two means, in minutes: until somebody is there, and until it runs again. */
  response: z.number().min(0).max(240),
  repair: z.number().min(0).max(480),
  /** Minor stops in an hour of running, and seconds of one, on average. */
  minorStops: z.number().min(0).max(60),
  minorLength: z.number().min(0).max(600),
  /** 换产, minutes. */
  changeover: z.number().min(0).max(480),
  /** Percent of pieces that it spoils while it runs steadily. */
  scrap: z.number().min(0).max(30),
  /** Pieces that are spoilt each time after a change-over or a breakdown. */
  startUp: z.int().min(0).max(200),
  /** Pieces that fit between it and the next machine. */
  buffer: z.int().min(0).max(1000),
});

/** Percent of its cause that goes, and 元 for each machine. */
const measure = z.strictObject({ cut: z.number().min(0).max(100), cost: z.int().min(0).max(10_000_000) });

/**
 * A line of machines, one after the other, over some shifts. `lot`: pieces from one change-over to the next; `margin`: 元
 * that one more good piece brings; `connection`: 元 to connect one machine.
 */
export const oeeParametersSchema = z.strictObject({
  product: z.string().min(1).max(20),
  /** What is counted: 件, 盘. */
  unit: z.string().min(1).max(4),
  /** How many shifts are simulated. */
  shifts: z.int().min(1).max(60),
  shift: z.strictObject({
    /** From its beginning to its end, and of that meals, meetings and planned upkeep. */
    minutes: z.int().min(60).max(1440),
    plannedStops: z.int().min(0).max(600),
    perDay: z.int().min(1).max(4),
  }),
  lot: z.int().min(20).max(1_000_000),
  margin: z.number().min(0).max(100_000),
  connection: z.int().min(0).max(1_000_000),
  measures: z.strictObject({
    alarm: measure,
    maintenance: measure,
    changeover: measure,
    minorStops: measure,
    speed: measure,
    quality: measure,
  }),
  machines: z.array(machine).min(1).max(6),
});

export type OeeParameters = Readonly<z.infer<typeof oeeParametersSchema>>;
export type OeeMachine = OeeParameters['machines'][number];

/** What a touch may wait for: pieces at machines, each stop or reject counted as much as some pieces. */
const workAtMost = 120_000;
const eventWeight = 8;

/** What a schema cannot say of a line. */
export function oeeFault(parameters: OeeParameters): Fault | null {
  const { shift, lot, machines } = parameters;
  if (shift.plannedStops >= shift.minutes) {
    return { path: 'shift.plannedStops', text: '计划停机要短于一个班次' };
  }
  if (shift.minutes * shift.perDay > 1440) {
    return { path: 'shift.perDay', text: '一天的班次合计超过 24 小时' };
  }
  const spoilt = machines.findIndex(({ startUp }) => startUp >= lot);
  if (spoilt >= 0) return { path: `machines[${spoilt}].startUp`, text: '开机废品要少于一批的件数' };
  const work = workOf(parameters);
  if (work > workAtMost) {
    return { path: 'shifts', text: `要模拟的量约为 ${work}，不能超过 ${workAtMost}，请减少班次` };
  }
  return null;
}

/** Milliseconds; all times are whole ones, so that sums of them are exact. */
export const millisecondsPerMinute = 60_000;

/** PBT (ISO 22400-2), 计划运行时间: what is left of all shifts after planned stops, in milliseconds. */
export function plannedTime({ shifts, shift }: OeeParameters): number {
  return shifts * (shift.minutes - shift.plannedStops) * millisecondsPerMinute;
}

/** The machine with the slowest ideal cycle, the first of equals: the line's pace, and what the line is measured by. */
export function pacingMachine({ machines }: OeeParameters): number {
  const cycles = machines.map(({ cycle }) => cycle);
  return cycles.indexOf(Math.max(...cycles));
}

/** No machine ever begins more pieces than this: what the slowest one can at its best, and what stands between machines. */
export function piecesAtMost(parameters: OeeParameters): number {
  const { machines } = parameters;
  const slowest = Math.max(...machines.map(({ cycle }) => Math.round(cycle * 1000)));
  const between = machines.reduce((sum, { buffer }) => sum + buffer + 1, 1);
  return Math.floor(plannedTime(parameters) / slowest) + between;
}

/** What is to be simulated on average, in pieces at machines. */
function workOf(parameters: OeeParameters): number {
  const pieces = piecesAtMost(parameters);
  const works = parameters.machines.map(({ cycle, speed, between, minorStops, scrap }) => {
    const pace = (cycle * 100) / speed;
    const events = pace / 60 / between + (minorStops * pace) / 3600 + 1 / parameters.lot + scrap / 100;
    return pieces * (1 + eventWeight * events);
  });
  return Math.round(works.reduce((sum, work) => sum + work, 0));
}
