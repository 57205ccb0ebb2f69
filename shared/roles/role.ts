import { z } from '#shared/model/zod.ts';

/** 顾问 consultant · 组长 lead · 管理员 administrator · 展厅 hall */
export const roleSchema = z.enum(['consultant', 'lead', 'administrator', 'hall']);
export type Role = z.infer<typeof roleSchema>;

/** Every role, from the one with the fewest rights over enterprises' data to the one with the most; the hall has none. */
export const roles: readonly Role[] = ['hall', 'consultant', 'lead', 'administrator'];

export const roleNames: Readonly<Record<Role, string>> = {
  consultant: '顾问',
  lead: '组长',
  administrator: '管理员',
  hall: '展厅',
};
