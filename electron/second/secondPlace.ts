/** What of a display matters here. */
type Display = { readonly id: number };

/** The display that the desk is not on; the first one where there are several, undefined where there is none. */
export function otherDisplay<Each extends Display>(
  displays: readonly Each[],
  ofDesk: Display,
): Each | undefined {
  return displays.find(({ id }) => id !== ofDesk.id);
}
