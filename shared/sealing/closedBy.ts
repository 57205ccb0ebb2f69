import { roleNames, roleSchema } from '../roles/role.ts';
import type { SealedRecord } from './record.ts';

/** Who closed it: 赵组长（组长）. A role that this app does not know is left out. */
export function closerOf({ record }: { readonly record: SealedRecord }): string {
  const { person, role } = record.content.closedBy;
  const known = roleSchema.safeParse(role);
  const name = person === '' ? '未记名' : person;
  return known.success ? `${name}（${roleNames[known.data]}）` : name;
}
