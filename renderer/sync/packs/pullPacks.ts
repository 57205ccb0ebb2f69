import { storePack } from '#data/commands/storePack.ts';
import type { DeskDatabase } from '#data/database.ts';
import {
  emptyPackIndex,
  packIndexChange,
  readPackIndex,
  type PackIndex,
  type RefusedPack,
} from '#data/packIndex.ts';
import { write } from '#data/write.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import type { CallCode } from '#shared/sync/callFailure.ts';
import type { PackEntry, PackName } from '#shared/sync/protocol.ts';
import { verifyContent, verifyEntry } from '#shared/sync/verifyPack.ts';
import { chooseEditions, knownOf } from './chooseEditions.ts';
import type { PackPort } from './packPort.ts';
import { readEdition, type ReadEdition } from './readEdition.ts';

/** What a look at the platform's packs works with. `signer`: the key that was pinned at the enrolment. */
export type PackPull = {
  readonly database: DeskDatabase;
  readonly port: PackPort;
  readonly signer: string;
  readonly signal: AbortSignal;
};

/** Failures that concern one edition only: the others are looked at all the same. */
const ofOneEdition: ReadonlySet<string> = new Set<CallCode>([
  'notFound',
  'notAllowed',
  'badReply',
  'tooLarge',
]);

/**
 * Looks at the platform's packs and takes what is new: listed, signed by the pinned key, newer than what is here, of the
 * very bytes that were signed, and readable. Each edition is stored whole as it comes, so that it may end anywhere. What
 * is refused stays away, with its reason, and what is here stays.
 *
 * The list itself is not signed: a platform, or whoever stands in its place, can hold back what is new, but can neither
 * make anything up nor bring anything old back.
 */
export async function pullPacks(pull: PackPull): Promise<Result<PackIndex>> {
  const { database, port, signer } = pull;
  const kept = await readPackIndex(database);
  const before = kept?.signer === signer ? kept : emptyPackIndex(signer);
  const listed = await port.list();
  if (!listed.ok) return listed;
  let index = before;
  const arrived: PackName[] = [];
  const refused: RefusedPack[] = [];
  for (const entry of chooseEditions(listed.value.packs, before.editions)) {
    const taken = await takeEdition(entry, index, pull);
    if (taken.ok) {
      index = taken.value;
      arrived.push(nameOf(entry));
    } else if (taken.isAboutIt) {
      const { code, message } = taken.failure;
      refused.push({ ...nameOf(entry), code, message });
    } else {
      return taken.failure;
    }
  }
  const checked = { ...index, checkedAt: Date.now(), arrived, refused };
  const written = await write(database, [packIndexChange(checked)], { now: Date.now(), by: 'sync' });
  return written.ok ? success(checked) : written;
}

/** `isAboutIt`: the edition is refused; otherwise nothing more can be had now. */
type Taken =
  | { readonly ok: true; readonly value: PackIndex }
  | { readonly ok: false; readonly failure: Failure; readonly isAboutIt: boolean };

async function takeEdition(
  entry: PackEntry,
  index: PackIndex,
  { database, port, signer, signal }: PackPull,
): Promise<Taken> {
  const known = knownOf(index.editions, entry);
  const verified = verifyEntry(entry, { publicKey: signer, known });
  if (!verified.ok) return { ok: false, failure: verified, isAboutIt: true };
  if (signal.aborted) return { ok: false, failure: cancelled, isAboutIt: false };
  const file = await port.file(entry);
  if (!file.ok) return { ok: false, failure: file, isAboutIt: ofOneEdition.has(file.code) };
  const read = contentOf(entry, file.value);
  if (!read.ok) return { ok: false, failure: read, isAboutIt: true };
  const stored = await storePack(database, index, read.value.edition, read.value.row);
  return stored.ok ? stored : { ok: false, failure: stored, isAboutIt: false };
}

function contentOf(entry: PackEntry, bytes: Uint8Array): Result<ReadEdition> {
  const verified = verifyContent(entry, bytes);
  return verified.ok ? readEdition(entry, bytes, Date.now()) : verified;
}

const nameOf = ({ kind, id, version }: PackName): PackName => ({ kind, id, version });
const cancelled = failure('cancelled', '已取消；已经收到的资料包有效，其余下次继续。');
