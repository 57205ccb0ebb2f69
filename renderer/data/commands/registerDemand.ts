import { checkDemand, tidyDemand } from '#shared/activities/demandRules.ts';
import type { Demand, DemandFields } from '#shared/model/demand.ts';
import { success, type Result } from '#shared/model/result.ts';
import { ifAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { invalidFields } from './refusals.ts';

/** Takes down what an enterprise needs: a visitor does at a kiosk, a consultant at a desk. */
export function registerDemand(
  database: DeskDatabase,
  fields: DemandFields,
): Promise<Result<Demand, 'invalid' | 'notAllowed' | StorageCode>> {
  return ifAllowed(database, 'registerDemand', async () => {
    const invalid = invalidFields(checkDemand(fields));
    if (invalid !== null) return invalid;
    const now = Date.now();
    const isVisitor = database.actor.role === 'hall';
    const row: Demand = {
      ...tidyDemand(fields),
      id: crypto.randomUUID(),
      source: isVisitor ? 'kiosk' : 'desk',
      status: 'open',
      notes: [],
      registeredAt: now,
      sample: false,
      updatedAt: now,
    };
    // The hall keeps no trail: nobody is anybody there.
    const audit = isVisitor
      ? null
      : auditEvent(database, now, 'demand.register', null, { enterprise: row.enterprise });
    const written = await write(database, [{ table: 'demands', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
