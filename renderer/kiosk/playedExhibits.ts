/** The exhibits of a playlist in its order; all where it names none that there is. */
export function playedExhibits<Exhibit extends { readonly id: string }>(
  exhibits: readonly Exhibit[],
  playlist: readonly string[],
): readonly Exhibit[] {
  const chosen = [...new Set(playlist)].flatMap((id) => exhibits.filter((exhibit) => exhibit.id === id));
  return chosen.length === 0 ? exhibits : chosen;
}
