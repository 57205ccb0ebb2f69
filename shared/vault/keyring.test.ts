import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  derivationBounds,
  keyringFormat,
  mostDoors,
  parseKeyring,
  type Door,
  type Keyring,
} from './keyring.ts';

function base64(least: number, most = least): fc.Arbitrary<string> {
  return fc
    .uint8Array({ minLength: least, maxLength: most })
    .map((bytes) => Buffer.from(bytes).toString('base64'));
}

function between({ least, most }: { least: number; most: number }): fc.Arbitrary<number> {
  return fc.integer({ min: least, max: most });
}

const anyDoor: fc.Arbitrary<Door> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('passphrase', 'recovery', 'keychain'),
  role: fc.constantFrom('consultant', 'lead', 'administrator', 'hall'),
  nonce: base64(12),
  wrapped: base64(1, 100),
  person: fc.option(fc.record({ nonce: base64(12), sealed: base64(1, 100) })),
});

const anyKeyring: fc.Arbitrary<Keyring> = fc.record({
  format: fc.constant(keyringFormat),
  vaultId: fc.uuid(),
  createdAt: fc.nat(),
  derivation: fc.record({
    algorithm: fc.constant('argon2id' as const),
    salt: base64(16),
    memoryKiB: between(derivationBounds.memoryKiB),
    iterations: between(derivationBounds.iterations),
    parallelism: between(derivationBounds.parallelism),
  }),
  doors: fc.uniqueArray(anyDoor, { minLength: 1, maxLength: 5, selector: (door) => door.id }),
});

const door: Door = {
  id: '8d6f2a3e-5c1b-4e0f-9a7d-2b3c4d5e6f70',
  kind: 'passphrase',
  role: 'consultant',
  nonce: 'AAECAwQFBgcICQoL',
  wrapped: 'c2VjcmV0IGtleQ==',
  person: { nonce: 'DA0ODxAREhMUFRYX', sealed: 'c2VhbGVk' },
};

const keyring: Keyring = {
  format: keyringFormat,
  vaultId: '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9',
  createdAt: Date.UTC(2026, 10, 22),
  derivation: {
    algorithm: 'argon2id',
    salt: 'AAECAwQFBgcICQoLDA0ODw==',
    memoryKiB: 65_536,
    iterations: 3,
    parallelism: 1,
  },
  doors: [door],
};

function doorsOf(count: number): readonly Door[] {
  return Array.from({ length: count }, (_, index) => ({
    ...door,
    id: door.id.slice(0, -2) + String(index).padStart(2, '0'),
  }));
}

describe('parseKeyring', () => {
  it('reads back every keyring as it was written', () => {
    fc.assert(
      fc.property(anyKeyring, (written) => {
        expect(parseKeyring(JSON.stringify(written))).toEqual({ ok: true, value: written });
      }),
    );
  });

  it('takes as many doors as a device may have', () => {
    expect(parseKeyring(JSON.stringify({ ...keyring, doors: doorsOf(mostDoors) })).ok).toBe(true);
  });

  it('refuses a newer format in plain words, whatever else is in the file', () => {
    const text = JSON.stringify({ format: 'transformation-desk-keyring/2', ways: [] });
    expect(parseKeyring(text)).toEqual({
      ok: false,
      code: 'keyringNewer',
      message:
        '密钥文件由更新版本的软件写成（格式 2，本机支持到 1），文件和数据均未改动，请先升级本软件再打开。',
      path: 'format',
    });
  });

  it.each<[object, string, string]>([
    [{ format: 'transformation-desk/1' }, 'format', '只能是 transformation-desk-keyring/1'],
    [{ format: 'transformation-desk-keyring/0' }, 'format', '只能是'],
    [{ vaultId: 'vault' }, 'vaultId', '应为 UUID'],
    [{ createdAt: -1 }, 'createdAt', '不能小于 0'],
    [{ doors: [] }, 'doors', '至少 1 项'],
    [{ doors: doorsOf(mostDoors + 1) }, 'doors', '至多 50 项'],
    [{ doors: [door, { ...door, id: door.id.toUpperCase() }] }, 'doors[1].id', '标识重复'],
    [{ doors: [{ ...door, kind: 'window' }] }, 'doors[0].kind', '只能是 passphrase'],
    [{ doors: [{ ...door, role: 'owner' }] }, 'doors[0].role', '只能是 consultant'],
    [{ doors: [{ ...door, nonce: 'AAECAwQFBgcICQo=' }] }, 'doors[0].nonce', '12 字节'],
    [{ doors: [{ ...door, wrapped: 'no base64' }] }, 'doors[0].wrapped', 'Base64'],
    [{ doors: [{ ...door, wrapped: '' }] }, 'doors[0].wrapped', '内容太少'],
    [{ doors: [{ ...door, person: '张三' }] }, 'doors[0].person', '类型不对'],
    [{ doors: [{ ...door, name: '张三' }] }, 'doors[0].name', '无法识别'],
    [{ derivation: { ...keyring.derivation, algorithm: 'md5' } }, 'derivation.algorithm', '只能是 argon2id'],
    [{ derivation: { ...keyring.derivation, salt: 'AAECAwQFBgcICQoL' } }, 'derivation.salt', '16 字节'],
    [{ derivation: { ...keyring.derivation, memoryKiB: 19_455 } }, 'derivation.memoryKiB', '不能小于'],
    [{ derivation: { ...keyring.derivation, memoryKiB: 1_048_577 } }, 'derivation.memoryKiB', '不能大于'],
    [{ derivation: { ...keyring.derivation, iterations: 0 } }, 'derivation.iterations', '不能小于 1'],
    [{ derivation: { ...keyring.derivation, iterations: 11 } }, 'derivation.iterations', '不能大于 10'],
    [{ derivation: { ...keyring.derivation, parallelism: 5 } }, 'derivation.parallelism', '不能大于 4'],
    [{ derivation: { ...keyring.derivation, parallelism: 1.5 } }, 'derivation.parallelism', '整数'],
  ])('tells the place and the fault of %j', (change, path, words) => {
    expect(parseKeyring(JSON.stringify({ ...keyring, ...change }))).toMatchObject({
      code: 'keyringDamaged',
      path,
      message: expect.stringContaining(words) as string,
    });
  });

  it('finds a file that was cut off anywhere', () => {
    const text = JSON.stringify(keyring);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(parseKeyring(text.slice(0, length))).toMatchObject({
          code: 'keyringDamaged',
          message: expect.stringContaining('不是完整的 JSON') as string,
        });
      }),
    );
  });

  it('says in one Chinese sentence what is wrong with any other file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseKeyring(text)).toMatchObject({
          code: 'keyringDamaged',
          message: expect.stringMatching(/^密钥文件已损坏：.+文件和数据均未改动.+。$/) as string,
        });
      }),
    );
  });
});
