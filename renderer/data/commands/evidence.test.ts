import { describe, expect, it } from 'vitest';
import { siteCheckItem } from '#shared/model/evidence.ts';
import type { DeskDatabase } from '../database.ts';
import { evidenceOf } from '../queries/evidenceOf.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { siteCheckRow } from '../testing/hallRows.ts';
import { enterpriseRow, sessionRow } from '../testing/sampleRows.ts';
import { addEvidence, type NewEvidence } from './addEvidence.ts';
import { deleteSiteCheck } from './deleteSupervision.ts';
import { noteEvidence } from './noteEvidence.ts';
import { removeEvidence } from './removeEvidence.ts';
import { removeSample } from './removeSample.ts';
import { loggedChanges } from '../testing/loggedChanges.ts';

const enterprise = enterpriseRow(1);
const added: NewEvidence = {
  sessionId: 's',
  itemKey: 'question-network',
  name: '合同.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  thumbnail: null,
  location: 'none',
};

async function desk(
  changes: Parameters<typeof sessionRow>[2] = {},
  role: 'consultant' | 'hall' = 'consultant',
) {
  const database = await openFresh({ actor: { person: '王顾问', role } });
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: sessionRow('s', enterprise.id, changes) },
  );
  return database;
}

const trail = async (database: DeskDatabase) =>
  (await database.auditTrail.toArray()).map(({ action, person, detail }) => [action, person, detail['file']]);

describe('evidence', () => {
  it('is added, noted and removed, and each leaves a line in the audit trail', async () => {
    const database = await desk();
    const row = value(await addEvidence(database, added));
    value(await noteEvidence(database, row.id, '第 3 页有签字'));
    value(await noteEvidence(database, row.id, '第 3 页有签字'));
    expect((await evidenceOf(database, 's')).map(({ note }) => note)).toEqual(['第 3 页有签字']);
    value(await removeEvidence(database, row.id));
    value(await removeEvidence(database, row.id));
    expect(await evidenceOf(database, 's')).toEqual([]);
    expect(await trail(database)).toEqual([
      ['evidence.add', '王顾问', '合同.pdf'],
      ['evidence.update', '王顾问', '合同.pdf'],
      ['evidence.remove', '王顾问', '合同.pdf'],
    ]);
    expect(await database.removals.toArray()).toMatchObject([
      { kind: 'evidence', subjectId: row.id, name: '合同.pdf', removedBy: '王顾问', sample: false },
    ]);
    expect(await noteEvidence(database, row.id, 'x')).toMatchObject({ code: 'evidenceGone' });
  });

  it('of a 示例 stays on this laptop, and so does its removal', async () => {
    const database = await desk({ sample: true });
    const row = value(await addEvidence(database, added));
    expect(row.sample).toBe(true);
    value(await removeEvidence(database, row.id));
    const pending = (await loggedChanges(database)).filter(({ table }) => table !== 'enterprises');
    expect(pending).toEqual([]);
  });

  it('of a closed diagnosis changes in no way', async () => {
    const database = await desk();
    const row = value(await addEvidence(database, added));
    await put(database, {
      table: 'sessions',
      op: 'put',
      row: sessionRow('s', enterprise.id, { closedAt: 5 }),
    });
    expect(await addEvidence(database, { ...added, sha256: 'b' })).toMatchObject({ code: 'sessionClosed' });
    expect(await noteEvidence(database, row.id, 'x')).toMatchObject({ code: 'sessionClosed' });
    expect(await removeEvidence(database, row.id)).toMatchObject({ code: 'sessionClosed' });
    expect(await evidenceOf(database, 's')).toEqual([row]);
  });

  it('is refused to the hall, and to a diagnosis that is gone', async () => {
    expect(await addEvidence(await desk({}, 'hall'), added)).toMatchObject({ code: 'notAllowed' });
    expect(await addEvidence(await desk(), { ...added, sessionId: 'x' })).toMatchObject({
      code: 'ownerGone',
    });
  });

  it('of a check on site names the check in the trail, and goes with it', async () => {
    const database = await desk();
    const check = siteCheckRow('c', enterprise.id);
    await put(database, { table: 'siteChecks', op: 'put', row: check });
    const photo = { ...added, sessionId: check.id, itemKey: siteCheckItem };
    const row = value(await addEvidence(database, photo));
    value(await noteEvidence(database, row.id, '设备还没有到'));
    expect(await evidenceOf(database, check.id)).toMatchObject([{ note: '设备还没有到', sample: false }]);
    const [first] = await database.auditTrail.toArray();
    expect(first?.detail).toEqual({
      enterprise: enterprise.name,
      node: '中期核查 2026-06-01',
      file: '合同.pdf',
    });
    value(await deleteSiteCheck(database, check.id));
    expect(await database.evidence.count()).toBe(0);
    expect(await addEvidence(database, photo)).toMatchObject({ code: 'ownerGone' });
  });

  it('of a check on site that is a 示例 stays here, and goes with the 示例 data', async () => {
    const database = await openFresh({ actor: { person: '王顾问', role: 'lead' } });
    const sample = enterpriseRow(2, { sample: true });
    await put(
      database,
      { table: 'enterprises', op: 'put', row: sample },
      { table: 'siteChecks', op: 'put', row: siteCheckRow('c', sample.id, { sample: true }) },
    );
    value(await addEvidence(database, { ...added, sessionId: 'c', itemKey: siteCheckItem }));
    value(await removeSample(database));
    expect(await database.evidence.count()).toBe(0);
    expect(await loggedChanges(database)).toEqual([]);
  });

  it('of two who add the same at once is there once', async () => {
    const database = await desk();
    const outcomes = await Promise.all([addEvidence(database, added), addEvidence(database, added)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'added' : outcome.code))).toEqual([
      'added',
      'alreadyThere',
    ]);
  });
});
