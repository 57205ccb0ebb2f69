import { log } from '#electron/log.ts';
import { createDeviceKey, signWith } from '#electron/seal/deviceKey.ts';
import { readDeviceKey, storeDeviceKey, type DeviceKeyFile } from '#electron/seal/deviceKeyFile.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';

type SealCalls = 'deviceKey' | 'makeDeviceKey' | 'signSeal';

const publicPart = ({ id, publicKey, wrapped }: DeviceKeyFile) => ({
  id,
  publicKey,
  wrapped: new Uint8Array(Buffer.from(wrapped, 'base64')),
});

/** Calls about the key with which this device seals, kept in a folder. Its secret half never leaves main. */
export function sealHandlers(folder: string): Pick<Handlers, SealCalls> {
  return {
    async deviceKey() {
      const read = await readDeviceKey(folder);
      if (!read.ok) return read;
      return { ok: true, key: read.value === null ? null : publicPart(read.value) };
    },
    async makeDeviceKey({ wrapping, wrapped }) {
      const key = createDeviceKey(wrapping, wrapped);
      wrapping.fill(0);
      const stored = await storeDeviceKey(folder, key, Date.now());
      if (!stored.ok) return stored;
      log(`device key made: ${key.id}`);
      return { ok: true, key: publicPart(key) };
    },
    async signSeal({ message, wrapping }) {
      const read = await readDeviceKey(folder);
      const signature = read.ok && read.value !== null ? signWith(read.value, wrapping, message) : null;
      wrapping.fill(0);
      if (signature !== null) return { ok: true, signature };
      return failure(
        'deviceKeyLost',
        '本机的签名密钥打不开，没有封存，诊断内容没有变化；请锁定工作台再解锁后重试。',
      );
    },
  };
}
