/**
 * The head of a seal's hash, short enough to be printed and read out: `3F9A-07C2-51BE-D4A8` (64 bits). It tells two
 * honest seals apart; what proves a file is its signature.
 */
export function fingerprintOf(hash: string): string {
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}
