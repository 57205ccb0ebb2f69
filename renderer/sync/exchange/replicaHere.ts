import type { Host } from '#shared/ipc/contract.ts';

/**
 * This desk's id in stamps: that of its place at the platform, or else one that follows from its key. Where it changes, by
 * a new enrolment, the states under the former id count like those of one more desk.
 */
export async function replicaHere(
  host: Pick<Host, 'syncConnection'>,
  { publicKey }: { readonly publicKey: string },
): Promise<string> {
  const found = await host.syncConnection(null).catch(() => null);
  if (found?.ok === true && found.connection !== null) return found.connection.device.id;
  const text = new TextEncoder().encode(`transformation-desk replica ${publicKey}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // A UUID of version 8 (RFC 9562).
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
