/** The one after (or before) `present` in a ring; from one that is not in it, the first. `items` has one at least, else `present` stays. */
export function neighbour<Item>(items: readonly Item[], present: Item, step: 1 | -1): Item {
  if (items.length === 0) return present;
  const place = items.indexOf(present);
  const next = place < 0 ? 0 : (place + step + items.length) % items.length;
  return items[next] as Item;
}
