import { success, type Result } from '#shared/model/result.ts';
import { exchangeLimits } from '#shared/sync/exchange/packageSchema.ts';
import type { Derivation } from '#shared/vault/keyring.ts';
import { frameParameters, framesOf } from './frames.ts';
import { joinBytes } from './joinBytes.ts';
import { numberBytes } from './numberBytes.ts';
import { packageFaults } from './packageFaults.ts';
import { magic, packageFormat, type PackageHeader } from './packageHeader.ts';
import { makeContentKey } from './packageKey.ts';
import { signedMessage } from './signedMessage.ts';

/** Whom a package is from: signs with the device's key. */
export type PackageSigner = {
  readonly device: PackageHeader['device'];
  readonly sign: (message: Uint8Array) => Promise<Result<Uint8Array>>;
};

/** How its key is derived from the passphrase. */
export type PackageDoor = { readonly derivation: Derivation; readonly key: CryptoKey };

/**
 * Writes content as a package: magic line, header in the clear, encrypted frames, the device's signature over all of it.
 * `packageTooLarge`: the file would be beyond the limit.
 */
export async function writePackage(
  content: Iterable<Uint8Array>,
  door: PackageDoor,
  signer: PackageSigner,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { derivation } = door;
  const { device } = signer;
  const { key, wrapped } = await makeContentKey(door.key, { derivation, device });
  const header: PackageHeader = { format: packageFormat, derivation, wrapped, device };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const head = joinBytes([magic, numberBytes(text.length), text]);
  const headHash = new Uint8Array(await crypto.subtle.digest('SHA-256', head));
  const pieces: Uint8Array[] = [head];
  let length = head.length;
  let index = 0;
  for (const { content: plain, last } of framesOf(content)) {
    const parameters = frameParameters(headHash, index, last);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
    pieces.push(numberBytes(sealed.length), sealed);
    length += 4 + sealed.length;
    index += 1;
    if (length > exchangeLimits.file) return packageFaults.packageTooLarge;
  }
  const signed = await signer.sign(await signedMessage(joinBytes(pieces)));
  return signed.ok ? success(joinBytes([...pieces, signed.value])) : signed;
}
