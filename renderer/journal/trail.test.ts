import { expect, test } from 'vitest';
import { recordAction } from '#data/commands/recordAction.ts';
import { auditLines } from '#data/queries/auditLines.ts';
import { openFresh, value } from '#data/testing/openFresh.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { verifyLines } from '#shared/audit/verifyLines.ts';
import { followCommits } from './followCommits.ts';
import { reconcile } from './reconcile.ts';
import { memoryJournal } from './testing/memoryJournal.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const options = { codec: createVaultCodec(key), actor: { person: '赵组长', role: 'lead' } } as const;

test('a trail that the journal brings back goes on where it ended', async () => {
  const journal = memoryJournal();
  const lost = await openFresh(options);
  const following = followCommits(lost, journal.host);
  for (const action of ['desk.unlock', 'settings.change', 'desk.lock'] as const) {
    value(await recordAction(lost, action));
  }
  await following.settled();
  following.stop();
  const before = await auditLines(lost, 0);

  const database = await openFresh(options);
  // A line that is written before the journal is read must not make the trail go on from the wrong end.
  value(await recordAction(database, 'desk.unlock'));
  expect(value(await reconcile(database, journal.host))).toMatchObject({ did: 'replayed' });
  expect((await auditLines(database, 0)).slice(1)).toEqual(before.slice(1));
  value(await recordAction(database, 'desk.lock'));
  expect((await auditLines(database, 0)).at(-1)?.sequence).toBe(4);

  const rebuilt = await openFresh(options);
  expect(value(await reconcile(rebuilt, journal.host))).toMatchObject({ did: 'rebuilt' });
  value(await recordAction(rebuilt, 'desk.unlock'));
  const lines = await auditLines(rebuilt, 0);
  expect(lines.slice(0, 3)).toEqual(before);
  expect(verifyLines(lines.map(({ entry }) => entry))).toMatchObject({ ok: true, value: { count: 4 } });
});
