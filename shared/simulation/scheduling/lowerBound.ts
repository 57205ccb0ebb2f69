import type { Shop } from './shop.ts';

/**
 * Minutes that no schedule can beat: the longest job, and for each machine its work between the shortest way to it and the
 * shortest way from it. Set-ups are not counted, so it holds with them as well.
 */
export function lowerBound({ size, machines, machine, job, first, last, duration }: Shop): number {
  const ahead = new Int32Array(size);
  const behind = new Int32Array(size);
  let bound = 0;
  for (let one = 0; one < first.length; one += 1) {
    let length = 0;
    for (let id = first[one]!; id <= last[one]!; id += 1) {
      ahead[id] = length;
      length += duration[id]!;
    }
    for (let id = first[one]!; id <= last[one]!; id += 1) behind[id] = length - ahead[id]! - duration[id]!;
    bound = Math.max(bound, length);
  }
  for (let on = 0; on < machines; on += 1) {
    const ids = Array.from(job.keys()).filter((id) => machine[id] === on);
    if (ids.length === 0) continue;
    const work = ids.reduce((sum, id) => sum + duration[id]!, 0);
    const least = (ways: Int32Array) => Math.min(...ids.map((id) => ways[id]!));
    bound = Math.max(bound, work + least(ahead) + least(behind));
  }
  return bound;
}
