import type { Device, Storage } from '../storage.ts';

/** Rows that are read at a time. */
const page = 1000;

type Seen = { readonly cursor: string | null; readonly hashes: Map<string, string> };

/**
 * Tells whether a row of evidence in a device's centre names a file now. It follows the log like a device that reads, one
 * centre after another, and so works on every storage; a platform that has its own database would put an index on the
 * field.
 */
export function evidenceIndex(storage: Storage): (device: Device, sha256: string) => Promise<boolean> {
  const centres = new Map<string, Promise<Seen>>();

  async function readOn(device: Device, { cursor, hashes }: Seen): Promise<Seen> {
    const found = await storage.pull(device, { since: cursor, tables: ['evidence'], limit: page });
    // The database was put back to an older state.
    if (found === 'cursorUnknown') return readOn(device, { cursor: null, hashes: new Map() });
    for (const { id, fields } of found.rows) {
      const sha256 = fields?.['sha256'];
      if (typeof sha256 === 'string') hashes.set(id, sha256);
      else hashes.delete(id);
    }
    const seen: Seen = { cursor: found.cursor, hashes };
    return found.more ? readOn(device, seen) : seen;
  }

  return async (device, sha256) => {
    const nothing: Seen = { cursor: null, hashes: new Map() };
    // After a failed reading everything is read again.
    const before = (centres.get(device.centre.id) ?? Promise.resolve(nothing)).catch(() => nothing);
    const reading = before.then((seen) => readOn(device, seen));
    centres.set(device.centre.id, reading);
    const { hashes } = await reading;
    return [...hashes.values()].includes(sha256);
  };
}
