import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '#shared/instrument/canonical.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import type { PackReference } from '#shared/model/session.ts';
import { parsePolicyPack, type PolicyPack } from '#shared/policy/policyPack.ts';

/** The folder of the shipped packs as seen from this source, or from the bundle in dist/app/report and in the packed app. */
const ofSource = new URL('../../resources/', import.meta.url);
const ofBundle = new URL('../../../resources/', import.meta.url);
const root = existsSync(new URL('packs.json', ofSource)) ? ofSource : ofBundle;

/** Where the built-in sample diagnoses lie. */
export const samplePath = fileURLToPath(new URL('sample/diagnoses.json', root));

export type Resources = {
  readonly packs: ReadonlyMap<string, InstrumentPack>;
  readonly references: readonly PackReference[];
  readonly policy: PolicyPack;
};

/** Reads the shipped packs. Throws on a broken one: that is a broken installation, not a user's mistake. */
export async function readResources(): Promise<Resources> {
  const instruments = await Promise.all((await jsonFiles('instrument/')).map(readInstrument));
  const [policyFile = ''] = await jsonFiles('policy/');
  const policy = parsePolicyPack(await readJson(policyFile));
  if (!policy.ok) throw new Error(policy.message);
  return {
    packs: new Map(instruments.map(({ pack }) => [pack.id, pack])),
    references: instruments.map(({ reference }) => reference),
    policy: policy.value,
  };
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(new URL(folder, root));
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}${name}`);
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, root), 'utf8'));
}

async function readInstrument(path: string): Promise<{ pack: InstrumentPack; reference: PackReference }> {
  const json = await readJson(path);
  const parsed = parseInstrumentPack(json);
  if (!parsed.ok) throw new Error(parsed.message);
  const { id, version } = parsed.value;
  const hash = createHash('sha256').update(canonicalJson(json)).digest('hex');
  return { pack: parsed.value, reference: { id, version, hash } };
}
