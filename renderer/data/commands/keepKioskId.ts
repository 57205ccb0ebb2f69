import { z } from '#shared/model/zod.ts';
import { alone } from '../turns.ts';
import type { DeskDatabase } from '../database.ts';
import { write } from '../write.ts';

const id = 'kioskId';

/**
 * The name under which this kiosk counts and signs in, made when it is first asked for: it has one before it is enrolled,
 * and two kiosks never count under the same. Where storage refuses, the name of this run.
 */
export async function keepKioskId(database: DeskDatabase): Promise<string> {
  const made: string = crypto.randomUUID();
  const kept = await alone(database, async () => {
    const stored = z.uuid().safeParse((await database.settings.get(id))?.value);
    if (stored.success) return { ok: true as const, value: stored.data };
    const written = await write(database, [{ table: 'settings', op: 'put', row: { id, value: made } }], {
      now: Date.now(),
    });
    return written.ok ? { ok: true as const, value: made } : written;
  });
  return kept.ok ? kept.value : made;
}
