/** A stretch of a file, both ends included; `null`: the header asks for nothing that can be served in part. */
export type Stretch = { readonly first: number; readonly last: number };

/** What a `Range` header asks of a file of `size` bytes. `outside`: nothing of the file is in it. Pure. */
export function stretchOf(header: string | undefined, size: number): Stretch | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'outside' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return null;
  return first >= size ? 'outside' : { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
