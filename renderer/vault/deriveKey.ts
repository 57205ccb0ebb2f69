import { callWorker } from '#data/callWorker.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { fromBase64 } from './base64.ts';
import type { DeriveRequest } from './deriveWorker.ts';

/**
 * The key that opens doors, from a passphrase or a recovery code (Argon2id, RFC 9106). All doors of a vault share one
 * salt, so that one derivation tries them all and no list of names need stand on the lock screen.
 */
export async function deriveDoorKey(
  secret: string,
  { salt, memoryKiB, iterations, parallelism }: Keyring['derivation'],
): Promise<CryptoKey> {
  const worker = new Worker(new URL('./deriveWorker.ts', import.meta.url), {
    type: 'module',
    name: 'derive',
  });
  const request: DeriveRequest = { secret, salt: fromBase64(salt), memoryKiB, iterations, parallelism };
  const start = performance.now();
  const bytes = await callWorker<Uint8Array<ArrayBuffer>>(worker, request);
  // The benchmarks tell what the app does from what the derivation is slow for.
  performance.measure('derive', { start });
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
  bytes.fill(0);
  return key;
}
