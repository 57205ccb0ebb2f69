import type { Centre, Device, EnrolmentCode, Storage } from './storage.ts';

type Token = { readonly device: Device; readonly publicKey: string; readonly isRevoked: boolean };
type Code = EnrolmentCode & { readonly isUsed: boolean };

export type RegistryState = {
  readonly centres: ReadonlyMap<string, Centre>;
  readonly codes: ReadonlyMap<string, Code>;
  readonly tokens: ReadonlyMap<string, Token>;
};

type Registry = Pick<Storage, 'putCentre' | 'addCode' | 'revoke' | 'enrol' | 'deviceOf'> & {
  readonly state: () => RegistryState;
  readonly restore: (state: RegistryState) => void;
};

/** Centres, codes and tokens, in memory. */
export function memoryRegistry(): Registry {
  const centres = new Map<string, Centre>();
  const codes = new Map<string, Code>();
  const tokens = new Map<string, Token>();

  function revokeWhere(isMeant: (device: Device) => boolean): void {
    for (const [hash, token] of tokens) {
      if (isMeant(token.device)) tokens.set(hash, { ...token, isRevoked: true });
    }
  }

  return {
    async putCentre(centre) {
      centres.set(centre.id, centre);
    },
    async addCode(code) {
      if (!centres.has(code.centre)) throw new Error(`There is no centre "${code.centre}".`);
      codes.set(code.codeHash, { ...code, isUsed: false });
    },
    async revoke(deviceId) {
      revokeWhere(({ id }) => id === deviceId);
    },
    async enrol({ codeHash, tokenHash, device, now }) {
      const code = codes.get(codeHash);
      if (code?.isUsed === true) return 'used';
      const centre = centres.get(code?.centre ?? '');
      if (code === undefined || centre === undefined || code.expiresAt <= now) return 'unknown';
      codes.set(codeHash, { ...code, isUsed: true });
      revokeWhere(({ id, centre: { id: place } }) => id === device.id && place === centre.id);
      const enrolled: Device = { id: device.id, name: device.name, scope: code.scope, centre };
      tokens.set(tokenHash, { device: enrolled, publicKey: device.publicKey, isRevoked: false });
      return enrolled;
    },
    async deviceOf(tokenHash) {
      const token = tokens.get(tokenHash);
      if (token === undefined) return 'unknown';
      return token.isRevoked ? 'revoked' : token.device;
    },
    state: () => ({ centres: new Map(centres), codes: new Map(codes), tokens: new Map(tokens) }),
    restore(state) {
      refill(centres, state.centres);
      refill(codes, state.codes);
      refill(tokens, state.tokens);
    },
  };
}

/** Makes a map hold what another holds. */
export function refill<Key, Value>(map: Map<Key, Value>, other: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of other) map.set(key, value);
}
