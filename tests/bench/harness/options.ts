/** What the command line asks for; `only` null = every benchmark. */
export type Options = { readonly json: boolean; readonly only: string | null };

/** Reads `[--json] [--only name]`; throws one clear sentence about anything else. */
export function readOptions(args: readonly string[], names: readonly string[]): Options {
  let json = false;
  let only: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--json') json = true;
    else if (argument === '--only') only = known(args[(index += 1)], names);
    else if (argument.startsWith('--only=')) only = known(argument.slice('--only='.length), names);
    else throw new Error(`Unknown argument "${argument}". Usage: npm run bench -- [--json] [--only NAME]`);
  }
  return { json, only };
}

function known(name: string | undefined, names: readonly string[]): string {
  if (name !== undefined && names.includes(name)) return name;
  throw new Error(`--only takes one of: ${names.join(', ')}`);
}
