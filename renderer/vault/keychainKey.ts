/** The key of a keychain door: its secret is random and needs no slow derivation. */
export function keychainKey(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret.slice(), 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
}
