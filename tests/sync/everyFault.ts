import type { Faults } from './playHistory.ts';

/** All that may go wrong, often enough that most histories see most of it. */
export const everyFault: Faults = {
  lostRequest: 0.08,
  lostReply: 0.08,
  sentTwice: 0.05,
  delayed: 0.05,
  crash: 0.03,
  restore: 0.03,
  skew: 2 * 24 * 60 * 60 * 1000,
  exchange: 0,
};

/** The same, with packages going from hand to hand in between. */
export const everyFaultAndPackages: Faults = { ...everyFault, exchange: 0.3 };
