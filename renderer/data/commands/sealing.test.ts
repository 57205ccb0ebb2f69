import { describe, expect, test } from 'vitest';
import type { Evidence } from '#shared/model/evidence.ts';
import { failure } from '#shared/model/result.ts';
import { allSound, checkSeals } from '#shared/sealing/checkSeals.ts';
import { sealedRows } from '../queries/sealedRows.ts';
import { sealsOfSession } from '../queries/sealsOfSession.ts';
import type { DeskDatabase } from '../database.ts';
import { openFresh, value } from '../testing/openFresh.ts';
import { answerRow, enterpriseFields, ratingRow } from '../testing/sampleRows.ts';
import { deskWithSession, lead, shippedPack, signer } from '#tests/fixtures/sealedDesk.ts';
import { write, type Change } from '../write.ts';
import { answerItem } from './answerItem.ts';
import { closeSession, type DeviceSigner } from './closeSession.ts';
import { rateScene } from './rateScene.ts';
import { reviseSession } from './reviseSession.ts';
import { updateEnterprise } from './updateEnterprise.ts';
import { updateSession } from './updateSession.ts';

async function check(database: DeskDatabase, sessionId: string) {
  const rows = await sealedRows(database, sessionId);
  if (rows === null) throw new Error('no session');
  return checkSeals(await sealsOfSession(database, sessionId), rows, shippedPack.pack);
}

const trail = async (database: DeskDatabase) =>
  (await database.auditTrail.toArray()).map(({ action, person, detail }) => ({ action, person, detail }));

describe('closing', () => {
  test('stores seal, mark and line of the trail together, and what is stored checks out', async () => {
    const { database, sessionId } = await deskWithSession();
    const seal = value(await closeSession(database, sessionId, signer));
    expect(seal).toMatchObject({ id: `${sessionId}:1`, sessionId, revision: 1, sample: false });
    expect(seal.record.content).toMatchObject({ closedBy: { person: '赵组长', role: 'lead' } });
    expect(await sealsOfSession(database, sessionId)).toEqual([seal]);
    const { closedAt } = seal.record.content;
    expect(await database.sessions.get(sessionId)).toMatchObject({ closedAt, revision: 1 });
    expect((await trail(database)).at(-1)).toEqual({
      action: 'session.close',
      person: '赵组长',
      detail: {
        enterprise: enterpriseFields(1).name,
        session: '初诊 2026-03-02',
        revision: '1',
        counts: '30 项未答',
      },
    });
    expect(await database.outbox.get(`seals/${sessionId}:1`)).toMatchObject({ op: 'put' });
    expect(allSound(await check(database, sessionId))).toBe(true);
  });

  test('twice, of nothing, or without a signature stores nothing', async () => {
    const { database, sessionId } = await deskWithSession();
    const refusing: DeviceSigner = { ...signer, sign: async () => failure('deviceKeyLost', '打不开。') };
    expect(await closeSession(database, sessionId, refusing)).toMatchObject({
      code: 'notSigned',
      message: '打不开。',
    });
    const forged: DeviceSigner = {
      ...signer,
      sign: async () => ({ ok: true, value: new Uint8Array(64) }),
    };
    expect(await closeSession(database, sessionId, forged)).toMatchObject({ code: 'sealImpossible' });
    expect(await database.seals.count()).toBe(0);
    // After a closing that failed the session is worked on as before.
    value(await answerItem(database, answerRow(sessionId, 'planning')));
    expect(await closeSession(database, 'nobody', signer)).toMatchObject({ code: 'sessionGone' });
    value(await closeSession(database, sessionId, signer));
    expect(await closeSession(database, sessionId, signer)).toMatchObject({ code: 'sessionClosed' });
    expect(await database.seals.count()).toBe(1);
  });

  test('takes what was typed before it, and refuses what is typed while it signs', async () => {
    const { database, sessionId } = await deskWithSession();
    const late: Promise<unknown>[] = [];
    const slow: DeviceSigner = {
      ...signer,
      sign: (message) => {
        late.push(answerItem(database, { ...answerRow(sessionId, 'network'), note: '太晚' }));
        return signer.sign(message);
      },
    };
    const before = answerItem(database, { ...answerRow(sessionId, 'network'), note: '来得及' });
    const seal = value(await closeSession(database, sessionId, slow));
    value(await before);
    expect(await late[0]).toMatchObject({
      code: 'sessionClosed',
      message: expect.stringContaining('正在封存'),
    });
    expect(seal.record.content.answers).toMatchObject([{ questionId: 'network', note: '来得及' }]);
    expect(allSound(await check(database, sessionId))).toBe(true);
  });
});

describe('a closed session', () => {
  const attempts: readonly [string, (id: string) => Change][] = [
    ['an answer', (id) => ({ table: 'answers', op: 'put', row: answerRow(id, 'planning') })],
    ['no answer any more', (id) => ({ table: 'answers', op: 'delete', id: `${id}:network` })],
    ['a rating', (id) => ({ table: 'sceneRatings', op: 'put', row: ratingRow(id, 'quality') })],
    ['no seal any more', (id) => ({ table: 'seals', op: 'delete', id: `${id}:1` })],
  ];

  test.each(attempts)('is not written by this page: %s', async (_, changeOf) => {
    const { database, sessionId } = await deskWithSession();
    value(await closeSession(database, sessionId, signer));
    const refused = await write(database, [changeOf(sessionId)], { now: 5 });
    expect(refused).toMatchObject({ code: 'sessionClosed', message: expect.stringContaining('已经封存') });
    expect(allSound(await check(database, sessionId))).toBe(true);
  });

  test.each(attempts)('is not written by a page that has never looked at it: %s', async (_, changeOf) => {
    const { database, sessionId } = await deskWithSession();
    value(await closeSession(database, sessionId, signer));
    const later = await openFresh({ name: database.name, actor: lead });
    expect(await write(later, [changeOf(sessionId)], { now: 5 })).toMatchObject({ code: 'sessionClosed' });
  });

  test('is not written by a page that had it open before: it hears of the closing', async () => {
    const { database, sessionId } = await deskWithSession();
    const other = await openFresh({ name: database.name, actor: lead });
    value(await rateScene(other, ratingRow(sessionId, 'quality')));
    value(await closeSession(database, sessionId, signer));
    await expect
      .poll(async () => (await rateScene(other, ratingRow(sessionId, 'quality', 4))).ok)
      .toBe(false);
  });

  test('keeps its evidence one by one, its own fields, and the closing itself', async () => {
    const { database, sessionId } = await deskWithSession();
    const evidence: Evidence = {
      id: 'p1',
      sessionId,
      itemKey: 'question/network',
      name: '机房.jpg',
      mediaType: 'image/jpeg',
      size: 3,
      sha256: 'ab'.repeat(32),
      thumbnail: null,
      location: 'none',
      note: '',
      addedBy: '',
      addedAt: 1,
      sample: false,
      updatedAt: 1,
    };
    value(await write(database, [{ table: 'evidence', op: 'put', row: evidence }], { now: 1 }));
    const seal = value(await closeSession(database, sessionId, signer));
    expect(seal.record.content.evidence).toMatchObject([{ id: 'p1', sha256: 'ab'.repeat(32) }]);
    const gone: Change = { table: 'evidence', op: 'delete', id: 'p1' };
    expect(await write(database, [gone], { now: 5 })).toMatchObject({ code: 'sessionClosed' });
    expect(await updateSession(database, sessionId, { notes: '补' })).toMatchObject({
      code: 'sessionClosed',
    });
    // As a whole it may be deleted: that is another decision, with its own rules.
    const whole: Change[] = [
      gone,
      { table: 'sessions', op: 'delete', id: sessionId },
      { table: 'seals', op: 'delete', id: seal.id },
    ];
    value(await write(database, whole, { now: 6 }));
    expect(await database.seals.count()).toBe(0);
  });

  test('leaves its enterprise open to be kept up, which checking notes', async () => {
    const { database, sessionId } = await deskWithSession();
    value(await closeSession(database, sessionId, signer));
    const enterprise = (await sealedRows(database, sessionId))!.enterprise;
    value(await updateEnterprise(database, enterprise.id, { headcount: 300 }));
    const checked = await check(database, sessionId);
    expect(allSound(checked)).toBe(true);
    expect(checked.notes).toEqual([expect.stringContaining('从业人数')]);
  });

  test('that was changed behind the app says where', async () => {
    const { database, sessionId } = await deskWithSession();
    value(await closeSession(database, sessionId, signer));
    const changes: Change[] = [
      { table: 'answers', op: 'put', row: answerRow(sessionId, 'network', { options: ['none'] }) },
    ];
    value(await write(database, changes, { now: 5, closedSessions: 'change' }));
    expect((await check(database, sessionId)).faults).toEqual([
      '答案（answers）中「网络建设」（network）的内容与签名时不同。',
    ]);
  });
});

describe('revising', () => {
  test('opens it for the next revision; both seals stay and chain', async () => {
    const { database, sessionId } = await deskWithSession();
    const first = value(await closeSession(database, sessionId, signer));
    const open = value(await reviseSession(database, sessionId, ' 联网设备数填错  '));
    expect(open).toMatchObject({ revision: 2 });
    expect(open).not.toHaveProperty('closedAt');
    expect((await trail(database)).at(-1)).toMatchObject({
      action: 'session.revise',
      detail: { revision: '2', reason: '联网设备数填错' },
    });
    value(await answerItem(database, answerRow(sessionId, 'network', { options: ['none'] })));
    const second = value(await closeSession(database, sessionId, signer));
    expect(second).toMatchObject({ id: `${sessionId}:2`, revision: 2 });
    expect(await sealsOfSession(database, sessionId)).toEqual([first, second]);
    expect(allSound(await check(database, sessionId))).toBe(true);
  });

  test('needs a reason, a closed session, and a role that may', async () => {
    const { database, sessionId } = await deskWithSession();
    expect(await reviseSession(database, sessionId, '改错')).toMatchObject({ code: 'notClosed' });
    value(await closeSession(database, sessionId, signer));
    expect(await reviseSession(database, sessionId, ' ')).toMatchObject({ code: 'reasonMissing' });
    expect(await reviseSession(database, 'nobody', '改错')).toMatchObject({ code: 'sessionGone' });
    const consultant = await openFresh({
      name: database.name,
      actor: { person: '李顾问', role: 'consultant' },
    });
    expect(await reviseSession(consultant, sessionId, '改错')).toMatchObject({ code: 'notAllowed' });
    expect(await database.sessions.get(sessionId)).toHaveProperty('closedAt');
  });

  test('a stale screen cannot close it again by storing the row it has', async () => {
    const { database, sessionId } = await deskWithSession();
    value(await closeSession(database, sessionId, signer));
    const stale = (await database.sessions.get(sessionId))!;
    value(await reviseSession(database, sessionId, '改错'));
    const stored = value(await updateSession(database, sessionId, { ...stale, notes: '补记' }));
    expect(stored).toMatchObject({ notes: '补记', revision: 2 });
    expect(stored).not.toHaveProperty('closedAt');
  });
});
