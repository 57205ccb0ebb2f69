import { ed25519 } from '@noble/curves/ed25519.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packMessage } from '#shared/sync/packMessage.ts';
import type { PackEntry, PackList } from '#shared/sync/protocol.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { memoryPacks } from '#tests/platform/packs/memoryPacks.ts';
import { publishSamplePacks } from '#tests/platform/packs/samplePacks.ts';
import { addSampleData, type SampleCodes } from '#tests/platform/sampleData.ts';
import { issueCode } from '#tests/platform/enrolment.ts';
import { buildServer } from '#tests/platform/server.ts';
import type { Check } from './check.ts';
import { fileChecks } from './checks/files.ts';
import { foreignFileChecks, kioskFileChecks } from './checks/fileAccess.ts';
import { packChecks } from './checks/packs.ts';
import { runConformance } from './runConformance.ts';
import { openSession, type Answer, type Ask, type Session } from './session.ts';

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
    const session = await openSession(url, codes[scope]);
    const findings = await runConformance(session, () => undefined, await foreignSession());
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

/** The checks that a platform fails. */
async function refusedBy(
  session: Session,
  checks: readonly Check[] = packChecks,
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { name, run } of checks) await run(session).catch(() => failed.push(name));
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

/** The platform behind a session, of whose requests some are changed on the way, or some answers. */
const withRequests = (session: Session, sent: (one: Ask) => Ask): Session => ({
  ...session,
  ask: (one) => session.ask(sent(one)),
});
const withAnswers = (session: Session, told: (answer: Answer, one: Ask) => Answer): Session => ({
  ...session,
  ask: async (one) => told(await session.ask(one), one),
});

test.each<readonly [string, (session: Session) => Session, string]>([
  [
    'gives other bytes',
    (session) =>
      withAnswers(session, (answer, { path }) =>
        path.startsWith('/v1/blobs/') ? { ...answer, raw: answer.raw.map((byte) => byte ^ 1) } : answer,
      ),
    'takes a file in pieces, and gives it back whole and in stretches',
  ],
  [
    'takes whatever is sent',
    (session) =>
      withAnswers(session, (answer) => (answer.status === 460 ? { ...answer, status: 204 } : answer)),
    'refuses content with another hash than was said, and keeps nothing of it',
  ],
  [
    'begins anew each time',
    (session) =>
      withAnswers(session, (answer, { method }) =>
        method === 'HEAD' && answer.status === 200
          ? { ...answer, headers: new Headers({ 'upload-offset': '0' }) }
          : answer,
      ),
    'goes on with an upload from where it stood, and from nowhere else',
  ],
  [
    'does not look at the size',
    (session) =>
      withRequests(session, (one) =>
        Number(one.headers?.['upload-length']) > 1_000_000
          ? { ...one, headers: { ...one.headers, 'upload-length': '1000' } }
          : one,
      ),
    'refuses files that are too large, and more than was said',
  ],
])('a platform that %s of files is found out', async (_, made, name) => {
  const session = await openSession(url, (await freshCode()).code);
  expect(await refusedBy(session, fileChecks)).toEqual([]);
  expect(await refusedBy(made(session), fileChecks)).toContain(name);
});

test('a platform whose centres see each other’s files is found out', async () => {
  const session = await openSession(url, (await freshCode()).code);
  const colleague = await openSession(url, (await freshCode()).code);
  expect(await refusedBy(session, foreignFileChecks(await foreignSession()))).toEqual([]);
  expect(await refusedBy(session, foreignFileChecks(colleague))).toEqual([
    'is asked by a consultant of another centre',
    'neither gives another centre a file for naming its hash, nor tells that it has it',
  ]);
});

test('a platform that lets a kiosk have files is found out', async () => {
  const session = await openSession(url, (await freshCode()).code);
  expect(await refusedBy(session, kioskFileChecks)).toHaveLength(1);
});

/** A consultant's device of another centre. */
async function foreignSession(): Promise<Session> {
  await storage.putCentre({ id: 'xingtai', name: '邢台市转型促进中心' });
  return openSession(url, await issueCode(storage, 'consultant', 'xingtai', Date.now()));
}

async function freshCode(): Promise<{ readonly code: string }> {
  return { code: (await addSampleData(storage, Date.now())).consultant };
}
