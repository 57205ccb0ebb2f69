import { expect, test } from 'vitest';
import { makeWrapping, unwrapKey } from './wrapKey.ts';

const newVault = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

test('a wrapping key opens with its vault, for what it was made', async () => {
  const vault = await newVault();
  const { wrapping, wrapped } = await makeWrapping(vault, 'sync token');
  expect(wrapping).toHaveLength(32);
  expect(await unwrapKey(wrapped, vault, 'sync token')).toEqual(wrapping);
  expect(await unwrapKey(wrapped, vault, 'device key')).toBeNull();
  expect(await unwrapKey(wrapped, await newVault(), 'sync token')).toBeNull();
  for (const broken of [wrapped.slice(0, -1), wrapped.slice(0, 5), new Uint8Array()]) {
    expect(await unwrapKey(broken, vault, 'sync token')).toBeNull();
  }
});

test('no two are the same', async () => {
  const vault = await newVault();
  const [one, other] = [await makeWrapping(vault, 'sync token'), await makeWrapping(vault, 'sync token')];
  expect(one.wrapping).not.toEqual(other.wrapping);
  expect(one.wrapped).not.toEqual(other.wrapped);
});

test('the form is that of the device keys that lie on disks already', async () => {
  const data = Uint8Array.from({ length: 32 }, (_, index) => index);
  const vault = await crypto.subtle.importKey('raw', data, 'AES-GCM', false, ['decrypt', 'encrypt']);
  const iv = new Uint8Array(12).fill(7);
  const wrapping = new Uint8Array(32).fill(9);
  const additionalData = new TextEncoder().encode('device key');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, vault, wrapping);
  const wrapped = new Uint8Array([...iv, ...new Uint8Array(sealed)]);
  expect(await unwrapKey(wrapped, vault, 'device key')).toEqual(wrapping);
});
