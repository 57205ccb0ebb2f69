import { z } from '#shared/model/zod.ts';
import { keyringSchema } from '#shared/vault/keyring.ts';

/** The first line of every package, whatever its edition. */
export const magic: Uint8Array<ArrayBuffer> = new TextEncoder().encode('transformation-desk-exchange\n');

const formatName = 'transformation-desk-exchange/';
const edition = 1;
export const packageFormat = `${formatName}${edition}`;

export const mostInHeader = 4096;

/**
 * What stands in the clear: how the key is derived, and which device signed. `wrapped`: nonce and key of the content,
 * wrapped by the passphrase's key. Nothing tells of people, enterprises or how much there is.
 */
export const headerSchema = z.strictObject({
  format: z.literal(packageFormat),
  derivation: keyringSchema.unwrap().shape.derivation,
  wrapped: z.string().regex(/^[A-Za-z0-9+/]{80}$/),
  device: z.strictObject({
    id: z.string().regex(/^desk-[0-9a-f]{12}$/),
    publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});
export type PackageHeader = z.infer<typeof headerSchema>;

/** The edition that a header names; null where it names none. */
export function editionOf(json: unknown): number | null {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
  if (typeof format !== 'string' || !format.startsWith(formatName)) return null;
  const digits = format.slice(formatName.length);
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

/** Whether this app reads an edition. */
export const isNewer = (found: number): boolean => found > edition;
