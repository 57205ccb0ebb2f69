import { parseArgs } from 'node:util';
import path from 'node:path';

export type Options = {
  readonly rounds: number;
  readonly seed: number;
  readonly damageShare: number;
  readonly verbose: boolean;
  readonly appFolder: string | null;
};

const usage = 'Usage: npm run torture -- [--rounds N] [--seed N] [--damage SHARE] [--app FOLDER] [--verbose]';

/** Reads the command line; throws one clear sentence about anything that it does not know. */
export function readOptions(args: readonly string[], freshSeed: number): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(freshSeed) },
      damage: { type: 'string', default: '0.1' },
      app: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  return {
    rounds: numberOf('--rounds', values.rounds, /^[1-9]\d{0,5}$/),
    seed: numberOf('--seed', values.seed, /^\d{1,9}$/),
    damageShare: numberOf('--damage', values.damage, /^(0(\.\d+)?|1(\.0+)?)$/),
    verbose: values.verbose,
    appFolder: values.app === undefined ? null : path.resolve(values.app),
  };
}

function numberOf(name: string, text: string, pattern: RegExp): number {
  if (!pattern.test(text)) throw new Error(`${name} cannot be "${text}". ${usage}`);
  return Number(text);
}
