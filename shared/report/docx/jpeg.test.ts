import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfDataUrl, jpegSize } from './jpeg.ts';

test('a data URL gives the bytes that were written into it', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const url = `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
      expect([...bytesOfDataUrl(url)]).toEqual([...bytes]);
    }),
  );
});

test('the size of a JPEG stands in its frame header, behind other segments', () => {
  const segment = [0xff, 0xe0, 0, 6, 1, 2, 3, 4];
  const frame = [0xff, 0xc2, 0, 17, 8, 0x01, 0x40, 0x00, 0xf0, 3];
  expect(jpegSize(Uint8Array.from([0xff, 0xd8, ...segment, ...frame]))).toEqual({ width: 240, height: 320 });
});

test('what is no JPEG, or cut short, has no size', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const size = jpegSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...bytes]));
      if (size !== null) expect(size.width * size.height).toBeGreaterThan(0);
    }),
  );
  expect(jpegSize(new Uint8Array())).toBeNull();
});
