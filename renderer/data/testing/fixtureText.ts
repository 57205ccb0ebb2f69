/** JSON with bytes in it, as `{ "$bytes": "<base64>" }`. */
export function toText(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each instanceof Uint8Array ? { $bytes: btoa(String.fromCharCode(...each)) } : each,
  );
}

export function fromText(text: string): unknown {
  return JSON.parse(text, (_key, each: unknown) =>
    isBytes(each) ? Uint8Array.from(atob(each.$bytes), (character) => character.charCodeAt(0)) : each,
  );
}

function isBytes(value: unknown): value is { readonly $bytes: string } {
  return value !== null && typeof value === 'object' && '$bytes' in value;
}
