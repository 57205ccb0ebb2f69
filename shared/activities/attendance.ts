import type { SignIn } from '../model/signIn.ts';

/** Who came to one activity: each person once, by the first sign-in, oldest first; organisations by how many they sent. */
export type Attendance = {
  readonly people: readonly SignIn[];
  /** Sign-ins of somebody who had signed in already. */
  readonly repeated: number;
  readonly organisations: readonly { readonly name: string; readonly people: number }[];
};

/**
 * Counts sign-ins. The same name of the same organisation with the same telephone, or with none given once, is the same
 * person: people tap twice. The rows all stay.
 */
export function attendanceOf(signIns: readonly SignIn[]): Attendance {
  const known: { readonly first: SignIn; phone: string }[] = [];
  for (const signIn of signIns.toSorted((one, other) => one.at - other.at)) {
    const phone = signIn.phone.replaceAll(/\D/g, '');
    const same = known.find(
      (person) =>
        isSameName(person.first, signIn) && (phone === '' || person.phone === '' || person.phone === phone),
    );
    if (same === undefined) known.push({ first: signIn, phone });
    // Who gave none at first is known by the one that was given then.
    else if (same.phone === '') same.phone = phone;
  }
  const people = known.map(({ first }) => first);
  const counts = new Map<string, number>();
  for (const { organisation } of people) {
    const name = organisation.trim();
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const organisations = [...counts]
    .map(([name, count]) => ({ name, people: count }))
    .sort((one, other) => other.people - one.people || one.name.localeCompare(other.name, 'zh-CN'));
  return { people, repeated: signIns.length - people.length, organisations };
}

function isSameName(one: SignIn, other: SignIn): boolean {
  return one.name.trim() === other.name.trim() && one.organisation.trim() === other.organisation.trim();
}
