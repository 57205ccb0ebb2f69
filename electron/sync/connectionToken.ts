import { openSecret, sealSecret } from '#electron/seal/sealedSecret.ts';
import type { DeviceReply } from '#shared/sync/protocol.ts';
import type { ConnectionFile } from './connectionFile.ts';

/**
 * What an enrolment brought. `wrapped`: the wrapping key as the page encrypted it; `enrolledAt`: ms since 1970;
 * `packKey`: what the platform signs its packs with, if it does.
 */
export type Enrolled = {
  readonly address: string;
  readonly device: DeviceReply;
  readonly enrolledAt: number;
  readonly token: string;
  readonly wrapped: Uint8Array;
  readonly packKey?: string | undefined;
};

/**
 * The connection with its token closed.
 *
 * The token is kept like the device key (`electron/seal/deviceKey.ts`): under a random wrapping key that lies beside it,
 * encrypted by the page with the vault's data key. So it takes an opened vault and this laptop's file to speak as this
 * device. The system's key store (safeStorage) would open it for anyone who is logged into the system account, also while
 * the desk is locked, and is missing on some Linux laptops.
 *
 * It is closed together with the address, the device's id and the key of the platform's packs: a file whose address was
 * exchanged does not open, so the token goes to the platform that gave it and to nobody else, and neither does one whose
 * key was, so no other key than that of the enrolment is ever trusted.
 */
export function closeConnection(enrolled: Enrolled, wrapping: Uint8Array): ConnectionFile {
  const { address, device, enrolledAt, token, wrapped, packKey } = enrolled;
  const secret = Buffer.from(token);
  const { nonce, sealed } = sealSecret(secret, wrapping, contextOf(enrolled));
  secret.fill(0);
  return {
    format: 'transformation-desk-sync-connection/1',
    address,
    device,
    enrolledAt,
    wrapped: Buffer.from(wrapped).toString('base64'),
    nonce,
    sealed,
    ...(packKey === undefined ? {} : { packKey }),
  };
}

/** The token; null where this wrapping key does not open it, or where address, device or key were exchanged. */
export function openToken(connection: ConnectionFile, wrapping: Uint8Array): string | null {
  const secret = openSecret(connection, wrapping, contextOf(connection));
  if (secret === null) return null;
  const token = secret.toString();
  secret.fill(0);
  return token;
}

function contextOf({ address, device, packKey }: Pick<Enrolled, 'address' | 'device' | 'packKey'>): string {
  const place = packKey === undefined ? [address, device.id] : [address, device.id, packKey];
  return `transformation-desk sync token ${JSON.stringify(place)}`;
}
