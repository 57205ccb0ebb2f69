import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { issueCode } from '#tests/platform/enrolment.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { startServer, type TestServer } from '#tests/platform/testServer.ts';
import { askPlace, newFile, placeFor, send } from './checks/uploads.ts';
import { openSession, type Session } from './session.ts';

/**
 * Answers about uploads that a platform gives only when something has happened to it, which no examination from outside
 * can bring about. The session throws where an answer is not in the document.
 */
let folder: string;
let platform: TestServer;
let session: Session;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'upload-statuses-'));
  const storage = memoryStorage();
  platform = await startServer({ storage, blobs: folder });
  await storage.putCentre({ id: 'handan', name: '邯郸市转型促进中心' });
  session = await openSession(platform.url, await issueCode(storage, 'consultant', 'handan', Date.now()));
});
afterEach(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

const file = newFile(500);
const onDisk = (place: string) => path.join(folder, 'coming', path.basename(place));
const end = (place: string) =>
  session.ask({ method: 'DELETE', path: place, headers: { 'tus-resumable': '1.0.0' } });
const codeIn = (body: unknown) => (body as { readonly code?: unknown }).code;

test('an upload that was not finished in time is gone', async () => {
  const place = await placeFor(session, file);
  const about = `${onDisk(place)}.json`;
  const kept = JSON.parse(readFileSync(about, 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(about, JSON.stringify({ ...kept, creation_date: '2026-01-01T00:00:00.000Z' }));
  const { status, body } = await send(session, place, 0, file.bytes);
  expect([status, codeIn(body)]).toEqual([410, 'uploadGone']);
});

test('content that had come before the platform was ended is verified by whatever asks next', async () => {
  const answers = [];
  for (const ask of [askPlace, (_: Session, place: string) => end(place)]) {
    const place = await placeFor(session, file);
    appendFileSync(onDisk(place), newFile(500).bytes);
    answers.push((await ask(session, place)).status);
  }
  const place = await placeFor(session, file);
  appendFileSync(onDisk(place), newFile(500).bytes);
  const { status, body } = await send(session, place, 500, new Uint8Array(0));
  expect([...answers, status, codeIn(body)]).toEqual([460, 460, 460, 'wrongContent']);
});

test('an upload that is given up is gone, and another may begin', async () => {
  const place = await placeFor(session, file);
  expect([(await end(place)).status, (await end(place)).status]).toEqual([204, 404]);
  expect((await send(session, await placeFor(session, file), 0, file.bytes)).status).toBe(204);
});
