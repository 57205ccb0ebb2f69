import type { Stop, StopKind } from './line.ts';
import type { MeasureKind } from './measures.ts';
import { millisecondsPerMinute, plannedTime, type OeeParameters } from './parameters.ts';

/** Stops that are shorter are not written down, and what is written down is rounded to this: minutes. */
export const paperStep = 5;

/** What is shorter is time lost, but nothing that anybody would call a stop: milliseconds. */
export const countedFrom = 10_000;

/** Why machines stood, as coarse as it stands in a paper record. */
export type PaperReason = 'changeover' | 'standstill' | 'waiting' | 'scrap';

export const paperReasons: Readonly<Record<PaperReason, string>> = {
  changeover: '换产',
  standstill: '设备停机',
  waiting: '等料',
  scrap: '废品',
};

/** What such a record makes one do; waiting names nobody who could do anything. */
const measureOf: Readonly<Record<PaperReason, MeasureKind | null>> = {
  changeover: 'changeover',
  standstill: 'maintenance',
  waiting: null,
  scrap: 'quality',
};

const reasonOf: Readonly<Record<StopKind, PaperReason>> = {
  changeover: 'changeover',
  response: 'standstill',
  repair: 'standstill',
  minorStop: 'standstill',
  starved: 'waiting',
  blocked: 'waiting',
};

/** What the paper records of one machine say, minutes a shift. */
export type PaperRecord = {
  /** The largest first; what was never written down is missing. */
  readonly reasons: readonly {
    readonly reason: PaperReason;
    readonly minutes: number;
    readonly times: number;
  }[];
  /** 开动率 as paper has it, 0 … 1: planned time without what was written down. */
  readonly operatingRate: number;
  /** Stops of `countedFrom` or longer that nobody wrote down, a shift, and the minutes of these and of all shorter ones. */
  readonly unseenTimes: number;
  readonly unseenMinutes: number;
  /** Of all minutes that the machine stood, the share that was written down, before rounding. */
  readonly seenShare: number;
  /** Hours from a stop until its record is read, the next morning, on average; 0 where nothing was written down. */
  readonly delayHours: number;
  /** What one would do first, going by these records. */
  readonly first: MeasureKind | null;
};

/**
 * 手工报表: a breakdown is one line from the stop until it runs again; stops under five minutes are missing, the others are
 * rounded to five minutes under a coarse reason; bad pieces are counted. `stops` of one machine in their order, those
 * shorter than `countedFrom` may be missing; `stood`: how long it stood in all, and in `scrap` what bad pieces took, in
 * milliseconds.
 */
export function paperRecord(
  parameters: OeeParameters,
  stops: readonly Stop[],
  stood: number,
  scrap: { readonly milliseconds: number; readonly pieces: number },
): PaperRecord {
  const { shifts } = parameters;
  const sums = new Map<PaperReason, { minutes: number; times: number }>();
  const add = (reason: PaperReason, minutes: number, times: number) => {
    const sum = sums.get(reason) ?? { minutes: 0, times: 0 };
    sums.set(reason, { minutes: sum.minutes + minutes, times: sum.times + times });
  };
  let [seen, unseenTimes, seenTimes, delay] = [0, 0, 0, 0];
  for (const { kind, from, to } of wholeStops(stops)) {
    if (!isOnPaper({ from, to })) {
      if (to - from >= countedFrom) unseenTimes += 1;
      continue;
    }
    const minutes = (to - from) / millisecondsPerMinute;
    seen += to - from;
    seenTimes += 1;
    delay += hoursUntilRead(parameters, to);
    add(reasonOf[kind], Math.round(minutes / paperStep) * paperStep, 1);
  }
  const written = [...sums.values()].reduce((sum, { minutes }) => sum + minutes, 0);
  if (scrap.pieces > 0) add('scrap', scrap.milliseconds / millisecondsPerMinute, scrap.pieces);
  const reasons = [...sums]
    .map(([reason, { minutes, times }]) => ({ reason, minutes: minutes / shifts, times: times / shifts }))
    .toSorted((one, other) => other.minutes - one.minutes);
  const planned = plannedTime(parameters) / millisecondsPerMinute;
  return {
    reasons,
    operatingRate: Math.max(0, 1 - written / planned),
    unseenTimes: unseenTimes / shifts,
    unseenMinutes: (stood - seen) / millisecondsPerMinute / shifts,
    seenShare: stood === 0 ? 1 : seen / stood,
    delayHours: seenTimes === 0 ? 0 : delay / seenTimes,
    first: reasons.map(({ reason }) => measureOf[reason]).find((kind) => kind !== null) ?? null,
  };
}

/** Whether a stop is long enough to be written down; ask it of `wholeStops`. */
export function isOnPaper({ from, to }: Pick<Stop, 'from' | 'to'>): boolean {
  return to - from >= paperStep * millisecondsPerMinute;
}

/** Waiting for the repair and the repair are one stop for whoever writes it down; of one machine, in their order. */
export function wholeStops(stops: readonly Stop[]): readonly Stop[] {
  const whole: Stop[] = [];
  for (const stop of stops) {
    const before = whole.at(-1);
    if (stop.kind === 'repair' && before?.kind === 'response' && before.to === stop.from) {
      whole[whole.length - 1] = { ...before, to: stop.to };
    } else {
      whole.push(stop);
    }
  }
  return whole;
}

/** Records are read when the next day's first shift begins; shifts follow one another without a gap. */
function hoursUntilRead({ shift }: OeeParameters, at: number): number {
  const { minutes, plannedStops, perDay } = shift;
  const worked = at / millisecondsPerMinute / (minutes - plannedStops);
  return 24 - ((worked % perDay) * minutes) / 60;
}
