import type { EnterpriseFields } from './enterprise.ts';

/** The names of an enterprise's fields as the form has them. */
export const enterpriseFieldNames: Readonly<Record<keyof EnterpriseFields, string>> = {
  uscc: '信用代码',
  name: '名称',
  industry: '行业',
  county: '县（市、区）',
  headcount: '从业人数',
  revenueWan: '年营业收入',
  aboveScale: '规上',
  batch: '批次',
  honours: '荣誉',
  contact: '联系人',
};
