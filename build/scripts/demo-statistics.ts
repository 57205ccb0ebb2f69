// npx tsx build/scripts/demo-statistics.ts: writes resources/demo/statistics.json, the 示例 figures of the exhibits.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import { demoStatistics } from '../demoStatistics.ts';

const resources = path.join(import.meta.dirname, '../../resources');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(resources, file), 'utf8'));

const instrument = parseInstrumentPack(read('instrument/miit-sme-2024.json'));
const policy = parsePolicyPack(read('policy/handan-2025-2027.json'));
if (!instrument.ok) throw new Error(instrument.message);
if (!policy.ok) throw new Error(policy.message);

const file = path.join(resources, 'demo/statistics.json');
const text = JSON.stringify(demoStatistics(instrument.value, policy.value));
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
