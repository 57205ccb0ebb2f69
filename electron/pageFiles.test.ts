import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentTypeOf, pageFileOf } from './pageFiles.ts';

const directory = path.resolve('/srv/page');
const fileOf = (url: string) => pageFileOf(url, 'app://desk', directory);

describe('the file behind an address', () => {
  it('is the named file, and index.html for the root', () => {
    expect(fileOf('app://desk/assets/a.js?v=1#x')).toBe(path.join(directory, 'assets/a.js'));
    expect(fileOf('app://desk/')).toBe(path.join(directory, 'index.html'));
    expect(fileOf('app://desk/%E6%8C%87%E5%8D%97.md')).toBe(path.join(directory, '指南.md'));
  });

  it.each([
    'app://desk/..%2f..%2fetc/passwd',
    'app://desk/assets/%2e%2e%2f%2e%2e%2fmain/main.js',
    'app://desk/..%5cmain%5cmain.js',
    'app://desk/C:/Windows/win.ini',
    'app://desk/a%00.html',
    'app://desk/%E0%A4%A',
    'app://other/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('is refused for %s', (url) => {
    expect(fileOf(url)).toBeUndefined();
  });

  it('never leaves the directory', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2F',
      '/',
      '\\',
      '%5C',
      'a',
      '%00',
      ':',
      '%',
      '?',
      '指',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileOf(`app://desk/${pieces.join('')}`);
        expect(file === undefined || file.startsWith(directory)).toBe(true);
      }),
    );
  });
});

it('unknown kinds of files are plain bytes', () => {
  expect(contentTypeOf('/x/entry.JS')).toBe('text/javascript; charset=utf-8');
  expect(contentTypeOf('/x/blob.exe')).toBe('application/octet-stream');
});
