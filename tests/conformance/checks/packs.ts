import { packMessage } from '#shared/sync/packMessage.ts';
import type { PackEntry, PackList } from '#shared/sync/protocol.ts';
import { verifyContent, verifyEntry } from '#shared/sync/verifyPack.ts';
import { claim, type Check } from '../check.ts';
import { expectStatus, type Session } from '../session.ts';

/** Packs: a platform that has told no key publishes none. */
export const packChecks: readonly Check[] = [
  {
    name: 'lists packs once it has told the key that signs them',
    run: async ({ ask, device }) => {
      const answer = await ask({ method: 'GET', path: '/v1/packs' });
      if (device.packKey !== undefined) expectStatus(answer, 200, 'the packs are listed');
      else claim(answer.status === 404 || listIn(answer.body).length === 0, 'without a key there is no pack');
    },
  },
  {
    name: 'signs every edition of a pack with that key, and lists each once',
    run: async (session) => {
      const entries = await listed(session);
      for (const entry of entries) {
        const verified = verifyEntry(entry, trustIn(session));
        claim(verified.ok, `${nameOf(entry)} is signed over\n${packMessage(entry)}`);
      }
      claim(new Set(entries.map(nameOf)).size === entries.length, 'no edition is listed twice');
    },
  },
  {
    name: 'gives the very bytes that it has signed',
    run: async (session) => {
      for (const entry of await listed(session)) {
        const bytes = await contentOf(session, entry);
        const verified = verifyContent(entry, bytes);
        claim(verified.ok, `${nameOf(entry)} has ${entry.bytes} bytes with the SHA-256 ${entry.sha256}`);
        const { id } = JSON.parse(Buffer.from(bytes).toString()) as { readonly id?: unknown };
        claim(id === entry.id, `the content of ${nameOf(entry)} has this id`);
      }
    },
  },
  {
    name: 'does not know other packs, and gives none without a token',
    run: async ({ ask, run, device }) => {
      if (device.packKey === undefined) return;
      const path = `/v1/packs/cases/none-${run}/1`;
      expectStatus(await ask({ method: 'GET', path }), 404, 'an unknown pack');
      for (const one of [path, '/v1/packs']) {
        expectStatus(await ask({ method: 'GET', path: one, token: null }), 401, 'without a token');
      }
    },
  },
];

const listIn = (body: unknown): readonly PackEntry[] => (body as PackList).packs;
const nameOf = ({ kind, id, version }: PackEntry): string => `${kind}/${id}/${version}`;
const trustIn = ({ device }: Session) => ({
  publicKey: device.packKey ?? '',
  known: new Map<number, string>(),
});

async function listed({ ask, device }: Session): Promise<readonly PackEntry[]> {
  if (device.packKey === undefined) return [];
  const answer = await ask({ method: 'GET', path: '/v1/packs' });
  expectStatus(answer, 200, 'the packs are listed');
  return listIn(answer.body);
}

async function contentOf({ ask }: Session, entry: PackEntry): Promise<Uint8Array> {
  const answer = await ask({ method: 'GET', path: `/v1/packs/${nameOf(entry)}` });
  expectStatus(answer, 200, `the content of ${nameOf(entry)}`);
  return answer.raw;
}
