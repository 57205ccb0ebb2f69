import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { readResources } from '../report/resources.ts';
import { readArguments, usage } from './commandArguments.ts';
import { readProof, type Proof } from './readProof.ts';
import { verdictOn, type Verdict } from './verdict.ts';

/** 0 the file is sound, 1 it is broken (the place is told), 2 unusable arguments or file. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const command = readArguments(args);
  if (!command.ok) return refuse(`${command.message}\n\n${usage}`);
  const { file, json } = command.value;
  const proof = await readProof(file);
  if (!proof.ok) return refuse(proof.message);
  const verdict = verdictOn(proof.value, command.value, await packsFor(proof.value));
  if (!verdict.ok && !isBroken(verdict)) return refuse(verdict.message);
  process.stdout.write(`${json ? JSON.stringify({ file, ...verdict }) : verdict.message}\n`);
  return verdict.ok ? 0 : 1;
}

function isBroken(verdict: Verdict): boolean {
  return !verdict.ok && (verdict.code === 'sealBroken' || verdict.code === 'auditBroken');
}

async function packsFor({ kind }: Proof): Promise<ReadonlyMap<string, InstrumentPack>> {
  return kind === 'seal' ? (await readResources()).packs : new Map<string, InstrumentPack>();
}

function refuse(message: string): 2 {
  process.stderr.write(`${message}\n`);
  return 2;
}

// Whatever goes wrong in the program itself must not look like a broken file.
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) =>
  refuse(`验证没有完成：${error instanceof Error ? error.message : String(error)}`),
);
