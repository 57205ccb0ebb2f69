import type { PageLink } from './devtools.ts';

/**
 * Calls a function in the page with JSON arguments and waits for its promise. The function is sent as its source, so it
 * may use nothing of this side but its arguments.
 */
export function callInPage<Args extends readonly unknown[], Result>(
  page: PageLink,
  code: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  return page.evaluate<Result>(callOf(code, ...args.map((argument) => JSON.stringify(argument))));
}

/** The expression of a call; arguments are source text. The compiler names inner functions by `__name`. */
export function callOf(code: (...args: never[]) => unknown, ...args: readonly string[]): string {
  return `(() => { const __name = (named) => named; return (${code.toString()})(${args.join(', ')}); })()`;
}
