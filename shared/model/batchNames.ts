import type { Batch } from './enterprise.ts';

/** The three pilot batches as they are called in the city's plan. */
export const batchNames: Readonly<Record<NonNullable<Batch>, string>> = {
  1: '第一批',
  2: '第二批',
  3: '第三批',
};

/** The same as choices, in their order. */
export const batchOptions = ([1, 2, 3] as const).map((value) => ({ value, label: batchNames[value] }));

/** The choice of those that no batch has been named for. */
export const noBatchOption = { value: 'none', label: '未定' } as const;
