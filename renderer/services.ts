import { createContext, useContext } from 'react';
import type { DeskDatabase } from '#data/database.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { PackReference } from '#shared/model/session.ts';
import type { SyncControl } from '#sync/syncControl.ts';
import type { Unlocked } from '#vault/vault.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';

/** What every screen may rely on: the open database, the instrument for new sessions, the city's policy pack, who works. */
export type Services = {
  readonly database: DeskDatabase;
  readonly instrument: { readonly pack: InstrumentPack; readonly reference: PackReference };
  readonly policy: PolicyPack;
  /** Who unlocked the desk. */
  readonly account: Unlocked;
  /** What can be had done about the sync with the central platform. */
  readonly sync: SyncControl;
};

export const ServicesContext = createContext<Services | null>(null);

/** The services of the running window; throws where a screen is mounted outside the shell (a programming error). */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices outside ServicesContext');
  return services;
}
