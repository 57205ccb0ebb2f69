import type { Failure } from '#shared/model/result.ts';
import { may, refusalOf, type Action } from '#shared/roles/roleTable.ts';
import type { DeskDatabase } from './database.ts';
import type { StorageCode } from './storageFailure.ts';
import { alone } from './turns.ts';

/** Why whoever unlocked this database may not do this; null where they may. */
export function refusedTo({ actor }: DeskDatabase, action: Action): Failure<'notAllowed'> | null {
  return may(actor.role, action) ? null : refusalOf(actor.role, action);
}

/** Runs a command if whoever unlocked this database may; otherwise nothing is read or written. */
export function ifAllowed<Outcome>(
  database: DeskDatabase,
  action: Action,
  command: () => Promise<Outcome>,
): Promise<Outcome | Failure<'notAllowed'>> {
  const refused = refusedTo(database, action);
  return refused === null ? command() : Promise.resolve(refused);
}

/** As `ifAllowed`, for a command that reads before it writes: it runs alone among such commands. */
export function aloneIfAllowed<Outcome>(
  database: DeskDatabase,
  action: Action,
  command: () => Promise<Outcome>,
): Promise<Outcome | Failure<'notAllowed' | StorageCode>> {
  return ifAllowed(database, action, () => alone(database, command));
}
