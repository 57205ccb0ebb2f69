import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers in [0, 1); the same ones for the same seed. Whoever draws from it moves it on. */
export type Random = () => number;

/** The numbers of a seed (any whole number), the same in Node and in the window. */
export function seededRandom(seed: number): Random {
  const generator = generatorOf(seed);
  return () => uniformFloat64(generator);
}

/**
 * So many sequences of one seed that have nothing to do with one another (2⁶⁴ numbers apart). One for each cause of chance –
 * arrivals, repairs, defects – keeps the baseline and the improved run alike in all that the improvement does not touch
 * (common random numbers).
 */
export function independentRandoms(seed: number, count: number): readonly Random[] {
  const generator = generatorOf(seed);
  return Array.from({ length: count }, () => {
    const own = generator.clone();
    generator.jump?.();
    return () => uniformFloat64(own);
  });
}

/**
 * The library puts the seed into a quarter of the state as it is: the first numbers of small seeds would all be near 1,
 * and those of neighbours alike. Another generator scatters the seeds, and a jump mixes them into the whole state.
 */
function generatorOf(seed: number) {
  const generator = xoroshiro128plus(mersenne(seed).next());
  generator.jump?.();
  return generator;
}
