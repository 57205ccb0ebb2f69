// npm run platform: the reference platform on loopback, with sample data. See `usage`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countAfterPushes } from './countAfterPushes.ts';
import { openStorage } from './openStorage.ts';
import { memoryPacks } from './packs/memoryPacks.ts';
import { packFolder } from './packs/packFolder.ts';
import { publishSamplePacks } from './packs/samplePacks.ts';
import { addSampleData } from './sampleData.ts';
import { addSampleEnterprises } from './sampleEnterprises.ts';
import { buildServer } from './server.ts';
import { shippedPacks } from './shippedPacks.ts';
import { statisticsCounter } from './statistics.ts';

const usage =
  'Usage: npm run platform -- [--port N] [--data DIR] [--cert FILE --key FILE] [--statistics-every SECONDS]';

type Options = {
  readonly port: number;
  readonly folder: string | undefined;
  /** Puts enterprises in, so that there is something to count. */
  readonly sample: boolean;
  /** Statistics are counted so many seconds after a push, at the soonest. */
  readonly statisticsEvery: number;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
};

function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { ...text, default: '0' },
      data: text,
      cert: text,
      key: text,
      sample: { type: 'boolean', default: false },
      'statistics-every': { ...text, default: '60' },
    },
  });
  const { port, data: folder, cert, key, sample, 'statistics-every': every } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port cannot be "${port}". ${usage}`);
  if (!/^\d{1,6}$/.test(every)) throw new Error(`--statistics-every cannot be "${every}". ${usage}`);
  if ((cert === undefined) !== (key === undefined)) throw new Error(`--cert and --key go together. ${usage}`);
  const tls =
    cert === undefined || key === undefined
      ? undefined
      : { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  return { port: Number(port), folder, sample, statisticsEvery: Number(every), tls };
}

async function main(): Promise<void> {
  const { port, folder, sample, statisticsEvery, tls } = readOptions(process.argv.slice(2));
  const kept = await openStorage({ databaseUrl: process.env['DATABASE_URL'], folder });
  const codes = await addSampleData(kept, Date.now());
  const shipped = shippedPacks();
  if (sample) await addSampleEnterprises(kept, shipped);
  const count = statisticsCounter({ storage: kept, ...shipped, clock: Date.now });
  await count();
  // Not the error's own text: databases put values into it.
  const complain = (): void =>
    console.error('The statistics could not be counted; the next push tries again.');
  const { storage, stop } = countAfterPushes(kept, count, statisticsEvery * 1000, complain);
  // Beside the database's own files, which are there by now.
  const blobs = folder === undefined ? {} : { blobs: join(folder, 'blobs') };
  // Without a folder the key is a new one at each start, and devices that were enrolled before take no pack any more.
  const packs = folder === undefined ? memoryPacks() : packFolder(join(folder, 'packs'));
  await publishSamplePacks(packs);
  const server = buildServer({
    storage,
    packs,
    log: process.stderr,
    ...blobs,
    ...(tls === undefined ? {} : { tls }),
  });
  const end = async (): Promise<void> => {
    await server.close();
    await stop();
    await storage.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
  const url = await server.listen({ port, host: '127.0.0.1' });
  console.error(`A kiosk joins with ${codes.kiosk}.`);
  process.stdout.write(`ready ${url} ${codes.consultant}\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
