import { packageFormat } from './packageHeader.ts';

/** What a device signs of a package: its SHA-256, named so that it can be taken for nothing else. */
export async function signedMessage(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return new Uint8Array([...new TextEncoder().encode(`${packageFormat}\n`), ...hash]);
}
