import { canonicalDigest } from '../audit/digest.ts';

/** Digests (SHA-256, hex) by path: `answers` the whole part, `answers.network` one row, `session.kind` one field. */
export type Digests = Readonly<Record<string, string>>;

/**
 * The digests of each part, of each field of a part and of each row of a list. It takes content as it was found in a
 * file, sound or not, because its use is to say where it is not.
 */
export function digestsOf(parts: Readonly<Record<string, unknown>>): Digests {
  const entries = Object.entries(parts).flatMap(([part, value]) => [
    [part, canonicalDigest(value)] as const,
    ...placesOf(value).map(({ key, inner }) => [`${part}.${key}`, canonicalDigest(inner)] as const),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function placesOf(value: unknown): readonly { readonly key: string; readonly inner: unknown }[] {
  if (value === null || typeof value !== 'object') return [];
  if (!Array.isArray(value)) return Object.entries(value).map(([key, inner]) => ({ key, inner }));
  return value.flatMap((inner: unknown) => {
    const key = rowKey(inner);
    return key === null ? [] : [{ key, inner }];
  });
}

/** What names a row within its part: an answer's question, a rating's scene, a piece of evidence's own id. */
export function rowKey(row: unknown): string | null {
  if (row === null || typeof row !== 'object') return null;
  for (const name of ['questionId', 'sceneId', 'id']) {
    const key: unknown = Reflect.get(row, name);
    if (typeof key === 'string') return key;
  }
  return null;
}
