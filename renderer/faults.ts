/** Something that went wrong in this page: its code, never its text; `at` in milliseconds since 1970. */
export type Fault = { readonly code: string; readonly at: number };

const most = 50;
const faults: Fault[] = [];

/** Remembers a fault for whoever looks for its cause; the oldest are forgotten. What is no code counts as `unknown`. */
export function noteFault(code: string, at: number = Date.now()): void {
  faults.push({ code: /^[A-Za-z]{1,60}$/.test(code) ? code : 'unknown', at });
  if (faults.length > most) faults.shift();
}

/** The faults since the page was loaded, oldest first. */
export function recentFaults(): readonly Fault[] {
  return [...faults];
}

/** The code of whatever was thrown: the name of its kind. */
export function codeOfThrown(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : 'unknown';
}

/** Remembers from now on what nobody caught. */
export function watchFaults(page: Window): void {
  page.addEventListener('error', (event) => noteFault(codeOfThrown(event.error)));
  page.addEventListener('unhandledrejection', (event) => noteFault(codeOfThrown(event.reason)));
}
