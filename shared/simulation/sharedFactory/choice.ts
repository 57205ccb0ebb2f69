import type { SharedFactoryParameters } from './parameters.ts';

/** How the saving of those who share is divided: by the hours that each lent or borrowed, or by what an hour is worth at its time and place. */
export type SettlementRule = 'hours' | 'prices';

/** An order that comes on the first day. */
export type UrgentOrder = {
  /** Places in the parameters' lists. */
  readonly enterprise: number;
  readonly process: number;
  /** Whole machine-hours. */
  readonly hours: number;
  /** 0: on the day it comes. */
  readonly due: number;
};

/** What the visitor changes. */
export type SharedFactoryChoice = {
  /** Who shares machines; the others stay alone. */
  readonly joined: readonly boolean[];
  /** Whether the centre's machines are open to those who joined. */
  readonly centre: boolean;
  /** Machines more in the centre, by process. */
  readonly machines: readonly number[];
  /** 元 for each machine-hour on somebody else's machine. */
  readonly fee: number;
  /** Of the world: they come whether machines are shared or not. */
  readonly urgent: readonly UrgentOrder[];
  readonly rule: SettlementRule;
};

/** How far each choice goes: what a control offers and what the engine is measured with. */
export const sharedFactoryChoiceBounds = {
  machines: { min: 0, max: 3, step: 1 },
  fee: { min: 0, max: 100, step: 5 },
  urgent: { most: 6, minHours: 8, maxHours: 200 },
} as const;

/** Each enterprise on its own. */
export function initialSharedFactoryChoice({
  enterprises,
  processes,
  fee,
}: SharedFactoryParameters): SharedFactoryChoice {
  return {
    joined: enterprises.map(() => false),
    centre: false,
    machines: processes.map(() => 0),
    fee,
    urgent: [],
    rule: 'hours',
  };
}

/** All share, and the centre is open: what a guide shows first. */
export function fullSharedFactoryChoice(parameters: SharedFactoryParameters): SharedFactoryChoice {
  return {
    ...initialSharedFactoryChoice(parameters),
    joined: parameters.enterprises.map(() => true),
    centre: true,
  };
}
