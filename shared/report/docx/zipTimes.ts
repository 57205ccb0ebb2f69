/** The earliest time that a zip entry can have; fflate reads its local fields, so every time zone writes the same. */
export const zipEpoch = new Date(1980, 0, 1);

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1 January 1980 in MS-DOS form (APPNOTE.TXT 4.4.6): date 0x0021, time 0. */
const epochDate = 0x0021;

/** Sets the time of every entry of a zip file to the epoch, in place; bytes that are no zip file are left alone. */
export function settleZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) return;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== centralHeader) return;
    setEpoch(view, at + 12);
    const entry = view.getUint32(at + 42, true);
    if (view.getUint32(entry, true) === localHeader) setEpoch(view, entry + 10);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
}

function setEpoch(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, epochDate, true);
}
