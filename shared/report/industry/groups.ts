import { isGroup, leastGroup } from './threshold.ts';

/** A printed group: five or more members, or all there are. `merged`: made of groups that may not stand alone. */
export type Group<Member> = {
  readonly name: string;
  readonly merged: boolean;
  readonly members: readonly Member[];
};

export const mergedName = '其他（合并）';

/**
 * Parts the members by a property, in the order of `order` and then of their names; groups below five are merged into
 * one at the end, which takes in the smallest other group while it has fewer than five itself.
 */
export function groupBy<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
  order: readonly string[] = [],
): readonly Group<Member>[] {
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    const name = nameOf(member);
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [member]);
    else group.push(member);
  }
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const all = [...byName]
    .map(([name, group]) => ({ name, group }))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  const shown = shownOf(all.map(({ group }) => group.length));
  const rest = all.flatMap(({ group }, index) => (shown[index] === true ? [] : group));
  return [
    ...all
      .filter((_, index) => shown[index] === true)
      .map(({ name, group }) => ({ name, merged: false, members: group })),
    ...(rest.length === 0 ? [] : [{ name: mergedName, merged: true, members: rest }]),
  ];
}

/**
 * Which of the groups may have a figure of their own, given how many enterprises each one's figure is taken over: those
 * with five or more, but the smallest of them only while those without a figure are none or at least five together.
 */
export function shownOf(sizes: readonly number[]): readonly boolean[] {
  const shown = sizes.map((size) => size >= leastGroup);
  const hidden = () => sizes.reduce((sum, size, index) => sum + (shown[index] === true ? 0 : size), 0);
  while (!isGroup(hidden()) && shown.includes(true)) {
    const least = Math.min(...sizes.filter((_, index) => shown[index] === true));
    shown[sizes.findLastIndex((size, index) => shown[index] === true && size === least)] = false;
  }
  return shown;
}
