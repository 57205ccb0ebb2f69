import { createHmac } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { newLane } from '#electron/journal/lane.ts';
import { writeWhole } from '#electron/storage/writeWhole.ts';
import { z } from '#shared/model/zod.ts';

const format = 'transformation-desk-uploads/1';
const placesSchema = z.strictObject({
  format: z.literal(format),
  uploads: z.record(
    z.string().regex(/^[0-9a-f]{64}$/),
    z.strictObject({ place: z.string().max(1000), at: z.number() }),
  ),
});
type Places = z.infer<typeof placesSchema>['uploads'];

/** Platforms keep unfinished uploads for some days; what is older (ms) is not worth asking for. */
const lifetime = 14 * 24 * 3_600_000;
/** More uploads than this are never under way. */
const most = 200;

/** Where uploads that are not finished go on, by the name of `uploadKey`; outlives a restart. */
export type UploadPlaces = {
  readonly find: (key: string) => Promise<string | null>;
  readonly keep: (key: string, place: string) => Promise<void>;
  readonly forget: (key: string) => Promise<void>;
};

/**
 * The name under which a file's upload is remembered. The hash alone would betray to whoever sees the folder whether a
 * known document is among the evidence (see `renderer/evidence/evidenceKeys.ts`); the token is on the disk only in closed
 * form. Another enrolment has other names, and so begins anew.
 */
export function uploadKey(token: string, sha256: string): string {
  return createHmac('sha256', token).update(`transformation-desk upload ${sha256}`).digest('hex');
}

/**
 * Places kept in `userData/sync/uploads.json`. Nothing depends on the file: where it is lost, damaged or cannot be
 * written, uploads begin anew. `now`: ms since 1970.
 */
export function uploadPlaces(
  userData: string,
  now: () => number,
  log: (what: string, detail?: unknown) => void,
): UploadPlaces {
  const file = path.join(userData, 'sync', 'uploads.json');
  const lane = newLane();
  let known: Places | undefined;

  const read = async (): Promise<Places> => (known ??= await readPlaces(file));
  const change = (next: (places: Places) => Places) =>
    lane(async () => {
      known = fresh(next(await read()), now());
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeWhole(file, Buffer.from(`${JSON.stringify({ format, uploads: known })}\n`));
      } catch (error) {
        log('sync: places of uploads not written', error);
      }
    });

  return {
    find: (key) => lane(async () => fresh(await read(), now())[key]?.place ?? null),
    keep: (key, place) => change((places) => ({ ...places, [key]: { place, at: now() } })),
    forget: (key) =>
      change((places) => Object.fromEntries(Object.entries(places).filter(([name]) => name !== key))),
  };
}

function fresh(places: Places, now: number): Places {
  const entries = Object.entries(places).filter(([, { at }]) => Math.abs(now - at) < lifetime);
  return Object.fromEntries(entries.sort(([, one], [, other]) => other.at - one.at).slice(0, most));
}

async function readPlaces(file: string): Promise<Places> {
  try {
    const parsed = placesSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data.uploads : {};
  } catch {
    return {}; // none yet, or unreadable
  }
}
