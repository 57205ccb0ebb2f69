import type { SummaryReply } from '#shared/sync/protocol.ts';
import { addRow, emptySum, takeRow, type TableSum } from '#shared/sync/tableSum.ts';
import { claim, type Check } from '../check.ts';
import { expectStatus, type Session } from '../session.ts';
import { revOf } from './changes.ts';

/** Sums by which a device sees that it holds what the platform holds. */
export const summaryChecks: readonly Check[] = [
  {
    name: 'sums up the rows of a table as they are written and deleted',
    run: async (session) => {
      const table = 'enterprises';
      let wanted = await sumOf(session, table);
      const change = session.change({ table });
      const rev = revOf((await session.push([change])).answers[0]);
      wanted = addRow(wanted, table, change.id, rev);
      claimSame(await sumOf(session, table), wanted, 'a new row');
      const edit = session.change({ table, id: change.id, baseRev: rev, fields: { note: 'edited' } });
      const next = revOf((await session.push([edit])).answers[0]);
      wanted = addRow(takeRow(wanted, table, change.id, rev), table, change.id, next);
      claimSame(await sumOf(session, table), wanted, 'a row written anew');
      const gone = session.change({ table, id: change.id, baseRev: next, op: 'delete', fields: null });
      revOf((await session.push([gone])).answers[0]);
      claimSame(await sumOf(session, table), takeRow(wanted, table, change.id, next), 'a deleted row');
    },
  },
  {
    name: 'sums up what it gives to be read',
    run: async (session) => {
      const table = 'statistics';
      let sum = emptySum;
      for (let since: string | null = null; ;) {
        const page = await session.pull(since, { tables: [table], limit: 500 });
        const held = page.rows.filter(({ fields }) => fields !== null);
        sum = held.reduce((total, { id, rev }) => addRow(total, table, id, rev), sum);
        if (!page.more) break;
        since = page.cursor;
      }
      claimSame(await sumOf(session, table), sum, 'the rows of the platform’s own');
    },
  },
];

async function sumOf({ ask }: Session, table: string): Promise<TableSum> {
  const answer = await ask({ method: 'GET', path: `/v1/summary?tables=${table}` });
  expectStatus(answer, 200, 'sums are given');
  const [sum] = (answer.body as SummaryReply).sums;
  claim(sum?.table === table, 'there is one for the table');
  return sum;
}

function claimSame(sum: TableSum, wanted: TableSum, what: string): void {
  claim(sum.rows === wanted.rows, `${what}: ${wanted.rows} rows are wanted, but ${sum.rows} are told`);
  claim(sum.hash === wanted.hash, `${what}: the hash ${wanted.hash} is wanted, but ${sum.hash} is told`);
}
