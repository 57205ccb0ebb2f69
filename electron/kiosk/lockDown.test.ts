import { expect, test } from 'vitest';
import { isPlainInput } from './lockDown.ts';

const plain = { control: false, meta: false, alt: false };

test('what is typed reaches the page, in any script', () => {
  for (const key of [
    'a',
    'Z',
    '5',
    '邯',
    ' ',
    '😀',
    'Backspace',
    'Enter',
    'Tab',
    'ArrowLeft',
    'Process',
    'Shift',
  ]) {
    expect(isPlainInput({ ...plain, key })).toBe(true);
  }
});

test('no function key does, and no chord', () => {
  for (let number = 1; number <= 24; number += 1) {
    expect(isPlainInput({ ...plain, key: `F${number}` })).toBe(false);
  }
  for (const key of ['r', 'R', 'w', 'I', 'p', 'F4', '+', '0', 'Tab', 'ArrowLeft', 'Escape', ' ']) {
    for (const chord of [{ control: true }, { meta: true }, { alt: true }]) {
      expect(isPlainInput({ ...plain, ...chord, key })).toBe(false);
    }
  }
  const outward = [
    'BrowserBack',
    'BrowserHome',
    'LaunchMail',
    'ContextMenu',
    'PrintScreen',
    'Meta',
    'Alt',
    'Control',
  ];
  for (const key of outward) expect(isPlainInput({ ...plain, key })).toBe(false);
});
