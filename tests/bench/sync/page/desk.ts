import { openDatabase, type DeskDatabase } from '#data/database.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { markJournaled } from '#data/journalPosition.ts';
import { onCommitted, write } from '#data/write.ts';
import type { CallOutcome } from '#shared/sync/callFailure.ts';
import { createDeskStore } from '#sync/desk/deskStore.ts';
import type { PlatformPort } from '#sync/platformPort.ts';
import { totalOf } from '#sync/receipt.ts';
import { runSync } from '#sync/runSync.ts';
import { valueOf } from '../../seed/page/valueOf.ts';
import { answerRows } from './rows.ts';

export type Desk = {
  readonly change: (count: number, round: number) => Promise<void>;
  /** Milliseconds of one sync, and the rows that went and came. */
  readonly sync: () => Promise<{
    readonly time: number;
    readonly told: number;
    readonly received: number;
    readonly requests: number;
  }>;
};

/** A desk with an encrypted database, which reaches the platform by a relay that stands in main's place. */
export async function openDesk(name: string, relay: string, token: string): Promise<Desk> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const actor = { person: '李顾问', role: 'consultant' } as const;
  const database = valueOf(await openDatabase(name, { codec: createVaultCodec(key), actor }));
  // Main's journal, which an app has beside the page, confirms at once: the database's tail stays short.
  onCommitted((commit) => {
    if (commit.database === database) markJournaled(database, [commit.sequence]);
  });
  const store = createDeskStore(database, { onUnreadable: () => undefined });
  const platform = relayed(relay, token);
  const replica = crypto.randomUUID();
  return {
    change: (count, round) => change(database, count, round),
    sync: async () => {
      const start = performance.now();
      const { receipt, result } = await runSync({
        store,
        platform,
        replica,
        newChangeId: () => crypto.randomUUID(),
        tables: ['answers'],
        tells: () => true,
        person: actor.person,
        deletionsAllowed: false,
        signal: new AbortController().signal,
        tell: () => undefined,
      });
      valueOf(result);
      return {
        time: performance.now() - start,
        told: totalOf(receipt.told),
        received: totalOf(receipt.received),
        requests: receipt.requests,
      };
    },
  };
}

async function change(database: DeskDatabase, count: number, round: number): Promise<void> {
  const changes = answerRows(count, round).map((row) => ({ table: 'answers', op: 'put', row }) as const);
  for (let from = 0; from < count; from += 1000) {
    valueOf(await write(database, changes.slice(from, from + 1000), { now: Date.now() }));
  }
}

function relayed(relay: string, token: string): PlatformPort {
  const ask = async <Reply>(what: string, value: unknown): Promise<CallOutcome<Reply>> => {
    const body = JSON.stringify({ token, value });
    const response = await fetch(`${relay}/relay/${what}`, { method: 'POST', body });
    return (await response.json()) as CallOutcome<Reply>;
  };
  return { pull: (query) => ask('pull', query), push: (request) => ask('push', request) };
}
