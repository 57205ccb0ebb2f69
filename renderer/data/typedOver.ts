import { isSame, type Json } from '#shared/sync/fields.ts';

/**
 * What a form is to write: the fields that were changed in it, over the row as it stands now. A sync may have brought a
 * colleague's changes since the form was opened; they stay where nothing was typed. `opened`: the form as it was then.
 */
export function typedOver<Row extends object>(standing: Row, opened: Row, typed: Row): Row {
  const before = opened as Readonly<Record<string, Json | undefined>>;
  const changed = Object.entries(typed).filter(([name, value]) => !isSame(before[name], value as Json));
  return { ...standing, ...Object.fromEntries(changed) };
}
