import { afterAll, beforeAll, expect, test } from 'vitest';
import { summaryReplySchema } from '#shared/sync/protocol.ts';
import { mayRead, syncTableNames } from '#shared/sync/syncTables.ts';
import { addRow, emptySum } from '#shared/sync/tableSum.ts';
import { memoryStorage } from './memoryStorage.ts';
import { ask, pushAt, refusalIn } from './testClient.ts';
import { changeWith, revIn } from './testData.ts';
import { startServer, type TestServer } from './testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ storage: memoryStorage() });
});
afterAll(() => server.close());

const summaryAt = (token: string, query: string) => ask(`${server.url}/v1/summary?${query}`, { token });

test('a device gets the sums of its own centre, over the rows that are there', async () => {
  const change = changeWith();
  const { answers } = await pushAt(server.url, await server.enrol('consultant', 'a'), [change]);
  await pushAt(server.url, await server.enrol('consultant', 'b'), [changeWith()]);
  const answer = await summaryAt(await server.enrol('consultant', 'a'), 'tables=enterprises,seals');
  expect(summaryReplySchema.parse(answer.body).sums).toEqual([
    { table: 'enterprises', ...addRow(emptySum, 'enterprises', change.id, revIn(answers[0])) },
    { table: 'seals', ...emptySum },
  ]);
});

test.each(syncTableNames)('a kiosk gets the sum of %s only where it may read it', async (table) => {
  const answer = await summaryAt(await server.enrol('kiosk', 'a'), `tables=activities,${table}`);
  if (mayRead('kiosk', table)) expect(answer.status).toBe(200);
  else expect(refusalIn(answer)).toEqual([403, 'notAllowed']);
});

test.each(['', 'tables=', 'tables=sync_rows', 'tables=answers,', 'tables=answers&tables=seals'])(
  'the query "%s" is refused',
  async (query) => {
    expect(refusalIn(await summaryAt(await server.enrol(), query))).toEqual([400, 'invalid']);
  },
);

test('nobody gets sums without a token', async () => {
  expect(refusalIn(await ask(`${server.url}/v1/summary?tables=answers`))).toEqual([401, 'unauthorized']);
});
