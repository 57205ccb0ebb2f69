import { openDatabase, type DatabaseOptions, type DeskDatabase, type OpeningCode } from './database.ts';
import { steps, type Step } from './steps.ts';
import { tables } from './tables.ts';
import type { TableName } from './rows.ts';
import type { Result } from '#shared/model/result.ts';

/** The kiosk's database has a name of its own, beside an origin and a partition of its own. */
export const kioskDatabaseName = 'transformation-hall';

/** The same history with the kiosk's tables alone: what is not declared is not there, so nothing can be written into it. */
export const kioskSteps: readonly Step[] = steps.map((step) => ({
  ...step,
  tables: Object.fromEntries(Object.entries(step.tables).filter(([name]) => tables[name as TableName].kiosk)),
}));

/** Opens the database of a kiosk: public tables, and what a sync and a writer need for themselves. */
export function openKioskDatabase(
  options: Pick<DatabaseOptions, 'codec' | 'onUpgrade'>,
  name: string = kioskDatabaseName,
): Promise<Result<DeskDatabase, OpeningCode>> {
  return openDatabase(name, { ...options, actor: { person: '展厅', role: 'hall' }, steps: kioskSteps });
}
