import type { DeskDatabase } from '#data/database.ts';
import type { Change } from '#data/write.ts';
import { z } from '#shared/model/zod.ts';
import type { PackageHeader } from './file/packageHeader.ts';

const id = 'exchangeDevices';

const devicesSchema = z.array(
  z.object({ id: z.string(), publicKey: z.string(), person: z.string(), firstAt: z.number() }),
);

/** A desk whose packages were taken in here; `firstAt` in ms since 1970. */
export type KnownDevice = z.infer<typeof devicesSchema>[number];

/** The desks whose packages were taken in here. */
export async function knownDevices({ syncState }: DeskDatabase): Promise<readonly KnownDevice[]> {
  const parsed = devicesSchema.safeParse((await syncState.get(id))?.value);
  return parsed.success ? parsed.data : [];
}

/** Whether a package is signed by a desk that is known. */
export function isKnownDevice(known: readonly KnownDevice[], device: PackageHeader['device']): boolean {
  return known.some((one) => one.id === device.id && one.publicKey === device.publicKey);
}

/** The change that remembers one more desk. */
export function deviceChange(known: readonly KnownDevice[], device: KnownDevice): Change {
  return { table: 'syncState', op: 'put', row: { id, value: [...known, device] } };
}
