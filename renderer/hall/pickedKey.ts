/** What a chart's click tells, as far as it says what was touched. */
export type ChartClick = { readonly data?: unknown; readonly name?: string; readonly value?: unknown };

/**
 * The key of what was touched: the data item's `key`, else its `name`; of a label of an axis, its text. Null: nothing that
 * can be told apart, such as the ground.
 */
export function pickedKey({ data, name, value }: ChartClick): string | null {
  if (typeof data === 'object' && data !== null && 'key' in data && typeof data.key === 'string')
    return data.key;
  if (typeof name === 'string' && name !== '') return name;
  return typeof value === 'string' && value !== '' ? value : null;
}
