import { expect, test } from 'vitest';
import { steps } from './steps.ts';
import { declaredSchema } from './tables.ts';

test('a shipped step is never edited: a new need is a new step, recorded here', () => {
  expect(steps.slice(0, 5)).toEqual([
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
  ]);
  expect(steps.length, 'record the new step above').toBe(5);
});

test('steps are numbered without gaps and together arrive at the declared tables', () => {
  expect(steps.map((step) => step.number)).toEqual(steps.map((_, index) => index + 1));
  expect(Object.assign({}, ...steps.map((step) => step.tables))).toEqual(declaredSchema());
});

test('steps only add: no later step drops a table or an index', () => {
  const known = new Map<string, readonly string[]>();
  for (const step of steps) {
    for (const [table, keys] of Object.entries(step.tables)) {
      const now = keys.split(', ');
      expect(now).toEqual(expect.arrayContaining([...(known.get(table) ?? [])]));
      known.set(table, now);
    }
  }
});
