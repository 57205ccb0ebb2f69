import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFile, openFile, sha256Of } from './evidenceFile.ts';
import { evidenceKeys } from './evidenceKeys.ts';
import { memoryHost } from './testing/pictures.ts';

const newKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** The same key in another run of the app. */
async function twice(): Promise<readonly [CryptoKey, CryptoKey]> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const imported = () => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return [await imported(), await imported()];
}

describe('the keys of a vault’s evidence', () => {
  it('are the same at every start, and others in every other vault', async () => {
    const [one, same] = await twice();
    const [keys, again, other] = await Promise.all([one, same, await newKey()].map(evidenceKeys));
    const sha256 = await sha256Of(Uint8Array.of(1));
    const name = await keys!.nameOf(sha256);
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(name).not.toBe(sha256);
    expect(await again!.nameOf(sha256)).toBe(name);
    expect(await other!.nameOf(sha256)).not.toBe(name);
    const sealed = await keys!.seal(name, Uint8Array.of(1, 2, 3));
    expect([...((await again!.open(name, sealed)) ?? [])]).toEqual([1, 2, 3]);
    expect(await other!.open(name, sealed)).toBeNull();
  });

  it('open nothing that was changed, cut short, or put in another file’s place', async () => {
    const keys = await evidenceKeys(await newKey());
    const name = await keys.nameOf('a');
    const sealed = await keys.seal(name, Uint8Array.of(1, 2, 3));
    expect(await keys.open(await keys.nameOf('b'), sealed)).toBeNull();
    expect(await keys.open(name, sealed.subarray(0, 10))).toBeNull();
    expect(await keys.open(name, new Uint8Array())).toBeNull();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(await keys.open(name, changed)).toBeNull();
    }
  });
});

describe('a file of evidence', () => {
  it('comes back as it was, and the same content is kept once', async () => {
    const keys = await evidenceKeys(await newKey());
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
        const host = memoryHost();
        const kept = await keepFile(host, keys, content);
        const again = await keepFile(host, keys, content.slice());
        expect(again).toEqual(kept);
        expect(host.files.size).toBe(1);
        if (!kept.ok) throw new Error(kept.message);
        const opened = await openFile(host, keys, { name: 'x', sha256: kept.value });
        expect(opened.ok && [...opened.value]).toEqual([...content]);
      }),
      { numRuns: 30 },
    );
  });

  it('that is gone or damaged says so', async () => {
    const keys = await evidenceKeys(await newKey());
    const host = memoryHost();
    const kept = await keepFile(host, keys, Uint8Array.of(1, 2, 3));
    if (!kept.ok) throw new Error(kept.message);
    const [name = ''] = host.files.keys();
    host.files.set(
      name,
      host.files.get(name)!.map((byte, index) => (index === 20 ? byte ^ 1 : byte)),
    );
    expect(await openFile(host, keys, { name: '合同.pdf', sha256: kept.value })).toMatchObject({
      code: 'fileDamaged',
    });
    host.files.clear();
    expect(await openFile(host, keys, { name: '合同.pdf', sha256: kept.value })).toMatchObject({
      code: 'missing',
    });
  });
});
