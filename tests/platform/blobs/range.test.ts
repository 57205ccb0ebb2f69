import { expect, test } from 'vitest';
import { stretchOf } from './range.ts';

test('what a header asks of a file of ten bytes', () => {
  const asked = (header: string | undefined) => stretchOf(header, 10);
  expect(asked('bytes=0-3')).toEqual({ first: 0, last: 3 });
  expect(asked('bytes=4-')).toEqual({ first: 4, last: 9 });
  expect(asked('bytes=4-400')).toEqual({ first: 4, last: 9 });
  expect(asked('bytes=-3')).toEqual({ first: 7, last: 9 });
  expect(asked('bytes=-30')).toEqual({ first: 0, last: 9 });
  for (const none of ['bytes=10-', 'bytes=-0', 'bytes=999999999999999-']) expect(asked(none)).toBe('outside');
  for (const whole of [undefined, 'bytes=-', 'bytes=3-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b']) {
    expect(asked(whole)).toBeNull();
  }
});
