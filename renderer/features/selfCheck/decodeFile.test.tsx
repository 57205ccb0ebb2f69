import { encodeQR } from 'qr';
import { expect, test } from 'vitest';
import { decodeFile } from './decodeFile.ts';

/** As long as the text of a self-check. */
const text = 'TDSC1:0A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q7R8S9T0U1V2W3X4Y5Z6+7-8.9/0:1A2B3C4D5E6F7G';

type Shot = {
  readonly width: number;
  readonly height: number;
  /** Side of the code (px), and how far it is turned (degrees). */
  readonly side: number;
  readonly turned: number;
  readonly dark?: string;
  readonly light?: string;
};

/** A photo of a code on a bright screen in a dim room, compressed as a camera does. */
async function photo(shot: Shot): Promise<Blob> {
  const { width, height, side, turned, dark = '#333', light = '#ccd8e0' } = shot;
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const room = context.createLinearGradient(0, 0, width, height);
  room.addColorStop(0, '#1d2a36');
  room.addColorStop(1, '#4a5560');
  context.fillStyle = room;
  context.fillRect(0, 0, width, height);
  context.translate(width * 0.55, height * 0.45);
  context.rotate((turned * Math.PI) / 180);
  context.scale(side / rows.length, side / rows.length);
  context.translate(-rows.length / 2, -rows.length / 2);
  context.fillStyle = light;
  context.fillRect(0, 0, rows.length, rows.length);
  context.fillStyle = dark;
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) if (isDark) context.fillRect(x, y, 1.02, 1.02);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
}

test.each<Shot>([
  { width: 1280, height: 720, side: 400, turned: 0 },
  { width: 1280, height: 720, side: 180, turned: 3 },
  { width: 1600, height: 1200, side: 500, turned: -12 },
  { width: 1080, height: 1920, side: 600, turned: 90 },
  { width: 4000, height: 3000, side: 1400, turned: 8 },
  { width: 4000, height: 3000, side: 260, turned: 178 },
  { width: 800, height: 600, side: 300, turned: 25, dark: '#555', light: '#999' },
])('finds a code of $side px, turned by $turned°, in a photo of $width × $height', async (shot) => {
  expect(await decodeFile(await photo(shot))).toEqual({ state: 'found', text });
});

test('says what is no picture, and which picture shows no code', async () => {
  expect(await decodeFile(new Blob(['名单']))).toEqual({ state: 'noPicture' });
  const empty = new OffscreenCanvas(640, 480);
  empty.getContext('2d')?.fillRect(0, 0, 100, 100);
  expect(await decodeFile(await empty.convertToBlob())).toEqual({ state: 'noCode' });
});
