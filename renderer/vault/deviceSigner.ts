import type { DeviceSigner } from '#data/commands/closeSession.ts';
import type { CallResult, Host } from '#shared/ipc/contract.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { makeWrapping, unwrapKey } from './wrapKey.ts';

export type SealHost = Pick<Host, 'deviceKey' | 'makeDeviceKey' | 'signSeal'>;

type DeviceKey = Extract<CallResult<'makeDeviceKey'>, { readonly ok: true }>['key'];

/**
 * This laptop's key, to sign with while the vault is open. Main keeps it (see `electron/seal/deviceKey.ts`); the page
 * keeps closed, under the vault's data key, what opens it, hands that over for each signature and forgets it. Where there
 * is no key yet, or one of another vault, a new one is made: older seals stay verifiable, they bear their own public key.
 */
export async function openDeviceSigner(host: SealHost, vault: CryptoKey): Promise<Result<DeviceSigner>> {
  try {
    const here = await host.deviceKey(null);
    if (!here.ok) return here;
    const opens = here.key !== null && (await unwrap(here.key, vault)) !== null;
    const key = opens ? here.key : null;
    if (key !== null) return success(signerOf(host, vault, key));
    const made = await makeKey(host, vault);
    return made.ok ? success(signerOf(host, vault, made.key)) : made;
  } catch (error) {
    console.error('device key', error);
    return unanswered;
  }
}

const unanswered = failure(
  'notSigned',
  '签名没有回应，没有封存，诊断内容没有变化；请重试，仍失败时请重新启动本软件。',
);

function signerOf(host: SealHost, vault: CryptoKey, key: DeviceKey): DeviceSigner {
  return {
    device: { id: key.id, publicKey: key.publicKey },
    sign: async (message) => {
      const wrapping = await unwrap(key, vault);
      if (wrapping === null) return unanswered;
      const signed = await host.signSeal({ message, wrapping }).catch(() => unanswered);
      wrapping.fill(0);
      return signed.ok ? success(signed.signature) : signed;
    },
  };
}

async function makeKey(host: SealHost, vault: CryptoKey): Promise<CallResult<'makeDeviceKey'>> {
  const { wrapping, wrapped } = await makeWrapping(vault, 'device key');
  const made = await host.makeDeviceKey({ wrapping, wrapped });
  wrapping.fill(0);
  return made;
}

/** The wrapping key; null if it was wrapped under another vault's key. */
function unwrap({ wrapped }: DeviceKey, vault: CryptoKey): Promise<Uint8Array | null> {
  return unwrapKey(wrapped, vault, 'device key');
}
