import { parseArgs } from 'node:util';
import path from 'node:path';

export type Options = {
  readonly minutes: number;
  readonly seed: number;
  readonly verbose: boolean;
  /** The folder with the app's package.json and dist/app; null: the project's own. */
  readonly appFolder: string | null;
};

const usage = 'Usage: npm run soak -- [--minutes N] [--seed N] [--app FOLDER] [--verbose]';

/** Reads the command line; throws one clear sentence about anything that it does not know. */
export function readOptions(args: readonly string[], freshSeed: number): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(freshSeed) },
      app: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  return {
    minutes: numberOf('--minutes', values.minutes, /^[1-9]\d{0,4}$/),
    seed: numberOf('--seed', values.seed, /^\d{1,9}$/),
    verbose: values.verbose,
    appFolder: values.app === undefined ? null : path.resolve(values.app),
  };
}

function numberOf(name: string, text: string, pattern: RegExp): number {
  if (!pattern.test(text)) throw new Error(`${name} cannot be "${text}". ${usage}`);
  return Number(text);
}
