import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceOf, shippedInstrument } from '#tests/fixtures/packs.ts';
import { anyTapped, otherInstrument } from '#tests/fixtures/selfCheck.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { readSelfCheckCode, writeSelfCheckCode, type Edition } from './code.ts';

const pack = shippedInstrument();
const edition: Edition = { pack, reference: referenceOf(pack) };
const anyCode = fc.record({
  tapped: anyTapped(pack),
  at: fc.integer({ min: 0, max: 0xff_ff_ff_ff }).map((seconds) => seconds * 1000),
});
const sample = writeSelfCheckCode(edition, {
  tapped: { network: 'count-2', digitalRate: 'b3', passRate: 'up' },
  at: 1_795_000_000_000,
});

test('base45 is that of RFC 9285', () => {
  const text = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  expect(toBase45(text('AB'))).toBe('BB8');
  expect(toBase45(text('Hello!!'))).toBe('%69 VD92EX0');
  expect(toBase45(text('ietf!'))).toBe('QED8WEX0');
  expect(fromBase45('QED8WEX0')).toEqual(text('ietf!'));
  expect(fromBase45('GGW')).toBeNull();
  expect(fromBase45('abc')).toBeNull();
  expect(fromBase45('A')).toBeNull();
});

test('a code comes back as it was written', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      const text = writeSelfCheckCode(edition, code);
      expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
      expect(readSelfCheckCode(text, edition)).toEqual({ ok: true, value: code });
    }),
    { numRuns: 500 },
  );
});

test('fifteen taps are a small code, and the decoder reads what the encoder drew', () => {
  const modules = encodeQR(sample, 'raw', { ecc: 'medium', border: 4 });
  // Version 4: 33 modules and the quiet zone.
  expect(modules.length).toBe(33 + 8);
  const scale = 4;
  const width = modules.length * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  expect(decodeQR({ width, height: width, data })).toBe(sample);
});

test('a code that was changed anywhere is refused', () => {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  fc.assert(
    fc.property(
      anyCode,
      fc.nat(),
      fc.constantFrom(...alphabet),
      fc.constantFrom('replace', 'insert', 'delete', 'swap'),
      (code, at, character, how) => {
        const text = writeSelfCheckCode(edition, code);
        const place = at % text.length;
        const [before, here, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
        const changed = {
          replace: before + character + after,
          insert: before + character + here + after,
          delete: before + after,
          swap: before + after.charAt(0) + here + after.slice(1),
        }[how];
        fc.pre(changed.trim() !== text.trim());
        expect(readSelfCheckCode(changed, edition)).toMatchObject({ ok: false });
      },
    ),
    { numRuns: 2000 },
  );
});

test('each refusal says what it is', () => {
  const codeOf = (text: string, by = edition) => {
    const read = readSelfCheckCode(text, by);
    return read.ok ? 'read' : read.code;
  };
  expect(codeOf(`  ${sample}\n`)).toBe('read');
  expect(codeOf('https://example.com/')).toBe('foreignCode');
  expect(codeOf('')).toBe('foreignCode');
  expect(codeOf(sample.replace('TDSC1:', 'TDSC2:'))).toBe('newerCode');
  expect(codeOf(sample.replace('TDSC1:', 'TDSC01:'))).toBe('foreignCode');
  expect(codeOf(sample.slice(0, 40))).toBe('damagedCode');
  expect(codeOf('TDSC1:')).toBe('damagedCode');
  const other = otherInstrument();
  expect(codeOf(sample, { pack: other, reference: referenceOf(other) })).toBe('otherEdition');
  const newer = { ...edition.reference, version: '2', hash: referenceOf(other).hash };
  expect(readSelfCheckCode(sample, { pack, reference: newer })).toMatchObject({
    code: 'otherEdition',
    message: expect.stringContaining('miit-sme-2024 第 1 版，本机新建诊断用的是 miit-sme-2024 第 2 版'),
  });
});
