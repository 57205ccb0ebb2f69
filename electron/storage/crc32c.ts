/** CRC-32C (Castagnoli), reflected polynomial, as in RFC 3720 B.4. */
const polynomial = 0x82f63b78;

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/** Checksum of `bytes[from, to)` as an unsigned 32-bit number. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let value = -1;
  // Both indexes are within their arrays; the fallbacks only satisfy the compiler.
  for (let at = from; at < to; at += 1)
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~value >>> 0;
}

/** LevelDB stores checksums masked, because data that holds its own checksums weakens a CRC (`util/crc32c.h`). */
export function maskedCrc32c(bytes: Uint8Array, from?: number, to?: number): number {
  const value = crc32c(bytes, from, to);
  return (((value >>> 15) | (value << 17)) + 0xa282ead8) >>> 0;
}
