/**
 * One step of the database's history: the tables and indexes it adds, in Dexie's notation. A shipped step is never
 * edited: a new need is a new step with the next number, and `schema.snapshot.test.ts` records it. Steps only add. They
 * rewrite no rows: what a row lacks because it is older is filled in where it is read.
 */
export type Step = {
  readonly number: number;
  readonly name: string;
  readonly tables: Readonly<Record<string, string>>;
};

export const steps: readonly Step[] = [
  {
    number: 1,
    name: 'enterprises, sessions and their items, directory, packs, outbox, settings',
    tables: {
      enterprises: 'id, updatedAt',
      sessions: 'id, enterpriseId',
      answers: 'id, sessionId',
      sceneRatings: 'id, sessionId',
      directory: 'id',
      packs: 'id',
      outbox: 'id',
      settings: 'id',
    },
  },
  { number: 2, name: 'journal tail', tables: { journalTail: 'id' } },
  {
    number: 3,
    name: 'evidence, seals of closed sessions, removals, audit trail',
    tables: { evidence: 'id, sessionId', seals: 'id, sessionId', removals: 'id', auditTrail: 'id' },
  },
  {
    number: 4,
    name: 'sync: statistics, bases, refusals, exchanged states, conflicts, receipts, state',
    tables: {
      statistics: 'id, kind',
      syncBases: 'id, reading',
      refusals: 'id',
      exchangedStates: 'id',
      conflicts: 'id',
      receipts: 'id',
      syncState: 'id',
    },
  },
  {
    number: 5,
    name: 'hall and supervision: activities, sign-ins, demands, self-checks, usage, site checks, satisfaction',
    tables: {
      activities: 'id, startAt',
      signIns: 'id, activityId',
      demands: 'id, activityId',
      selfChecks: 'id',
      usageCounts: 'id',
      siteChecks: 'id, enterpriseId',
      satisfactions: 'id, enterpriseId',
    },
  },
];

/** The number of the newest step in a list; a database with a higher one comes from a newer app. */
export function newestStep(list: readonly Step[]): number {
  return Math.max(...list.map((step) => step.number));
}
