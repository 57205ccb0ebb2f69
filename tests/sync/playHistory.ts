import { randomSequence } from '#tests/bench/seed/randomSequence.ts';
import type { Fields } from '#shared/sync/fields.ts';
import { failure } from '#shared/model/result.ts';
import type { DeskPlatform } from '#sync/platformPort.ts';
import type { Scope } from '#shared/sync/syncTables.ts';
import { runSync } from '#sync/runSync.ts';
import type { ExchangeRow } from '#shared/sync/exchange/packageSchema.ts';
import type { ReplicaRow } from '#shared/sync/replica.ts';
import type { RowClash, RowKey, SyncStore } from '#sync/syncStore.ts';

/** What may go wrong in a history. Chances per request or step. */
export type Faults = {
  readonly lostRequest: number;
  readonly lostReply: number;
  readonly sentTwice: number;
  readonly delayed: number;
  readonly crash: number;
  /** Chance per event that the platform is put back to an older state. */
  readonly restore: number;
  /** Clocks are wrong by up to so much (ms), each way. */
  readonly skew: number;
  /** Chance per event that a desk makes a package for the others, or takes one in: a new one, an old one, one twice. */
  readonly exchange: number;
};

export const noFaults: Faults = {
  lostRequest: 0,
  lostReply: 0,
  sentTwice: 0,
  delayed: 0,
  crash: 0,
  restore: 0,
  skew: 0,
  exchange: 0,
};

/** The platform of a history: how a device speaks with it, and its state, which can be put back. */
export type HistoryPlatform = {
  readonly portOf: (device: string, scope?: Scope) => DeskPlatform;
  readonly snapshot: () => unknown;
  readonly restore: (snapshot: unknown) => void;
  /** What is stored of each row, by `table/id`. */
  readonly rows: () => Promise<ReadonlyMap<string, Fields | null>>;
};

/** A desk of a history: its data, and a person who works on it. */
export type HistoryDesk = {
  readonly store: SyncStore;
  /** Sets a row's fields, or (null) deletes it. */
  readonly edit: (key: RowKey, fields: Fields | null, changedAt: number) => void | Promise<void>;
  readonly row: (key: RowKey) => ReplicaRow | Promise<ReplicaRow>;
  /** Every row that it knows of, by `table/id`. */
  readonly rows: () => ReadonlyMap<string, ReplicaRow> | Promise<ReadonlyMap<string, ReplicaRow>>;
  readonly clashes: () => readonly RowClash[] | Promise<readonly RowClash[]>;
  /** How it makes packages and takes them in; `replica`: its own id. */
  readonly pack: (replica: string) => Promise<HistoryPackage>;
  readonly take: (given: HistoryPackage, replica: string) => Promise<void>;
};

/** A package that one desk made for the others. */
export type HistoryPackage = {
  readonly from: string;
  readonly rows: readonly ExchangeRow[];
};

/** Makes a desk. `interrupt` is to be called before and after each step; it throws where the desk crashes. */
export type OpenDesk = (
  newChangeId: () => string,
  interrupt: () => void,
) => HistoryDesk | Promise<HistoryDesk>;

/** Which fields of a row a client edits: all of them, or some of its own. `blank`: what a new row of the table holds. */
export type HistoryShape = {
  readonly table: RowKey['table'];
  readonly blank: (id: string) => Fields;
  readonly clients: number;
  readonly events: number;
  readonly rows: number;
  readonly fieldsOf: (client: number) => readonly string[];
  readonly deletes: boolean;
};

/** A text that was typed somewhere, and what became of it. */
type Typed = { readonly token: string; superseded: boolean };

export type HistoryOutcome = {
  readonly clients: readonly { readonly desk: HistoryDesk }[];
  readonly platform: HistoryPlatform;
  /** Texts that nobody knowingly replaced or deleted. */
  readonly standing: readonly string[];
  readonly crashes: number;
  readonly restores: number;
  /** Packages that were taken in, whole or until a crash. */
  readonly packages: number;
};

const crash = new Error('crash');

/** Plays a random history of some clients and one platform, then lets everybody sync in peace until nothing moves. */
export async function playHistory(
  seed: number,
  { platform, openDesk }: { readonly platform: HistoryPlatform; readonly openDesk: OpenDesk },
  shape: HistoryShape,
  faults: Faults,
): Promise<HistoryOutcome> {
  const { table } = shape;
  const random = randomSequence(seed);
  const chance = (share: number) => random() < share;
  const below = (count: number) => Math.floor(random() * count);
  let ids = 0;
  // UUIDs as the protocol wants them, but the same in each run.
  const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  let time = Date.UTC(2026, 5, 1);
  let isPeace = false;
  let crashes = 0;
  let restores = 0;
  let packages = 0;
  const typed = new Map<string, Typed>();
  const made: HistoryPackage[] = [];
  const delayed: (() => Promise<unknown>)[] = [];

  const interrupt = () => {
    if (isPeace || !chance(faults.crash)) return;
    crashes += 1;
    throw crash;
  };
  const openClient = async (index: number) => ({
    index,
    replica: newId(),
    desk: await openDesk(newId, interrupt),
    skew: (random() * 2 - 1) * faults.skew,
    isSyncing: false,
  });
  type Client = Awaited<ReturnType<typeof openClient>>;
  const clients: Client[] = [];
  while (clients.length < shape.clients) clients.push(await openClient(clients.length));

  const supersede = (fields: Fields | null) => {
    for (const value of Object.values(fields ?? {})) {
      const one = typed.get(String(value));
      if (one !== undefined) one.superseded = true;
    }
  };
  const edit = async ({ desk, index, skew }: Client) => {
    const key: RowKey = { table, id: `row-${below(shape.rows)}` };
    const { fields } = await desk.row(key);
    if (shape.deletes && fields !== null && chance(0.1)) {
      supersede(fields);
      await desk.edit(key, null, time + skew);
      return;
    }
    const names = shape.fieldsOf(index);
    const name = names[below(names.length)] ?? '';
    const token = `typed ${typed.size + 1}`;
    typed.set(token, { token, superseded: false });
    const before = fields?.[name];
    if (before !== undefined) supersede({ [name]: before });
    await desk.edit(key, { ...(fields ?? shape.blank(key.id)), [name]: token }, time + skew);
  };

  const unreachable = () => failure('unreachable', '无法连接');
  const overNetwork = async <Reply>(ask: () => Promise<Reply>, client: Client) => {
    if (isPeace) return ask();
    if (chance(0.15)) await edit(client);
    if (chance(0.15)) await someoneElse(client);
    if (chance(faults.lostRequest)) return unreachable();
    if (chance(faults.delayed)) {
      delayed.push(ask);
      return unreachable();
    }
    if (chance(faults.sentTwice)) await ask();
    const reply = await ask();
    return chance(faults.lostReply) ? unreachable() : reply;
  };
  const sync = async (client: Client) => {
    if (client.isSyncing) return;
    client.isSyncing = true;
    const port = platform.portOf(client.replica);
    try {
      const outcome = await runSync({
        store: client.desk.store,
        platform: {
          pull: (query) => overNetwork(() => port.pull(query), client),
          push: (request) => overNetwork(() => port.push(request), client),
        },
        replica: client.replica,
        newChangeId: newId,
        tables: [table],
        tells: () => true,
        person: client.replica,
        deletionsAllowed: true,
        signal: new AbortController().signal,
        tell: () => undefined,
      });
      if (isPeace && !outcome.result.ok) throw new Error(outcome.result.message);
    } catch (error) {
      if (error !== crash) throw error;
    } finally {
      client.isSyncing = false;
    }
  };
  const someoneElse = async (client: Client) => {
    const other = clients[(client.index + 1 + below(Math.max(1, clients.length - 1))) % clients.length];
    if (other === undefined || other === client) return;
    if (chance(0.5)) await edit(other);
    else await sync(other);
  };

  const exchange = async (client: Client) => {
    try {
      const given = made[below(made.length)];
      if (given === undefined || chance(0.4)) {
        made.push(await client.desk.pack(client.replica));
        return;
      }
      packages += 1;
      await client.desk.take(given, client.replica);
    } catch (error) {
      if (error !== crash) throw error;
    }
  };

  let kept = platform.snapshot();
  for (let event = 0; event < shape.events; event += 1) {
    time += below(1000 * 60 * 60);
    const client = clients[below(clients.length)] as Client;
    if (chance(0.1)) client.skew = (random() * 2 - 1) * faults.skew;
    if (chance(0.1)) kept = platform.snapshot();
    if (chance(faults.restore)) {
      platform.restore(kept);
      restores += 1;
    }
    if (delayed.length > 0 && chance(0.3)) await delayed.shift()?.();
    if (faults.exchange > 0 && chance(faults.exchange)) await exchange(client);
    else if (chance(0.55)) await edit(client);
    else await sync(client);
  }
  isPeace = true;
  for (let round = 0; round < 4; round += 1) for (const client of clients) await sync(client);
  const standing = [...typed.values()].filter(({ superseded }) => !superseded).map(({ token }) => token);
  return { clients, platform, standing, crashes, restores, packages };
}
