import type { RowCodec } from '#data/middleware.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';

/** Rows encrypted under a new key, as on every desk. */
export async function testCodec(): Promise<RowCodec> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return createVaultCodec(key);
}
