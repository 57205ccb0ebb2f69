const nonceLength = 12;

/** What a wrapped key is for. Nothing else is ever encrypted in these contexts, so that no row can be passed off as one. */
export type WrapContext = 'device key' | 'sync token';

/** A fresh wrapping key for a secret that main keeps; `wrapped`: the same, encrypted. Zero `wrapping` after use. */
export type NewWrapping = {
  readonly wrapping: Uint8Array<ArrayBuffer>;
  readonly wrapped: Uint8Array<ArrayBuffer>;
};

/** Makes a random wrapping key and encrypts it with the vault's data key. */
export async function makeWrapping(vault: CryptoKey, context: WrapContext): Promise<NewWrapping> {
  const wrapping = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = await crypto.subtle.encrypt(parametersOf(iv, context), vault, wrapping);
  return { wrapping, wrapped: new Uint8Array([...iv, ...new Uint8Array(sealed)]) };
}

/** The wrapping key, to be zeroed after use; null if it was wrapped under another vault's key or for something else. */
export async function unwrapKey(
  wrapped: Uint8Array,
  vault: CryptoKey,
  context: WrapContext,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(wrapped);
  try {
    const parameters = parametersOf(bytes.subarray(0, nonceLength), context);
    return new Uint8Array(await crypto.subtle.decrypt(parameters, vault, bytes.subarray(nonceLength)));
  } catch {
    return null;
  }
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, context: WrapContext): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(context) };
}
