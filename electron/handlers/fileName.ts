/** Longest name in bytes that every file system of our users takes, less room for a counter that the user adds. */
const longest = 200;

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Cuts a name in the middle of nothing but whole characters, keeping its extension. */
function shorten(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  const characters = Array.from(name.slice(0, name.length - extension.length));
  const encoder = new TextEncoder();
  while (encoder.encode(characters.join('') + extension).length > longest) characters.pop();
  return characters.join('') + extension;
}

/** Makes a suggested name one that Windows, macOS and Linux accept; enterprises are called what they like. */
export function fileNameOf(suggested: string): string {
  const name = suggested
    // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
    .replaceAll(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '');
  const usable = name === '' ? '未命名' : reserved.test(name) ? `_${name}` : name;
  return shorten(usable);
}
