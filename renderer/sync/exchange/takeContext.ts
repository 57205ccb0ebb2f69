import { failure, success, type Result } from '#shared/model/result.ts';
import { isSamePlatform } from '#shared/sync/exchange/packageSchema.ts';
import type { TakeContext } from '#shared/sync/exchange/takeState.ts';
import { openDeviceSigner } from '#vault/deviceSigner.ts';
import { readKept } from '../engine/kept.ts';
import type { ExchangeDesk } from './exchangeDesk.ts';
import type { OpenedPackage } from './openPackageFile.ts';
import { replicaHere } from './replicaHere.ts';

/** How this desk takes in a package. */
export async function takeContext(
  { database, host, key }: ExchangeDesk,
  { manifest }: Pick<OpenedPackage, 'manifest'>,
): Promise<Result<TakeContext>> {
  const signer = await openDeviceSigner(host, key);
  if (!signer.ok) return noSigner;
  const platform = (await readKept(database, 'platform')) ?? null;
  return success({
    replica: await replicaHere(host, signer.value.device),
    newChangeId: () => crypto.randomUUID(),
    from: manifest.replica,
    samePlatform: isSamePlatform(platform, manifest.platform),
  });
}

const noSigner = failure(
  'deviceKeyMissing',
  '本机的签名密钥没有准备好，没有导入，本机数据没有变化；请确认磁盘可以写入后再试一次。',
);
