import { ed25519 } from '@noble/curves/ed25519.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packMessage } from '#shared/sync/packMessage.ts';
import type { PackEntry, PackList } from '#shared/sync/protocol.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { memoryPacks } from '#tests/platform/packs/memoryPacks.ts';
import { publishSamplePacks } from '#tests/platform/packs/samplePacks.ts';
import { addSampleData, type SampleCodes } from '#tests/platform/sampleData.ts';
import { buildServer } from '#tests/platform/server.ts';
import { packChecks } from './checks/packs.ts';
import { runConformance } from './runConformance.ts';
import { openSession, type Session } from './session.ts';

const storage = memoryStorage();
const packs = memoryPacks();
const server = buildServer({ storage, packs });
let url = '';
let codes: SampleCodes = { consultant: '', kiosk: '' };

beforeAll(async () => {
  await publishSamplePacks(packs);
  codes = await addSampleData(storage, Date.now());
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

test.each(['consultant', 'kiosk'] as const)(
  'the reference platform does as the protocol has it, to a %s',
  async (scope) => {
    const findings = await runConformance(await openSession(url, codes[scope]), () => undefined);
    expect(findings.length).toBeGreaterThan(4);
    expect(findings.filter(({ fault }) => fault !== null)).toEqual([]);
  },
);

test('a platform that does otherwise is found out', async () => {
  const { code } = await freshCode();
  const session = await openSession(url, code);
  const forgetful = { ...session, push: async () => ({ answers: [], cursor: 'x', more: false }) };
  const findings = await runConformance(forgetful, () => undefined);
  expect(findings.filter(({ fault }) => fault !== null).length).toBeGreaterThan(5);
});

const signedBy = (entry: PackEntry, secretKey: Uint8Array): PackEntry => ({
  ...entry,
  signature: Buffer.from(ed25519.sign(Buffer.from(packMessage(entry)), secretKey)).toString('base64'),
});

/** The checks about packs that a platform fails. */
async function refusedBy(session: Session): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, run } of packChecks) await run(session).catch(() => failed.push(name));
  return failed;
}

/** The platform behind a session, with another list of packs. */
function withPacks(session: Session, listed: (packs: readonly PackEntry[]) => readonly PackEntry[]): Session {
  return {
    ...session,
    ask: async (one) => {
      const answer = await session.ask(one);
      if (one.path !== '/v1/packs' || answer.status !== 200) return answer;
      return { ...answer, body: { packs: listed((answer.body as PackList).packs) } };
    },
  };
}

test.each<readonly [string, (entry: PackEntry) => readonly PackEntry[]]>([
  ['is signed by another key', (entry) => [signedBy(entry, new Uint8Array(32).fill(1))]],
  ['says other bytes than are given', (entry) => [{ ...entry, sha256: 'a'.repeat(64) }]],
  ['stands there twice', (entry) => [entry, entry]],
])('a pack that %s is found out', async (_, made) => {
  const { code } = await freshCode();
  const session = await openSession(url, code);
  expect(await refusedBy(session)).toEqual([]);
  expect(await refusedBy(withPacks(session, (entries) => entries.flatMap(made)))).not.toEqual([]);
});

test('a platform without packs conforms', async () => {
  const { code } = await freshCode();
  const { device, ...session } = await openSession(url, code);
  const { packKey: _, ...without } = device;
  const bare = { ...session, device: without };
  expect(await refusedBy(withPacks(bare, () => []))).toEqual([]);
  expect(await refusedBy(bare)).toEqual(['lists packs once it has told the key that signs them']);
});

async function freshCode(): Promise<{ readonly code: string }> {
  return { code: (await addSampleData(storage, Date.now())).consultant };
}
