import { claim, type Check } from '../check.ts';
import { expectStatus, pullPath } from '../session.ts';
import { putRows } from './changes.ts';

/** Reading on from a position. */
export const pageChecks: readonly Check[] = [
  {
    name: 'gives everything once, page by page',
    run: async (session) => {
      const since = await session.head();
      const ids = await putRows(session, 23);
      const read: string[] = [];
      let page = await session.pull(since, { limit: 7 });
      for (let turns = 0; turns < 20; turns += 1) {
        claim(page.rows.length <= 7, 'a page holds no more than was asked for');
        read.push(...page.rows.map(({ id }) => id));
        if (!page.more) break;
        page = await session.pull(page.cursor, { limit: 7 });
      }
      claim(read.length === new Set(read).size, 'no row comes twice');
      claim(read.toSorted().join() === ids.toSorted().join(), 'every row comes');
    },
  },
  {
    name: 'has nothing more to say to who has read everything, and says it in few words',
    run: async ({ ask, device, head }) => {
      const since = await head();
      const answer = await ask({ method: 'GET', path: pullPath(since, {}, device.scope) });
      expectStatus(answer, 200, 'a page is given');
      claim(answer.bytes <= 1024, `it takes no more than 1 KB, but took ${answer.bytes} bytes`);
    },
  },
  {
    name: 'lets a device that was the last to write go on without reading its own back',
    run: async (session) => {
      const since = await session.head();
      const reply = await session.push([session.change()], since);
      claim(!reply.more, 'nobody else wrote: there is nothing more to read');
      const page = await session.pull(reply.cursor);
      claim(page.rows.length === 0, 'and nothing comes');
    },
  },
  {
    name: 'does not go on from a position that it does not know',
    run: async ({ ask, device, change }) => {
      const since = '999999999-unknown';
      const page = await ask({ method: 'GET', path: pullPath(since, {}, device.scope) });
      expectStatus(page, 410, 'reading on');
      const body = { cursor: since, changes: [change()] };
      expectStatus(await ask({ method: 'POST', path: '/v1/changes', body }), 410, 'telling');
    },
  },
  {
    name: 'refuses a page without tables, with unknown ones, or without an end',
    run: async ({ ask }) => {
      for (const query of ['limit=5', 'tables=passwords&limit=5', 'tables=statistics&limit=100000']) {
        expectStatus(await ask({ method: 'GET', path: `/v1/changes?${query}` }), 400, query);
      }
    },
  },
];
