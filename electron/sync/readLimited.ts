/** An answer's text; null where it is longer than `most` bytes, of which no more is read. Rejects where it is cut off. */
export async function readLimited(response: Response, most: number): Promise<string | null> {
  if (response.body === null) return '';
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the stream.
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts, length));
}
