import { keepFile, openFile, sha256Of } from '#evidence/evidenceFile.ts';
import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import { success, type Result } from '#shared/model/result.ts';
import { exchangeLimits, type ExchangeRow } from '#shared/sync/exchange/packageSchema.ts';
import type { ExchangeDesk } from './exchangeDesk.ts';
import { packageFaults } from './file/packageFaults.ts';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Files of evidence as they go into a package, by their SHA-256; `missing`: rows name them, but they are not here. */
export type GatheredFiles = { readonly files: Files; readonly missing: number };

/** Reads and decrypts the files that rows of evidence name. */
export async function gatherFiles(
  { host, key }: Pick<ExchangeDesk, 'host' | 'key'>,
  rows: readonly ExchangeRow[],
): Promise<Result<GatheredFiles>> {
  const keys = await evidenceKeys(key);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let [missing, bytes] = [0, 0];
  for (const [sha256, name] of filesNamedBy(rows)) {
    const opened = await openFile(host, keys, { name, sha256 });
    if (!opened.ok) {
      missing += 1;
      continue;
    }
    bytes += opened.value.length;
    if (bytes > exchangeLimits.file) return packageFaults.packageTooLarge;
    files.set(sha256, opened.value);
  }
  return success({ files, missing });
}

/** What became of a package's files: kept here, not what their name says, and why it was cut short. */
export type KeptFiles = {
  readonly kept: number;
  readonly damaged: number;
  readonly fault: string | null;
};

/** Keeps the files of a package, encrypted by this vault's key. Files that are here already stay as they are. */
export async function keepFiles(
  { host, key }: Pick<ExchangeDesk, 'host' | 'key'>,
  rows: readonly ExchangeRow[],
  files: Files,
): Promise<KeptFiles> {
  const keys = await evidenceKeys(key);
  let [kept, damaged] = [0, 0];
  for (const [sha256, name] of filesNamedBy(rows)) {
    const content = files.get(sha256);
    if (content === undefined || (await openFile(host, keys, { name, sha256 })).ok) continue;
    if ((await sha256Of(content)) !== sha256) {
      damaged += 1;
      continue;
    }
    const stored = await keepFile(host, keys, content);
    if (!stored.ok) return { kept, damaged, fault: stored.message };
    kept += 1;
  }
  return { kept, damaged, fault: null };
}

/** The hashes that rows of evidence name, each with the name of its file. */
function filesNamedBy(rows: readonly ExchangeRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ table, state }) => {
      const { sha256, name } = state.fields ?? {};
      const isFile = table === 'evidence' && typeof sha256 === 'string' && typeof name === 'string';
      return isFile ? [[sha256, name] as const] : [];
    }),
  );
}
