/** CRC-32C (Castagnoli), reflected polynomial, as in RFC 3720 B.4. */
const polynomial = 0x82f63b78;

/**
 * Eight tables of 256 entries one behind the other: the entry of table n is what a byte leaves in the checksum when n
 * zero bytes follow it. So eight bytes are looked up at once ("slicing by 8"), over 1 GB a second instead of 350 MB.
 */
const tables = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  tables[byte] = value;
}
for (let index = 256; index < tables.length; index += 1) {
  const previous = tables[index - 256] ?? 0;
  tables[index] = (previous >>> 8) ^ (tables[previous & 0xff] ?? 0);
}

/** Indexes here and below are within their arrays; the fallbacks only satisfy the compiler. */
const look = (table: number, value: number): number => tables[(table << 8) | (value & 0xff)] ?? 0;

/** Checksum of `bytes[from, to)` as an unsigned 32-bit number. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = -1;
  let at = from;
  for (; at + 8 <= to; at += 8) {
    const low = value ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    value =
      look(7, low) ^
      look(6, low >>> 8) ^
      look(5, low >>> 16) ^
      look(4, low >>> 24) ^
      look(3, high) ^
      look(2, high >>> 8) ^
      look(1, high >>> 16) ^
      look(0, high >>> 24);
  }
  for (; at < to; at += 1) value = (value >>> 8) ^ look(0, value ^ (bytes[at] ?? 0));
  return ~value >>> 0;
}

/** LevelDB stores checksums masked, because data that holds its own checksums weakens a CRC (`util/crc32c.h`). */
export function maskedCrc32c(bytes: Uint8Array, from?: number, to?: number): number {
  const value = crc32c(bytes, from, to);
  return (((value >>> 15) | (value << 17)) + 0xa282ead8) >>> 0;
}
