import type { Scope } from '#shared/sync/syncTables.ts';
import { issueCode } from './enrolment.ts';
import type { Centre, Storage } from './storage.ts';

/** Two centres, so that it shows that one does not see the other's rows. */
export const sampleCentres: readonly [Centre, Centre] = [
  { id: 'handan', name: '邯郸市转型促进中心' },
  { id: 'xingtai', name: '邢台市转型促进中心' },
];

export type SampleCodes = Readonly<Record<Scope, string>>;

/** Puts the centres in and makes a fresh code per scope for the first of them. May be done on every start. */
export async function addSampleData(storage: Storage, now: number): Promise<SampleCodes> {
  for (const centre of sampleCentres) await storage.putCentre(centre);
  const [{ id }] = sampleCentres;
  return {
    consultant: await issueCode(storage, 'consultant', id, now),
    kiosk: await issueCode(storage, 'kiosk', id, now),
  };
}
