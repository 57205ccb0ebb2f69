/** What names, encrypts and opens the files of one vault. */
export type EvidenceKeys = {
  /** The name under which main keeps the content with this SHA-256 (hex): 64 hexadecimal digits. */
  readonly nameOf: (sha256: string) => Promise<string>;
  readonly seal: (name: string, content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  /** The content; null if the file was changed, belongs under another name, or is another vault's. */
  readonly open: (name: string, sealed: Uint8Array) => Promise<Uint8Array<ArrayBuffer> | null>;
};

const encoder = new TextEncoder();
const nonceLength = 12;
/** The first byte of every file. */
const version = 1;

/**
 * This nonce is for deriving alone. Rows draw theirs at random out of 2^96, so that none of them ever meets it.
 */
const derivingNonce = encoder.encode('evidence/v1.');

const known = new WeakMap<CryptoKey, Promise<EvidenceKeys>>();

/**
 * The keys of a vault's evidence files, derived from its data key.
 *
 * Files are named by an HMAC of their SHA-256: the same content has one name, hence one file, and nobody who sees the
 * folder can tell whether a certain known document is in it, which the bare hash would betray. The HMAC's key follows
 * from the data key and is kept nowhere: names stay right on a second laptop, after a restore and after any setting was
 * lost or overwritten. As the data key cannot be read out and only does AES-GCM, 32 bytes of the keystream that belongs
 * to a reserved nonce (zeros, encrypted) are the secret from which HKDF makes the two keys. It is the same each time, as
 * a derivation must be, and never leaves this function. Files have a key of their own, so that they do not use up the
 * nonces of the rows' key.
 */
export function evidenceKeys(dataKey: CryptoKey): Promise<EvidenceKeys> {
  const ready = known.get(dataKey) ?? derive(dataKey);
  known.set(dataKey, ready);
  return ready;
}

async function derive(dataKey: CryptoKey): Promise<EvidenceKeys> {
  const parameters = { name: 'AES-GCM', iv: derivingNonce, additionalData: encoder.encode('derive') };
  const stream = await crypto.subtle.encrypt(parameters, dataKey, new Uint8Array(32));
  const secret = await crypto.subtle.importKey('raw', stream.slice(0, 32), 'HKDF', false, ['deriveKey']);
  const hkdf = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(info),
  });
  const [naming, sealing] = await Promise.all([
    crypto.subtle.deriveKey(
      hkdf('evidence name'),
      secret,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
    crypto.subtle.deriveKey(hkdf('evidence file'), secret, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
  ]);
  return {
    nameOf: async (sha256) => hex(await crypto.subtle.sign('HMAC', naming, encoder.encode(sha256))),
    seal: (name, content) => seal(sealing, name, content),
    open: (name, sealed) => open(sealing, name, sealed),
  };
}

/** Version, nonce, ciphertext. The name is authenticated with it: a file cannot be put in another one's place. */
async function seal(key: CryptoKey, name: string, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = await crypto.subtle.encrypt(parametersOf(name, iv), key, content as Uint8Array<ArrayBuffer>);
  const bytes = new Uint8Array(1 + nonceLength + sealed.byteLength);
  bytes[0] = version;
  bytes.set(iv, 1);
  bytes.set(new Uint8Array(sealed), 1 + nonceLength);
  return bytes;
}

async function open(
  key: CryptoKey,
  name: string,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (bytes[0] !== version) return null;
  const iv = bytes.slice(1, 1 + nonceLength);
  const sealed = bytes.subarray(1 + nonceLength) as Uint8Array<ArrayBuffer>;
  return crypto.subtle.decrypt(parametersOf(name, iv), key, sealed).then(
    (content) => new Uint8Array(content),
    () => null,
  );
}

function parametersOf(name: string, iv: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(`${version}/${name}`) };
}

/** Bytes as lower-case hexadecimal digits. */
export function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
