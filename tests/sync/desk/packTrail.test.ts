import { expect, test } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { kioskSteps } from '#data/kioskDatabase.ts';
import { auditLines } from '#data/queries/auditLines.ts';
import { onCommitted, type Commit } from '#data/write.ts';
import { openFresh, value } from '#data/testing/openFresh.ts';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import { didInTrail, whoInTrail } from '#shared/audit/sentence.ts';
import { verifyLines } from '#shared/audit/verifyLines.ts';
import type { PackName } from '#shared/sync/protocol.ts';
import { pullPacks } from '#sync/packs/pullPacks.ts';
import { packPlatform, type PackPlatform } from './packPlatform.ts';
import { testCodec } from './testCodec.ts';

const instrument = (version: number): PackName => ({ kind: 'instrument', id: 'miit-sme-2024', version });
const cases = (version: number): PackName => ({ kind: 'cases', id: 'handan-cases', version });

async function pull(database: DeskDatabase, { port, publicKey }: PackPlatform) {
  const signal = new AbortController().signal;
  return value(await pullPacks({ database, port, signer: publicKey, signal }));
}

/** The trail as a person reads it, oldest line first. */
async function trailOf(database: DeskDatabase): Promise<readonly string[]> {
  const lines = await auditLines(database, 0);
  expect(verifyLines(lines.map(({ entry }) => entry))).toMatchObject({ ok: true });
  return lines.map(({ entry }) => (entry === null ? '' : `${whoInTrail(entry)}：${didInTrail(entry)}`));
}

test('the trail tells of each edition that arrives, once, and of none that is refused', async () => {
  const actor = { person: '李顾问', role: 'lead' } as const;
  const database = await openFresh({ codec: await testCodec(), actor });
  const platform = packPlatform();
  platform.publish(instrument(2), { ...instrumentJson, version: '2' });
  platform.publish(cases(1), { id: 'handan-cases' });
  const commits: Commit[] = [];
  const stop = onCommitted((commit) => void commits.push(commit));
  await pull(database, platform);
  stop();
  const arrived = [
    `李顾问（组长）：收到资料包新版本：${instrumentJson.title}（miit-sme-2024）第 2 版`,
    '李顾问（组长）：收到资料包新版本：handan-cases 第 1 版',
  ];
  expect(await trailOf(database)).toEqual(arrived);
  // What a sync brings must not begin the next one.
  expect(new Set(commits.map(({ by }) => by))).toEqual(new Set(['sync']));

  await pull(database, platform);
  expect(await trailOf(database)).toEqual(arrived);

  platform.publish(instrument(3), { ...instrumentJson, version: '3', questions: [] });
  platform.publish(cases(2), { id: 'handan-cases', title: '邯郸案例' });
  expect((await pull(database, platform)).refused).toHaveLength(1);
  expect(await trailOf(database)).toEqual([
    ...arrived,
    '李顾问（组长）：收到资料包新版本：邯郸案例（handan-cases）第 2 版',
  ]);
});

test('a kiosk has the line too', async () => {
  const actor = { person: '展厅', role: 'hall' } as const;
  const database = await openFresh({ codec: await testCodec(), actor, steps: kioskSteps });
  const platform = packPlatform();
  platform.publish(cases(1), { id: 'handan-cases', title: '邯郸案例' });
  await pull(database, platform);
  const lines = await trailOf(database);
  expect(lines.map((line) => line.replace(/^.*?：/, ''))).toEqual([
    '收到资料包新版本：邯郸案例（handan-cases）第 1 版',
  ]);
});
