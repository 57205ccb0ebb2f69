import { ifAllowed } from '#data/allowed.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { exchangeLimits, type ExchangeRow } from '#shared/sync/exchange/packageSchema.ts';
import type { Derivation } from '#shared/vault/keyring.ts';
import { normalisePassphrase } from '#shared/vault/passphraseRules.ts';
import { toBase64 } from '#vault/base64.ts';
import { deriveDoorKey } from '#vault/deriveKey.ts';
import { openDeviceSigner } from '#vault/deviceSigner.ts';
import { createExchangeStore } from '../desk/exchangeStore.ts';
import { readKept } from '../engine/kept.ts';
import type { ExchangeDesk } from './exchangeDesk.ts';
import { packageFaults } from './file/packageFaults.ts';
import { partsOf } from './file/parts.ts';
import { writePackage } from './file/writePackage.ts';
import { gatherFiles } from './packageFiles.ts';
import { replicaHere } from './replicaHere.ts';
import { selectedRows, type Chosen } from './selectedRows.ts';

/** As for a vault: 64 MiB and a quarter of a second for every guess. */
const derivation = { algorithm: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;

/** A package to be saved. `missingFiles`: files of evidence that are not on this desk. */
export type MadePackage = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  readonly files: number;
  readonly missingFiles: number;
};

/** What goes into a package. `passphrase` was checked already. */
export type PackageOrder = {
  readonly chosen: Chosen;
  readonly withFiles: boolean;
  readonly passphrase: string;
};

/** Makes a package of what was chosen. 示例 rows never go. `onProgress` hears rows. */
export function makePackage(
  desk: ExchangeDesk,
  { chosen, withFiles, passphrase }: PackageOrder,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Result<MadePackage>> {
  const { database, host, key } = desk;
  return ifAllowed(database, 'exportData', async () => {
    try {
      const signer = await openDeviceSigner(host, key);
      if (!signer.ok) return noSigner;
      const { device, sign } = signer.value;
      const replica = await replicaHere(host, device);
      const rows = await rowsOf(desk, chosen, replica, onProgress);
      if (!rows.ok) return rows;
      if (rows.value.length === 0) return nothing;
      const gathered = withFiles
        ? await gatherFiles(desk, rows.value)
        : success({ files: new Map(), missing: 0 });
      if (!gathered.ok) return gathered;
      const { files, missing } = gathered.value;
      const settings: Derivation = {
        ...derivation,
        salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
      };
      const door = await deriveDoorKey(normalisePassphrase(passphrase), settings);
      const manifest = {
        replica,
        person: database.actor.person,
        madeAt: Date.now(),
        platform: (await readKept(database, 'platform')) ?? null,
        selection: chosen.selection,
        rows: rows.value.length,
        files: files.size,
      };
      const content = partsOf(manifest, rows.value, files);
      const bytes = await writePackage(content, { derivation: settings, key: door }, { device, sign });
      if (!bytes.ok) return bytes;
      return success({
        bytes: bytes.value,
        rows: rows.value.length,
        files: files.size,
        missingFiles: missing,
      });
    } catch (error) {
      return storageFailure(error);
    }
  });
}

async function rowsOf(
  { database }: ExchangeDesk,
  chosen: Chosen,
  replica: string,
  onProgress: (rows: number) => void,
): Promise<Result<readonly ExchangeRow[]>> {
  const keys = await selectedRows(database, chosen);
  const store = createExchangeStore(database);
  const rows: ExchangeRow[] = [];
  for (let start = 0; start < keys.length; start += exchangeLimits.rowsInPart) {
    const packed = await store.pack(keys.slice(start, start + exchangeLimits.rowsInPart), replica);
    if (!packed.ok) return packed;
    for (const row of packed.value) rows.push(row);
    if (rows.length > exchangeLimits.rows) return packageFaults.packageTooLarge;
    onProgress(rows.length);
  }
  return success(rows);
}

const noSigner = failure(
  'deviceKeyMissing',
  '本机的签名密钥没有准备好，没有写成文件，本机数据没有变化；请确认磁盘可以写入后再试一次。',
);
const nothing = failure(
  'nothingToExchange',
  '所选范围里没有可以交换的内容，没有写成文件；示例数据不会进入交换包，请换一个范围。',
);
