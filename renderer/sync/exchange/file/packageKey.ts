import { fromBase64, toBase64 } from '#vault/base64.ts';
import { packageFormat, type PackageHeader } from './packageHeader.ts';

const nonceLength = 12;
const aes = { name: 'AES-GCM', length: 256 } as const;

type Bound = Pick<PackageHeader, 'derivation' | 'device'>;

/** A new key for a package's content, and the same wrapped by the passphrase's key (AES-GCM, bound to the header). */
export async function makeContentKey(
  door: CryptoKey,
  header: Bound,
): Promise<{ readonly key: CryptoKey; readonly wrapped: string }> {
  const key = await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const wrapped = await crypto.subtle.wrapKey('raw', key, door, parametersOf(iv, header));
  return { key, wrapped: toBase64(new Uint8Array([...iv, ...new Uint8Array(wrapped)])) };
}

/** The content's key; null where the passphrase is another one. */
export async function openContentKey(door: CryptoKey, header: PackageHeader): Promise<CryptoKey | null> {
  const bytes = fromBase64(header.wrapped);
  const parameters = parametersOf(bytes.subarray(0, nonceLength), header);
  return crypto.subtle
    .unwrapKey('raw', bytes.subarray(nonceLength), door, parameters, aes, false, ['decrypt'])
    .catch(() => null);
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, { derivation, device }: Bound): AesGcmParams {
  const bound = [packageFormat, derivation.salt, device.id, device.publicKey].join('\n');
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}
