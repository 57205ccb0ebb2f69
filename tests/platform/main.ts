// npm run platform: the reference platform on loopback, with sample data. See `usage`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openStorage } from './openStorage.ts';
import { addSampleData } from './sampleData.ts';
import { buildServer } from './server.ts';

const usage = 'Usage: npm run platform -- [--port N] [--data DIR] [--cert FILE --key FILE]';

type Options = {
  readonly port: number;
  readonly folder: string | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
};

function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { port: { ...text, default: '0' }, data: text, cert: text, key: text },
  });
  const { port, data: folder, cert, key } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port cannot be "${port}". ${usage}`);
  if ((cert === undefined) !== (key === undefined)) throw new Error(`--cert and --key go together. ${usage}`);
  const tls =
    cert === undefined || key === undefined
      ? undefined
      : { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  return { port: Number(port), folder, tls };
}

async function main(): Promise<void> {
  const { port, folder, tls } = readOptions(process.argv.slice(2));
  const storage = await openStorage({ databaseUrl: process.env['DATABASE_URL'], folder });
  const codes = await addSampleData(storage, Date.now());
  const server = buildServer({ storage, log: process.stderr, ...(tls === undefined ? {} : { tls }) });
  const end = async (): Promise<void> => {
    await server.close();
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
