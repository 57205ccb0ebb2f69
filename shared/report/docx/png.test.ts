import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfDataUrl } from './jpeg.ts';
import { pngSize } from './png.ts';
import { readLogo } from './readLogo.ts';

const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const bytes = bytesOfDataUrl(picture);

test('a PNG has the size that its header says', () => {
  expect(pngSize(bytes)).toEqual({ width: 1, height: 1 });
  expect(readLogo(picture)).toMatchObject({ type: 'png', width: 1, height: 1 });
});

test('a PNG that ends early, or is none, has no size', () => {
  for (let length = 0; length < bytes.length; length += 1) {
    expect(pngSize(bytes.subarray(0, length)), String(length)).toBeNull();
  }
  fc.assert(fc.property(fc.uint8Array(), (any) => pngSize(any) === null));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
      const damaged = bytes.slice();
      damaged[at] = byte;
      // Never throws; where a size comes out, the chunks are still whole.
      const size = pngSize(damaged);
      if (size !== null) expect(size.width).toBeGreaterThan(0);
    }),
  );
});

test('a picture of absurd size is no logo', () => {
  const huge = bytes.slice();
  new DataView(huge.buffer).setUint32(16, 40_000);
  const url = `data:image/png;base64,${Buffer.from(huge).toString('base64')}`;
  expect(readLogo(url)).toBeNull();
});
