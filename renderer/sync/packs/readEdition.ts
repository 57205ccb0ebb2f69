import type { PackEdition } from '#data/packIndex.ts';
import { editionKey } from '#data/queries/newestPacks.ts';
import type { Rows } from '#data/rows.ts';
import { canonicalDigest } from '#shared/audit/digest.ts';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import type { Fields } from '#shared/sync/fields.ts';
import { isPlainJson } from '#shared/sync/plainJson.ts';
import type { PackEntry } from '#shared/sync/protocol.ts';

/** An edition as it is kept: what stands in the index, and the row that holds it. */
export type ReadEdition = { readonly edition: PackEdition; readonly row: Rows['packs'] };

/** `packInvalid`, `policyInvalid`: this app cannot use it; `packMisnamed`: it calls itself by another name. */
export type ReadFault = 'packInvalid' | 'policyInvalid' | 'packMisnamed';

/**
 * Reads an edition's verified bytes (UTF-8 JSON). Instruments and policies must be such that this app can use them; kinds
 * that it has no use for yet are kept as they are, as long as they are JSON objects. `now`: ms since 1970.
 */
export function readEdition(
  entry: PackEntry,
  bytes: Uint8Array,
  now: number,
): Result<ReadEdition, ReadFault> {
  const json = decoded(bytes);
  if (json === null) return notJson;
  const { kind, id, version, sha256, changes } = entry;
  if (json['id'] !== id) return misnamed;
  const about = (pack: unknown, title: unknown, edition: unknown): PackEdition => ({
    kind,
    id,
    version,
    edition: typeof edition === 'string' && edition !== '' ? edition : String(version),
    hash: canonicalDigest(pack),
    title: typeof title === 'string' && title !== '' ? title : id,
    sha256,
    changes,
    arrivedAt: now,
  });
  const rowOf = (edition: PackEdition) => ({
    id: editionKey(edition),
    reference: { id, version: edition.edition, hash: edition.hash },
  });
  if (kind === 'instrument') {
    const pack = parseInstrumentPack(json);
    if (!pack.ok) return unusable(pack);
    const edition = about(pack.value, pack.value.title, pack.value.version);
    return success({ edition, row: { ...rowOf(edition), pack: pack.value } });
  }
  if (kind === 'policy') {
    const pack = parsePolicyPack(json);
    if (!pack.ok) return unusable(pack);
    const edition = about(pack.value, pack.value.title, pack.value.version);
    return success({ edition, row: { ...rowOf(edition), kind, pack: pack.value } });
  }
  const edition = about(json, json['title'], json['version']);
  return success({ edition, row: { ...rowOf(edition), kind, pack: json } });
}

function decoded(bytes: Uint8Array): Fields | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && isPlainJson(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** A fault of a parser's, in words for a pack that nobody here has chosen. */
function unusable<Code extends string>({ code, path }: Failure<Code>): Failure<Code> {
  const place = path === undefined || path === '' ? '' : `（位置：${path}）`;
  const told = `本软件读不了这一版${place}，没有采用，现有的版本不变；请更新软件，已是最新时联系平台管理方。`;
  return failure(code, told, path);
}

const notJson = failure(
  'packInvalid',
  '内容不是本软件能读的格式，没有采用，现有的版本不变；请联系平台管理方。',
);
const misnamed = failure(
  'packMisnamed',
  '内容里写的编号与列表的不符，没有采用，现有的版本不变；请联系平台管理方。',
);
