import type { Logo } from '../model.ts';
import { readLogo } from './readLogo.ts';

/** The room of the logo at the head of the cover (pixels of 1/96 inch). */
const room = { width: 300, height: 72 };
const twipsPerPixel = 15;

/** The size of the logo on the cover, as large as its room allows (pixels of 1/96 inch); null where it cannot be read. */
export function logoSize(logo: Logo): { readonly width: number; readonly height: number } | null {
  const read = readLogo(logo.image);
  if (read === null) return null;
  const scale = Math.min(room.width / read.width, room.height / read.height);
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: scaled(read.width), height: scaled(read.height) };
}

/** Height of the logo on the cover (twips); 0 where there is none that can be read. */
export function logoHeight(logo: Logo | null): number {
  const size = logo === null ? null : logoSize(logo);
  return size === null ? 0 : size.height * twipsPerPixel;
}
