import { openDesk, type Desk } from './desk.ts';
import { openPouch } from './pouch.ts';

export type Times = { readonly push: number; readonly pull: number };

/** Rows changed on one desk, told to the platform and read by another one. Milliseconds. */
async function measureDesk(relay: string, tokens: readonly string[], count: number): Promise<Times> {
  const name = crypto.randomUUID();
  const one = await openDesk(`one-${name}`, relay, tokens[0] ?? '');
  const other = await openDesk(`other-${name}`, relay, tokens[1] ?? '');
  await one.change(count, 1);
  const told = await one.sync();
  const read = await other.sync();
  if (told.told !== count || read.received !== count) throw new Error(JSON.stringify({ told, read }));
  return { push: told.time, pull: read.time };
}

/** The same by PouchDB, by way of a database of that name on its server. */
async function measurePouch(server: string, count: number): Promise<Times> {
  const name = `rows-${crypto.randomUUID()}`;
  const one = openPouch(`one-${name}`, `${server}/${name}`);
  const other = openPouch(`other-${name}`, `${server}/${name}`);
  await one.change(count, 1);
  const told = await one.push();
  const read = await other.pull();
  if (told.rows !== count || read.rows !== count) throw new Error(JSON.stringify({ told, read }));
  return { push: told.time, pull: read.time };
}

let idleDesk: Desk | undefined;

/** A desk that has told and read everything. */
async function openIdle(relay: string, token: string): Promise<void> {
  idleDesk = await openDesk(`idle-${crypto.randomUUID()}`, relay, token);
  await idleDesk.change(10, 1);
  await idleDesk.sync();
  await idleDesk.sync();
}

/** Its next sync. */
async function syncIdle(): Promise<{ readonly requests: number }> {
  if (idleDesk === undefined) throw new Error('Open it first.');
  return { requests: (await idleDesk.sync()).requests };
}

Object.assign(globalThis, { measureDesk, measurePouch, openIdle, syncIdle });
document.documentElement.dataset['ready'] = 'true';
