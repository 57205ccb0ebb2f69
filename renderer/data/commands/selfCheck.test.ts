import { expect, test } from 'vitest';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { assessmentOf } from '#shared/scoring/assessmentOf.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import { selfCheckNote } from '#shared/selfCheck/prefill.ts';
import { bundleOfSession } from '../queries/bundleOfSession.ts';
import { packByReference } from '../queries/packByReference.ts';
import type { PinnedPack } from '../rows.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { enterpriseRow } from '../testing/sampleRows.ts';
import { createSession, type NewSession } from './createSession.ts';

const parsed = value(parseInstrumentPack(instrumentJson));
const pack: PinnedPack = { reference: { id: parsed.id, version: parsed.version, hash: 'a1' }, pack: parsed };
const enterprise = enterpriseRow(1);
const begun: NewSession = {
  enterpriseId: enterprise.id,
  kind: 'baseline',
  date: '2026-11-28',
  consultant: '李顾问',
  pack,
  tapped: { network: 'none', digitalRate: 'b2', talent: 'count-3', passRate: 'up' },
};

async function openWithEnterprise() {
  const database = await openFresh();
  await put(database, { table: 'enterprises', op: 'put', row: enterprise });
  return database;
}

test('a diagnosis begins with what was tapped, and scores what leaves no doubt', async () => {
  const database = await openWithEnterprise();
  const session = value(await createSession(database, begun));
  const bundle = await bundleOfSession(database, session.id);
  expect(bundle?.session).toEqual(session);
  expect(bundle?.sceneRatings).toEqual([]);
  const answers = Object.fromEntries((bundle?.answers ?? []).map((row) => [row.questionId, row]));
  expect(Object.keys(answers).sort()).toEqual(['digitalRate', 'network', 'passRate', 'talent']);
  expect(answers['digitalRate']).toEqual({
    id: `${session.id}:digitalRate`,
    sessionId: session.id,
    questionId: 'digitalRate',
    value: { options: ['b2'] },
    note: selfCheckNote,
    sample: false,
    updatedAt: session.createdAt,
  });
  expect(answers['talent']).toMatchObject({ value: null, note: expect.stringContaining('5 项中的 3 项') });
  const result = scoreAssessment(parsed, assessmentOf(bundle?.answers ?? [], []));
  // 设备数字化 3 and 产品质量 7; 网络建设 is answered with none.
  expect(result.score).toBe('10');
  expect(result.open.map(({ id }) => id)).not.toContain('network');
  expect(result.open.map(({ id }) => id)).toContain('talent');
});

test('all of it is one transaction: one line of the trail, its edition, and what the platform is to be told', async () => {
  const database = await openWithEnterprise();
  const lines = await database.auditTrail.count();
  const session = value(await createSession(database, begun));
  expect(await database.auditTrail.count()).toBe(lines + 1);
  expect((await database.auditTrail.toCollection().last())?.detail).toMatchObject({
    enterprise: enterprise.name,
    session: '初诊 2026-11-28',
    how: '展厅自测带入 4 题',
  });
  expect(await packByReference(database, pack.reference)).toEqual(parsed);
  const told = (await database.outbox.toArray()).map(({ id }) => id);
  expect(told).toEqual(expect.arrayContaining([`sessions/${session.id}`, `answers/${session.id}:network`]));
  value(await createSession(database, begun));
  expect(await database.packs.count()).toBe(1);
});

test('nothing is stored for an enterprise that is gone, or by whoever may not', async () => {
  const database = await openFresh();
  expect(await createSession(database, begun)).toMatchObject({ code: 'enterpriseGone' });
  const hall = await openFresh({ actor: { person: '展厅', role: 'hall' } });
  await put(hall, { table: 'enterprises', op: 'put', row: enterprise });
  expect(await createSession(hall, begun)).toMatchObject({ code: 'notAllowed' });
  for (const opened of [database, hall]) {
    expect(await opened.sessions.count()).toBe(0);
    expect(await opened.answers.count()).toBe(0);
    expect(await opened.packs.count()).toBe(0);
  }
});
