import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { askDevice, enrol, pull, push } from '#electron/sync/platformCalls.ts';
import type { Line } from '#electron/sync/callPlatform.ts';
import { holdSame } from '#shared/sync/fields.ts';
import { readableBy } from '#shared/sync/syncTables.ts';
import { runSync, type SyncOutcome } from '#sync/runSync.ts';
import { randomSequence } from '#tests/bench/seed/randomSequence.ts';
import { openFaultProxy, type FaultProxy } from './faultProxy.ts';
import { createMemoryStore, type MemoryStore } from './memoryStore.ts';
import { startPlatform, type PlatformProcess } from './platformProcess.ts';

const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

/** Speaks with the platform through main's own client. */
const lineTo = (address: string): Line => ({
  address,
  fetch,
  signal: new AbortController().signal,
  patience: 10_000,
});

type Desk = { readonly store: MemoryStore; readonly sync: () => Promise<SyncOutcome> };

/** Enrols directly, and syncs by way of `proxy`. */
async function openDesk(url: string, code: string, proxy: string): Promise<Desk> {
  const line = lineTo(proxy);
  const replica = randomUUID();
  const enrolled = await enrol(
    {
      code,
      device: { id: replica, name: '顾问笔记本', publicKey: Buffer.alloc(32, 7).toString('base64') },
      appVersion: '0.1.0',
    },
    lineTo(url),
  );
  if (!enrolled.ok) throw new Error(enrolled.message);
  const { token } = enrolled.value;
  const store = createMemoryStore(randomUUID, () => undefined);
  return {
    store,
    sync: () =>
      runSync({
        store,
        platform: {
          pull: (query) => pull(query, token, line),
          push: (request) => push(request, token, line),
        },
        replica,
        newChangeId: randomUUID,
        tables: readableBy('consultant'),
        tells: () => true,
        person: '李顾问',
        deletionsAllowed: false,
        signal: new AbortController().signal,
        tell: () => undefined,
      }),
  };
}

/** A platform on a folder of its own that is started again on the same port after each kill. */
async function openPlatform() {
  const folder = await mkdtemp(path.join(tmpdir(), 'platform-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));
  let running: PlatformProcess = await startPlatform(path.join(folder, 'data'));
  const codes = [running.code];
  opened.push(() => running.kill());
  return {
    port: () => running.port,
    /** A fresh enrolment code; each start gives one. */
    code: () => codes.at(-1) ?? '',
    killAndStart: async () => {
      await running.kill();
      running = await startPlatform(path.join(folder, 'data'), running.port);
      codes.push(running.code);
    },
  };
}

async function openProxy(port: () => number, seed: number): Promise<FaultProxy> {
  const faults = { lost: 0.1, unanswered: 0.1, truncated: 0.1, doubled: 0.1, delay: 20 };
  const proxy = await openFaultProxy(port, randomSequence(seed), faults);
  opened.push(proxy.close);
  return proxy;
}

test(
  'desks converge over a bad network with a platform that is killed while it is told',
  { timeout: 240_000 },
  async () => {
    const platform = await openPlatform();
    const proxy = await openProxy(platform.port, 7);
    const direct = `http://127.0.0.1:${platform.port()}`;
    const first = await openDesk(direct, platform.code(), proxy.url);
    await platform.killAndStart();
    const second = await openDesk(direct, platform.code(), proxy.url);
    expect((await askDevice('wrong', lineTo(direct))).ok).toBe(false);

    const random = randomSequence(11);
    const texts = new Set<string>();
    const replaced = new Set<unknown>();
    const edit = (desk: Desk, number: number) => {
      const key = { table: 'answers', id: `s1:q${Math.floor(random() * 400)}` } as const;
      const { fields } = desk.store.row(key);
      const name = random() < 0.5 ? 'note' : 'value';
      const text = `typed ${number}`;
      texts.add(text);
      replaced.add(fields?.[name]);
      desk.store.edit(key, { sessionId: 's1', ...fields, [name]: text }, Date.now());
    };
    let cutOff = 0;
    // How often a network does what depends on how many requests there are: until it has done everything.
    const isTried = () => cutOff > 0 && Object.values(proxy.made).every((count) => count > 0);
    for (let round = 0; round < 6 || (round < 40 && !isTried()); round += 1) {
      for (let number = 0; number < 250; number += 1) {
        edit(random() < 0.5 ? first : second, round * 1000 + number);
      }
      const telling = [first, second].map((desk) => desk.sync());
      if (round % 3 === 1) {
        await new Promise((resolve) => setTimeout(resolve, random() * 60));
        await platform.killAndStart();
      }
      cutOff += (await Promise.all(telling)).filter(({ result }) => !result.ok).length;
    }
    expect(isTried()).toBe(true);

    proxy.mend();
    for (let turn = 0; turn < 3; turn += 1) {
      for (const desk of [first, second]) expect((await desk.sync()).result.ok).toBe(true);
    }
    for (const [name, { fields, untold }] of first.store.rows()) {
      expect(holdSame(fields, second.store.rows().get(name)?.fields ?? null), name).toBe(true);
      expect(untold).toBeNull();
    }
    const shown = JSON.stringify([...first.store.rows().values()].map(({ fields }) => fields));
    const told = JSON.stringify([first, second].map(({ store }) => store.clashes()));
    const lost = [...texts].filter(
      (text) => !replaced.has(text) && !shown.includes(`"${text}"`) && !told.includes(`"${text}"`),
    );
    expect(lost).toEqual([]);
  },
);
