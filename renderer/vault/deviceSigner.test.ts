import { describe, expect, test } from 'vitest';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { signerOf } from '#shared/sealing/signer.ts';
import { openDeviceSigner, type SealHost } from './deviceSigner.ts';

const newVault = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Main's side, held in memory: a key that only its own wrapping key opens. */
function laptop() {
  const keys: { readonly wrapping: string; readonly seed: Uint8Array; readonly wrapped: Uint8Array }[] = [];
  const publicPart = () => {
    const key = keys.at(-1);
    if (key === undefined) return null;
    return { id: `desk-${keys.length}`, publicKey: signerOf('', key.seed).publicKey, wrapped: key.wrapped };
  };
  const host: SealHost = {
    deviceKey: async () => ({ ok: true, key: publicPart() }),
    makeDeviceKey: async ({ wrapping, wrapped }) => {
      keys.push({ wrapping: bytesToHex(wrapping), seed: ed25519.utils.randomSecretKey(), wrapped });
      return { ok: true, key: publicPart()! };
    },
    signSeal: async ({ message, wrapping }) => {
      const key = keys.at(-1);
      if (key?.wrapping !== bytesToHex(wrapping))
        return { ok: false, code: 'deviceKeyLost', message: '打不开' };
      return { ok: true, signature: signerOf('', key.seed).sign(message) };
    },
  };
  return { host, keys };
}

const message = new TextEncoder().encode('要签名的内容');

async function open(host: SealHost, vault: CryptoKey) {
  const opened = await openDeviceSigner(host, vault);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

describe('the device key', () => {
  test('is made once, and signs whenever the vault is open', async () => {
    const { host, keys } = laptop();
    const vault = await newVault();
    const first = await open(host, vault);
    const again = await open(host, vault);
    expect(keys).toHaveLength(1);
    expect(again.device).toEqual(first.device);
    for (const signer of [first, again, first]) {
      const signed = await signer.sign(message);
      const signature = signed.ok ? signed.value : new Uint8Array();
      expect(ed25519.verify(signature, message, hexToBytes(first.device.publicKey))).toBe(true);
    }
  });

  test('of another vault does not open: this one gets its own', async () => {
    const { host, keys } = laptop();
    const other = await open(host, await newVault());
    const mine = await open(host, await newVault());
    expect(keys).toHaveLength(2);
    expect(mine.device.publicKey).not.toBe(other.device.publicKey);
    expect(await mine.sign(message)).toMatchObject({ ok: true });
    expect(await other.sign(message)).toMatchObject({ ok: false, code: 'deviceKeyLost' });
  });

  test('that main cannot read or use is said in words', async () => {
    const { host } = laptop();
    const unreadable = { ok: false, code: 'deviceKeyUnreadable', message: '读不出' } as const;
    const vault = await newVault();
    expect(await openDeviceSigner({ ...host, deviceKey: async () => unreadable }, vault)).toEqual(unreadable);
    const silent = () => Promise.reject(new Error('gone'));
    const signer = await open({ ...host, signSeal: silent }, vault);
    expect(await signer.sign(message)).toMatchObject({ ok: false, code: 'notSigned' });
  });
});
