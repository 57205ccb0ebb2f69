import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#shared/model/evidence.ts';
import { reasonLengths } from '#shared/model/removal.ts';
import type { DeskDatabase } from '../database.ts';
import { enterprisesIn } from '../directory.ts';
import { allRemovals } from '../queries/allRemovals.ts';
import { deletionScope } from '../queries/deletionScope.ts';
import { tableNames } from '../tables.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { satisfactionRow, siteCheckRow } from '../testing/hallRows.ts';
import { answerRow, enterpriseRow, ratingRow, sessionRow } from '../testing/sampleRows.ts';
import type { Change } from '../write.ts';
import { deleteEnterprise } from './deleteEnterprise.ts';
import { deleteSession } from './deleteSession.ts';
import { loadSample } from './loadSample.ts';
import { loggedChanges } from '../testing/loggedChanges.ts';

const actor = { person: '赵组长', role: 'lead' } as const;

type Plan = {
  readonly sample: boolean;
  readonly sessions: readonly SessionPlan[];
  readonly siteChecks?: number;
  /** Of each check. */
  readonly photos?: number;
  readonly satisfactions?: number;
};
type SessionPlan = {
  readonly answers: number;
  readonly evidence: number;
  readonly sealed: boolean;
};

const sessionPlan = fc.record({
  answers: fc.integer({ min: 0, max: 4 }),
  evidence: fc.integer({ min: 0, max: 3 }),
  sealed: fc.boolean(),
});
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  sample: fc.boolean(),
  sessions: fc.array(sessionPlan, { maxLength: 3 }),
  siteChecks: fc.integer({ min: 0, max: 3 }),
  photos: fc.integer({ min: 0, max: 2 }),
  satisfactions: fc.integer({ min: 0, max: 2 }),
});

const enterpriseOf = (number: number, sample: boolean) => enterpriseRow(number, { sample });

function evidenceRow(sessionId: string, number: number, sample: boolean): Evidence {
  return {
    id: `${sessionId}-p${number}`,
    sessionId,
    itemKey: 'question-network',
    name: '照片.jpg',
    mediaType: 'image/jpeg',
    size: 3,
    sha256: 'ab'.repeat(32),
    thumbnail: null,
    location: 'none',
    note: '',
    addedBy: '',
    addedAt: 1,
    sample,
    updatedAt: 1,
  };
}

/** Everything that a plan puts into the database for one enterprise; the last session is `${number}-…`. */
function changesOf(
  number: number,
  { sample, sessions, siteChecks = 0, photos = 0, satisfactions = 0 }: Plan,
): readonly Change[] {
  const enterprise = enterpriseOf(number, sample);
  const rows = sessions.flatMap(({ answers, evidence, sealed }, index): Change[] => {
    const id = `${number}-${index}`;
    const closing = sealed ? { closedAt: 5, revision: 1 } : {};
    return [
      { table: 'sessions', op: 'put', row: sessionRow(id, enterprise.id, { sample, ...closing }) },
      ...Array.from({ length: answers }, (_, item): Change => ({
        table: 'answers',
        op: 'put',
        row: { ...answerRow(id, `q${item}`), sample },
      })),
      { table: 'sceneRatings', op: 'put', row: { ...ratingRow(id, 'quality'), sample } },
      ...Array.from({ length: evidence }, (_, item): Change => ({
        table: 'evidence',
        op: 'put',
        row: evidenceRow(id, item, sample),
      })),
      ...(sealed ? [sealOf(id, sample)] : []),
    ];
  });
  return [
    { table: 'enterprises', op: 'put', row: enterprise },
    ...rows,
    ...Array.from({ length: siteChecks }, (_, item): readonly Change[] => {
      const check = siteCheckRow(`check-${number}-${item}`, enterprise.id, { sample });
      return [
        { table: 'siteChecks', op: 'put', row: check },
        ...Array.from({ length: photos }, (_each, photo): Change => ({
          table: 'evidence',
          op: 'put',
          row: evidenceRow(check.id, photo, sample),
        })),
      ];
    }).flat(),
    ...Array.from({ length: satisfactions }, (_, item): Change => ({
      table: 'satisfactions',
      op: 'put',
      row: satisfactionRow(`scores-${number}-${item}`, enterprise.id, { sample }),
    })),
  ];
}

/** Deleting opens no seal, so its record may be anything. */
function sealOf(sessionId: string, sample: boolean): Change {
  const record = { signature: 'ab' } as never;
  const row = { id: `${sessionId}:1`, sessionId, revision: 1, record, sample, updatedAt: 1 };
  return { table: 'seals', op: 'put', row };
}

/** Every row that says it belongs to a session or enterprise, in any table but those that tell of the deletion. */
async function mentions(database: DeskDatabase, ids: readonly string[]): Promise<readonly string[]> {
  const told: readonly string[] = ['auditTrail', 'removals', 'outbox', 'journalTail'];
  const found: string[] = [];
  for (const table of tableNames.filter((name) => !told.includes(name))) {
    for (const row of await database.table<unknown, string>(table).toArray()) {
      const text = JSON.stringify(row);
      if (ids.some((id) => text.includes(`"${id}`) || text.includes(`\\"${id}`))) found.push(table);
    }
  }
  return found;
}

async function restOf(database: DeskDatabase) {
  const names = [
    'enterprises',
    'sessions',
    'answers',
    'sceneRatings',
    'evidence',
    'seals',
    'siteChecks',
    'satisfactions',
  ] as const;
  return Promise.all(names.map((name) => database.table(name).toArray()));
}

describe('deleting', () => {
  test('an enterprise leaves no row of it, and everything of others', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyPlan, async (doomed, other) => {
        const only = await openFresh({ actor });
        await put(only, ...changesOf(2, other));
        const database = await openFresh({ actor });
        await put(database, ...changesOf(1, doomed), ...changesOf(2, other));
        const { id, name } = enterpriseOf(1, doomed.sample);
        const scope = await deletionScope(database, { kind: 'enterprise', id });
        const removal = value(await deleteEnterprise(database, id, '重复录入'));

        const sessionIds = doomed.sessions.map((_, index) => `1-${index}`);
        expect(await mentions(database, [id, ...sessionIds])).toEqual([]);
        expect(await restOf(database)).toEqual(await restOf(only));
        expect(enterprisesIn(await database.directory.toArray())).toEqual([enterpriseOf(2, other.sample)]);
        const sum = (of: (plan: SessionPlan) => number) =>
          doomed.sessions.reduce((all, plan) => all + of(plan), 0);
        expect(scope).toEqual({
          sessions: doomed.sessions.length,
          items: sum(({ answers }) => answers + 1),
          evidence: sum(({ evidence }) => evidence) + (doomed.siteChecks ?? 0) * (doomed.photos ?? 0),
          seals: sum(({ sealed }) => Number(sealed)),
          siteChecks: doomed.siteChecks,
          satisfactions: doomed.satisfactions,
        });
        const { sessions, items, evidence, seals, siteChecks, satisfactions } = scope;
        const removed = { sessions, items, evidence };
        expect(removal).toMatchObject({ name, reason: '重复录入', removedBy: '赵组长', removed });
        expect(await database.removals.toArray()).toEqual([removal]);
        const pending = (await loggedChanges(database)).filter(
          ({ rowId }) => rowId.includes(id) || /^(check-|scores-)?1-/.test(rowId),
        );
        expect(pending.every(({ op, table }) => op === 'delete' || table === 'removals')).toBe(true);
        if (doomed.sample) expect(pending).toEqual([]);
        else {
          const own = siteChecks + satisfactions;
          expect(pending).toHaveLength(2 + sessions + items + evidence + seals + own);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a closed session takes its seal along; its enterprise and other sessions stay', async () => {
    const database = await openFresh({ actor });
    const two = [
      { answers: 2, evidence: 1, sealed: true },
      { answers: 1, evidence: 0, sealed: false },
    ];
    await put(database, ...changesOf(1, { sample: false, sessions: two }));
    const removal = value(await deleteSession(database, '1-0', '  录入  错误 '));
    expect(removal).toMatchObject({
      id: 'session/1-0',
      name: '永年紧固件1厂 初诊 2026-03-02',
      reason: '录入 错误',
      removed: { sessions: 1, items: 3, evidence: 1 },
    });
    expect(await mentions(database, ['1-0'])).toEqual([]);
    expect((await database.sessions.toArray()).map(({ id }) => id)).toEqual(['1-1']);
    const [line] = await database.auditTrail.toArray();
    expect(line).toMatchObject({
      action: 'session.delete',
      person: '赵组长',
      subject: { kind: 'session', id: '1-0' },
      detail: {
        enterprise: '永年紧固件1厂',
        session: '初诊 2026-03-02',
        counts: '1 次诊断、3 条答案与评级、1 份佐证材料、1 份封存记录',
        reason: '录入 错误',
      },
    });
  });

  test('without a reason, or of what is gone, changes nothing', async () => {
    const database = await openFresh({ actor });
    await put(database, ...changesOf(1, { sample: false, sessions: [] }));
    const { id } = enterpriseOf(1, false);
    for (const reason of ['', ' 错 ', '错'.repeat(reasonLengths.most + 1)]) {
      expect(await deleteEnterprise(database, id, reason)).toMatchObject({ code: 'reasonMissing' });
      expect(await deleteSession(database, 'x', reason)).toMatchObject({ code: 'reasonMissing' });
    }
    expect(await deleteEnterprise(database, 'nobody', '重复录入')).toMatchObject({ code: 'enterpriseGone' });
    expect(await deleteSession(database, 'nobody', '重复录入')).toMatchObject({ code: 'sessionGone' });
    expect(await database.enterprises.count()).toBe(1);
    expect(await database.auditTrail.count()).toBe(0);
  });

  test('what is here again is told as such', async () => {
    const database = await openFresh({ actor });
    const enterprise = enterpriseOf(1, true);
    const content = { enterprises: [enterprise], bundles: [], packs: [] };
    value(await loadSample(database, content));
    value(await deleteEnterprise(database, enterprise.id, '其他原因'));
    expect(await allRemovals(database)).toMatchObject([{ isBack: false, sample: true }]);
    value(await loadSample(database, content));
    expect(await allRemovals(database)).toMatchObject([{ isBack: true }]);
    expect(await database.outbox.count()).toBe(0);
  });
});
