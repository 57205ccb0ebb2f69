import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Longest name in bytes that every file system of our users takes, less room for a counter that the user adds. */
const longest = 200;

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What may not stand in a name on Windows, macOS or Linux, and halves of characters. */
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f\p{Surrogate}]/gu;

/** Makes a suggested name one that Windows, macOS and Linux accept; enterprises are called what they like. */
export function fileNameOf(suggested: string): string {
  const dot = suggested.lastIndexOf('.');
  const ending = dot > 0 && suggested.length - dot <= 10 ? suggested.slice(dot) : '';
  return fileNameWith(suggested.slice(0, suggested.length - ending.length), ending);
}

/** The same for a name whose ending (a counter, an extension) must stay whole, however long the rest is. */
export function fileNameWith(stem: string, ending: string): string {
  const name = `${stem}${ending}`
    .replaceAll(forbidden, '_')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  const usable = name === '' ? '未命名' : reserved.test(name) ? `_${name}` : name;
  return usable.endsWith(ending) ? shorten(usable, ending) : shorten(usable, '');
}

/** Cuts a name in the middle of nothing but whole characters, keeping its ending. */
function shorten(name: string, ending: string): string {
  const characters = Array.from(name.slice(0, name.length - ending.length));
  while (utf8ToBytes(characters.join('') + ending).length > longest) characters.pop();
  return characters.join('') + ending;
}

/** Two names that mean the same file on one of the systems have the same key. */
export function fileNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
