import path from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without arguments it soaks half an hour from a fresh seed', () => {
  expect(readOptions([], 42)).toEqual({ minutes: 30, seed: 42, verbose: false, appFolder: null });
});

test('every option is read, and anything else refused in a sentence', () => {
  expect(readOptions(['--minutes', '2', '--seed', '7', '--app', 'there', '--verbose'], 42)).toEqual({
    minutes: 2,
    seed: 7,
    verbose: true,
    appFolder: path.resolve('there'),
  });
  for (const args of [
    ['--minutes', '0'],
    ['--minutes', 'long'],
    ['--seed', '-1'],
    ['--hours', '2'],
  ])
    expect(() => readOptions(args, 42)).toThrow();
  expect(() => readOptions(['--minutes', '2.5'], 42)).toThrow('--minutes cannot be "2.5"');
});
