import { describe, expect, test } from 'vitest';
import {
  knownProviders,
  satisfactionsOf,
  siteChecksOf,
  supervisionOverview,
} from '../queries/supervision.ts';
import { satisfactionRow, siteCheckRow } from '../testing/hallRows.ts';
import { loggedChanges } from '../testing/loggedChanges.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { enterpriseRow, sessionRow } from '../testing/sampleRows.ts';
import { correctFindings } from './correctFindings.ts';
import { deleteSatisfaction, deleteSiteCheck } from './deleteSupervision.ts';
import { removeSample } from './removeSample.ts';
import { saveSatisfaction } from './saveSatisfaction.ts';
import { saveSiteCheck } from './saveSiteCheck.ts';

const actor = { person: '李顾问', role: 'consultant' } as const;
const enterprise = enterpriseRow(1);
const today = '2026-06-30';
const place = { enterpriseId: enterprise.id, opened: null, today };

async function openWithEnterprise() {
  const database = await openFresh({ actor });
  await put(database, { table: 'enterprises', op: 'put', row: enterprise });
  return database;
}

describe('checks on site', () => {
  test('are stored of their enterprise, corrected and deleted, each told in the trail', async () => {
    const database = await openWithEnterprise();
    const check = value(await saveSiteCheck(database, place, siteCheckRow('x', 'x')));
    expect(await siteChecksOf(database, enterprise.id)).toEqual([check]);
    expect(check.enterpriseId).toBe(enterprise.id);
    const corrected = value(await correctFindings(database, check.id, today));
    expect(corrected.correctedDate).toBe(today);
    expect(value(await correctFindings(database, check.id, '2026-07-30'))).toEqual(corrected);
    value(await deleteSiteCheck(database, check.id));
    expect(await siteChecksOf(database, enterprise.id)).toEqual([]);
    const lines = await database.auditTrail.toArray();
    expect(lines.map(({ action, subject, detail }) => [action, subject?.id, detail['node']])).toEqual(
      ['create', 'correct', 'delete'].map((done) => [
        `siteCheck.${done}`,
        enterprise.id,
        '中期核查 2026-06-01',
      ]),
    );
  });

  test('keep what a colleague changed while the form was open', async () => {
    const database = await openWithEnterprise();
    const opened = value(await saveSiteCheck(database, place, siteCheckRow('x', 'x')));
    await put(database, { table: 'siteChecks', op: 'put', row: { ...opened, correctedDate: '2026-06-10' } });
    const saved = value(await saveSiteCheck(database, { ...place, opened }, { ...opened, progress: 55 }));
    expect(saved).toMatchObject({ progress: 55, correctedDate: '2026-06-10' });
  });

  test('are refused where they are wrong, or their enterprise is gone', async () => {
    const database = await openWithEnterprise();
    const wrong = siteCheckRow('x', 'x', { dueDate: null });
    expect(await saveSiteCheck(database, place, wrong)).toMatchObject({ code: 'invalid', path: 'dueDate' });
    const gone = { ...place, enterpriseId: 'nobody' };
    expect(await saveSiteCheck(database, gone, siteCheckRow('x', 'x'))).toMatchObject({
      code: 'enterpriseGone',
    });
    const deleted = { ...place, opened: siteCheckRow('deleted', enterprise.id) };
    expect(await saveSiteCheck(database, deleted, deleted.opened)).toMatchObject({ code: 'siteCheckGone' });
    expect(await correctFindings(database, 'nothing', today)).toMatchObject({ code: 'siteCheckGone' });
    expect(await database.siteChecks.count()).toBe(0);
  });

  test('of all enterprises are summed up, what is late first; those of enterprises elsewhere are left out', async () => {
    const database = await openWithEnterprise();
    await put(
      database,
      { table: 'siteChecks', op: 'put', row: siteCheckRow('c1', enterprise.id) },
      { table: 'siteChecks', op: 'put', row: siteCheckRow('c2', 'nobody') },
      { table: 'satisfactions', op: 'put', row: satisfactionRow('f1', enterprise.id) },
    );
    const { warnings, summary, providers } = await supervisionOverview(database, today);
    expect(warnings).toMatchObject([{ kind: 'overdue', days: 10, enterprise: enterprise.name }]);
    expect(summary).toMatchObject({ enterprises: 1, checks: 1, open: 1 });
    expect(providers).toMatchObject([{ provider: '某信息技术公司', enterprises: 1, mean: 3.6 }]);
  });
});

describe('scores', () => {
  test('are stored with who took them down, and deleted', async () => {
    const database = await openWithEnterprise();
    const first = value(await saveSatisfaction(database, place, satisfactionRow('x', 'x')));
    expect(first).toMatchObject({ enterpriseId: enterprise.id, recordedBy: '李顾问', sample: false });
    const later = { ...first, date: '2026-06-20', provider: '乙公司' };
    value(await saveSatisfaction(database, place, later));
    const listed = await satisfactionsOf(database, enterprise.id);
    expect(listed.map(({ date }) => date)).toEqual(['2026-06-20', '2026-06-01']);
    expect(await knownProviders(database)).toEqual(['某信息技术公司', '乙公司']);
    value(await deleteSatisfaction(database, first.id));
    expect(await satisfactionsOf(database, enterprise.id)).toHaveLength(1);
    const told = (await loggedChanges(database)).filter(({ table }) => table === 'satisfactions');
    expect(told.map(({ op }) => op).sort()).toEqual(['delete', 'put']);
    const gone = { ...place, opened: first };
    expect(await saveSatisfaction(database, gone, first)).toMatchObject({ code: 'satisfactionGone' });
  });
});

describe('removing the 示例 data', () => {
  test('takes its checks along; one that the user made keeps its enterprise', async () => {
    const database = await openFresh({ actor });
    const [gone, kept] = [enterpriseRow(1, { sample: true }), enterpriseRow(2, { sample: true })];
    await put(
      database,
      { table: 'enterprises', op: 'put', row: gone },
      { table: 'enterprises', op: 'put', row: kept },
      { table: 'sessions', op: 'put', row: sessionRow('s', gone.id, { sample: true }) },
      { table: 'siteChecks', op: 'put', row: siteCheckRow('c1', gone.id, { sample: true }) },
      { table: 'satisfactions', op: 'put', row: satisfactionRow('f1', kept.id, { sample: true }) },
    );
    value(await saveSiteCheck(database, { ...place, enterpriseId: kept.id }, siteCheckRow('x', 'x')));
    const removed = value(await removeSample(database));
    expect(removed.kept.map(({ id, sample }) => [id, sample])).toEqual([[kept.id, false]]);
    expect((await database.siteChecks.toArray()).map(({ enterpriseId }) => enterpriseId)).toEqual([kept.id]);
    expect(await database.satisfactions.count()).toBe(0);
    expect(await database.enterprises.count()).toBe(1);
  });
});
