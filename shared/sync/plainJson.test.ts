import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepest, isPlainJson } from './plainJson.ts';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);

test('usual values are taken', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      expect(isPlainJson(JSON.parse(JSON.stringify(value).replaceAll('"__proto__"', '"proto"')))).toBe(true);
    }),
  );
});

test('up to the deepest level, and no deeper, however deep', () => {
  expect(isPlainJson(nested(deepest))).toBe(true);
  expect(isPlainJson(nested(deepest + 1))).toBe(false);
  expect(isPlainJson(nested(5_000))).toBe(false);
});

test('a key that would be lost is seen at every level', () => {
  expect(isPlainJson(JSON.parse('{"a":{"__proto__":1,"b":2}}'))).toBe(false);
  expect(isPlainJson(JSON.parse('[{"__proto__":null}]'))).toBe(false);
  expect(isPlainJson(JSON.parse('{"a":"__proto__"}'))).toBe(true);
});
