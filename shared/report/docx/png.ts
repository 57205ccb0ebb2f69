const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const header = 0x49484452;
const end = 0x49454e44;

/** Width and height of a PNG (pixels) whose chunks are whole to the last; null for anything else. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  // A chunk: length, type, content, checksum (RFC 2083, 3.2).
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    if (at + 12 + length > bytes.length) return null;
    if (at === signature.length) {
      if (type !== header || length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === end) return size !== null && size.width > 0 && size.height > 0 ? size : null;
    at += 12 + length;
  }
  return null;
}
