import { measureKinds, noCuts, type Cuts, type MeasureKind } from './measures.ts';
import type { OeeParameters } from './parameters.ts';

/** What the visitor changes. */
export type OeeChoice = {
  /** Machines tell by themselves when they stop; else stops are written down by hand. */
  readonly connected: boolean;
  /** Machine by machine, what is done about its losses. */
  readonly taken: readonly (readonly MeasureKind[])[];
};

/** As it is: on paper, and nothing done. */
export function initialOeeChoice({ machines }: OeeParameters): OeeChoice {
  return { connected: false, taken: machines.map(() => []) };
}

/** Takes a measure or leaves it, on one machine or, with `null`, on all of them. An alarm needs connected machines, so it connects them. */
export function withMeasure(
  choice: OeeChoice,
  kind: MeasureKind,
  machine: number | null,
  isTaken: boolean,
): OeeChoice {
  const taken = choice.taken.map((kinds, place) => {
    if (machine !== null && place !== machine) return kinds;
    return measureKinds.filter((one) => (one === kind ? isTaken : kinds.includes(one)));
  });
  return { connected: choice.connected || (isTaken && kind === 'alarm'), taken };
}

/** Connects the machines or goes back to paper; without a connection alarms go as well. */
export function withConnection({ taken }: OeeChoice, connected: boolean): OeeChoice {
  if (connected) return { connected, taken };
  return { connected, taken: taken.map((kinds) => kinds.filter((kind) => kind !== 'alarm')) };
}

/** Whether a measure works on a machine: an alarm does nothing where machines are not connected. */
export function isAtWork({ connected, taken }: OeeChoice, kind: MeasureKind, machine: number): boolean {
  return (taken[machine] ?? []).includes(kind) && (kind !== 'alarm' || connected);
}

/** What a machine's measures take off its losses. */
export function cutsOf({ measures }: OeeParameters, choice: OeeChoice, machine: number): Cuts {
  const cuts = { ...noCuts };
  for (const kind of measureKinds) {
    if (isAtWork(choice, kind, machine)) cuts[kind] = measures[kind].cut / 100;
  }
  return cuts;
}

/** 元 for all that was chosen, connecting included. */
export function costOf({ machines, connection, measures }: OeeParameters, choice: OeeChoice): number {
  const one = (place: number) =>
    measureKinds.reduce(
      (sum, kind) => sum + (isAtWork(choice, kind, place) ? measures[kind].cost : 0),
      choice.connected ? connection : 0,
    );
  return machines.reduce((sum, _machine, place) => sum + one(place), 0);
}
