/** An answer's text; null where it is longer than `most` bytes, of which no more is read. Rejects where it is cut off. */
export async function readLimited(response: Response, most: number): Promise<string | null> {
  const bytes = await readLimitedBytes(response, most);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** An answer's bytes, otherwise as `readLimited`. */
export async function readLimitedBytes(response: Response, most: number): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the stream.
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
