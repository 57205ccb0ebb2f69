/**
 * Measures two things in turn, A B A B …, so that a slow minute of the machine strikes both. The first round of each
 * warms caches and is left out. `rounds` counts those that are kept.
 */
export async function alternate<A, B>(
  rounds: number,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<{ readonly first: readonly A[]; readonly second: readonly B[] }> {
  const kept = { first: [] as A[], second: [] as B[] };
  for (let round = 0; round <= rounds; round += 1) {
    const a = await first();
    const b = await second();
    if (round === 0) continue;
    kept.first.push(a);
    kept.second.push(b);
  }
  return kept;
}
