import { randomUUID } from 'node:crypto';
import { stampOver } from '#shared/sync/stamp.ts';
import { canonicalJson } from '#shared/instrument/canonical.ts';
import {
  syncLimits,
  type PullReply,
  type PushAnswer,
  type PushReply,
  type SyncRow,
} from '#shared/sync/protocol.ts';
import { claim, type Check } from '../check.ts';
import { expectStatus, type Session } from '../session.ts';

/** What becomes of changes. */
export const changeChecks: readonly Check[] = [
  {
    name: 'applies a change, and gives the row back as it was told',
    run: async (session) => {
      const since = await session.head();
      const change = session.change();
      const rev = revOf((await session.push([change], since)).answers[0]);
      const row = rowIn(await session.pull(since), change.id);
      claim(row !== undefined, 'the row is read back');
      claim(row.rev === rev && row.changeId === change.changeId, 'its rev is the one that was answered');
      claim(canonicalJson(row.fields) === canonicalJson(change.fields), 'its fields are as they were told');
      claim(row.stamp === change.stamp && row.by === change.by, 'its stamp and its person are kept');
    },
  },
  {
    name: 'answers a change that it has seen with its first answer, and stores nothing twice',
    run: async (session) => {
      const change = session.change();
      const rev = revOf((await session.push([change])).answers[0]);
      const since = await session.head();
      const [again] = (await session.push([change])).answers;
      claim(again?.outcome === 'duplicate', 'the second answer is `duplicate`');
      claim(again.first.outcome === 'applied' && again.first.rev === rev, 'it repeats the first answer');
      claim((await session.pull(since)).rows.length === 0, 'nothing is new');
    },
  },
  {
    name: 'answers a change on an older state with the row as it is, and leaves it so',
    run: async (session) => {
      const change = session.change();
      const rev = revOf((await session.push([change])).answers[0]);
      const [stale] = (await session.push([session.change({ id: change.id, fields: { note: 'late' } })]))
        .answers;
      claim(stale?.outcome === 'conflict', 'the answer is `conflict`');
      claim(stale.row.rev === rev, 'it holds the current row');
      claim(canonicalJson(stale.row.fields) === canonicalJson(change.fields), 'which is unchanged');
      const next = session.change({
        id: change.id,
        baseRev: rev,
        stamp: stampOver(change.stamp, Date.now(), randomUUID()),
        fields: { note: 'in time' },
      });
      claim(revOf((await session.push([next])).answers[0]) !== rev, 'a change on that row is applied');
    },
  },
  {
    name: 'keeps a deleted row as deleted',
    run: async (session) => {
      const change = session.change();
      const rev = revOf((await session.push([change])).answers[0]);
      const since = await session.head();
      const gone = session.change({ id: change.id, baseRev: rev, op: 'delete', fields: null });
      revOf((await session.push([gone])).answers[0]);
      const row = rowIn(await session.pull(since), change.id);
      claim(row?.fields === null, 'the row is told as deleted');
    },
  },
  {
    name: 'lets one refused change not stop the others',
    run: async (session) => {
      const changes = [session.change(), session.change({ table: 'statistics' }), session.change()];
      const { answers } = await session.push(changes);
      claim(
        answers.map(({ changeId }) => changeId).join() === changes.map(({ changeId }) => changeId).join(),
        'there is one answer per change, in their order',
      );
      claim(answers[1]?.outcome === 'rejected', 'rows of the platform’s own are not taken');
      revOf(answers[0]);
      revOf(answers[2]);
    },
  },
  {
    name: 'takes ids and texts for what they are',
    run: async (session) => {
      const nasty = [`'; drop table changes; --`, '../../etc/passwd', '%00', '中文 id', '😀'];
      const since = await session.head();
      const changes = nasty.map((id) => session.change({ id: `${session.run} ${id}`, fields: { [id]: id } }));
      for (const answer of (await session.push(changes)).answers) revOf(answer);
      const page = await session.pull(since);
      for (const { id, fields } of changes) {
        claim(canonicalJson(rowIn(page, id)?.fields) === canonicalJson(fields), `${id} is read back`);
      }
    },
  },
  {
    name: `takes ${syncLimits.changes} changes at once, and not one more`,
    run: async (session) => {
      const changes = Array.from({ length: syncLimits.changes }, () => session.change());
      for (const answer of (await session.push(changes)).answers) revOf(answer);
      const body = { cursor: null, changes: [...changes, session.change()].map(renew) };
      expectStatus(await session.ask({ method: 'POST', path: '/v1/changes', body }), 400, 'one more');
    },
  },
  {
    name: 'leaves changes for later whose answers would be too large, and takes them then',
    run: async (session) => {
      const text = 'x'.repeat(syncLimits.fields - 1000);
      const count = Math.ceil(syncLimits.answers / text.length) + 2;
      const puts = Array.from({ length: count }, () => session.change({ fields: { text } }));
      for (const answer of (await session.push(puts)).answers) revOf(answer);
      const blind = puts.map(({ id }) => session.change({ id, fields: { note: 'blind' } }));
      const body = { cursor: null, changes: blind };
      const told = await session.ask({ method: 'POST', path: '/v1/changes', body });
      expectStatus(told, 200, 'changes are taken');
      const { answers } = told.body as PushReply;
      claim(told.bytes <= syncLimits.answers + 1000, `the answer has ${told.bytes} bytes, which is too many`);
      claim(answers.length === count, 'there is one answer per change');
      const decided = answers.filter(({ outcome }) => outcome !== 'later').length;
      claim(decided > 0 && decided < count, 'some are decided, and some are not');
      claim(
        answers.every(({ outcome }, index) => outcome === (index < decided ? 'conflict' : 'later')),
        'they are decided in their order',
      );
      const rest = (await session.push(blind.slice(decided))).answers;
      claim(
        rest.every(({ outcome }) => outcome === 'conflict'),
        'the others are decided when they are told again',
      );
    },
  },
  {
    name: 'refuses what is no request',
    run: async ({ ask, change }) => {
      const path = '/v1/changes';
      const refusedBody = async (body: unknown, what: string) =>
        expectStatus(await ask({ method: 'POST', path, body }), 400, what);
      await refusedBody({ cursor: null, changes: [] }, 'no change');
      await refusedBody({ cursor: null, changes: [{ ...change(), table: 'passwords' }] }, 'an unknown table');
      await refusedBody({ cursor: null, changes: [{ ...change(), changeId: 7 }] }, 'a wrong type');
      await refusedBody([], 'a list');
      const deep = '['.repeat(5000) + ']'.repeat(5000);
      for (const text of ['{"cursor":', deep]) {
        const bytes = new Uint8Array(Buffer.from(text));
        expectStatus(await ask({ method: 'POST', path, bytes }), 400, text.slice(0, 20));
      }
    },
  },
  {
    name: 'refuses a body that is too large, packed or not',
    run: async ({ ask, change }) => {
      const path = '/v1/changes';
      const noise = Buffer.from(
        Array.from({ length: syncLimits.body }, (_, index) => (index * 2654435761) % 251),
      ).toString('base64');
      const large = Buffer.from(JSON.stringify({ cursor: null, changes: [change({ fields: { noise } })] }));
      const answer = await ask({ method: 'POST', path, bytes: new Uint8Array(large) });
      expectStatus(answer, 413, `${large.length} bytes`);
    },
  },
];

/** The rev of a change that must have been applied. */
export function revOf(answer: PushAnswer | undefined): string {
  if (answer?.outcome === 'applied') return answer.rev;
  throw new Error(`a change is applied: but the answer was ${JSON.stringify(answer)}`);
}

/** The row of an id in a page. */
export function rowIn({ rows }: PullReply, id: string): SyncRow | undefined {
  return rows.find((row) => row.id === id);
}

function renew<Change extends { readonly changeId: string }>(change: Change): Change {
  return { ...change, changeId: randomUUID() };
}

/** Puts so many new rows. */
export async function putRows(session: Session, count: number): Promise<readonly string[]> {
  const changes = Array.from({ length: count }, () => session.change());
  for (const answer of (await session.push(changes)).answers) revOf(answer);
  return changes.map(({ id }) => id);
}
