import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSecret, sealSecret } from './sealedSecret.ts';

const wrapping = randomBytes(32);
const secret = Buffer.from('设备令牌');
const sealed = sealSecret(secret, wrapping, 'token of A');

test('a secret opens by its key, in its context', () => {
  expect(openSecret(sealed, wrapping, 'token of A')).toEqual(secret);
  expect(Buffer.from(sealed.sealed, 'base64').includes(secret)).toBe(false);
});

test('another key or another context does not open it', () => {
  expect(openSecret(sealed, randomBytes(32), 'token of A')).toBeNull();
  expect(openSecret(sealed, wrapping.subarray(0, 16), 'token of A')).toBeNull();
  expect(openSecret(sealed, wrapping, 'token of B')).toBeNull();
});

test('what was changed or cut off does not open', () => {
  const bytes = Buffer.from(sealed.sealed, 'base64');
  bytes.forEach((byte, at) => {
    const changed = Buffer.from(bytes);
    changed[at] = byte ^ 1;
    const [bent, short] = [changed, bytes.subarray(0, at)].map((part) => part.toString('base64'));
    expect(openSecret({ ...sealed, sealed: bent! }, wrapping, 'token of A')).toBeNull();
    expect(openSecret({ ...sealed, sealed: short! }, wrapping, 'token of A')).toBeNull();
  });
  expect(openSecret({ ...sealed, nonce: '' }, wrapping, 'token of A')).toBeNull();
});

test('the same secret never looks the same twice', () => {
  expect(sealSecret(secret, wrapping, 'token of A')).not.toEqual(sealed);
});
