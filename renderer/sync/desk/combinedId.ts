/** One UUID (version 8, RFC 9562) that follows from others, in whatever order they come. */
export function combinedId(ids: readonly string[]): string {
  const digits = ids
    .map((id) => BigInt(`0x${id.replaceAll('-', '')}`))
    .reduce((sum, id) => sum ^ id)
    .toString(16)
    .padStart(32, '0');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return parts.join('-');
}
