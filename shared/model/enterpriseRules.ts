import type { PolicyPack } from '../policy/policyPack.ts';
import type { EnterpriseFields } from './enterprise.ts';
import { checkUscc } from './uscc.ts';

/** A field that cannot be stored as it is, and why, in one Chinese sentence. */
export type FieldFault = { readonly field: FieldName; readonly message: string };
export type FieldName = keyof EnterpriseFields | 'contact.name' | 'contact.phone';

const nameLength = { least: 2, most: 100 };
const mostHeadcount = 1_000_000;
const mostRevenueWan = 100_000_000;

/** Checks what a person entered or a file brought, for the form and for import; an empty list means that all is well. */
export function checkEnterprise(fields: EnterpriseFields, policy: PolicyPack): readonly FieldFault[] {
  return [...faults(fields, policy)];
}

function* faults(fields: EnterpriseFields, policy: PolicyPack): Generator<FieldFault> {
  const uscc = checkUscc(fields.uscc);
  if (!uscc.ok) yield { field: 'uscc', message: uscc.message };
  const length = [...fields.name.trim()].length;
  if (length < nameLength.least || length > nameLength.most) {
    yield {
      field: 'name',
      message: `企业名称应为 ${nameLength.least} 至 ${nameLength.most} 个字，现为 ${length} 个字。`,
    };
  }
  if (!policy.industries.some((industry) => industry.id === fields.industry)) {
    yield { field: 'industry', message: unknown('行业', fields.industry, '细分行业') };
  }
  if (!policy.counties.includes(fields.county)) {
    yield { field: 'county', message: unknown('县（市、区）', fields.county, '县（市、区）') };
  }
  yield* figureFaults(fields);
  for (const honour of fields.honours) {
    if (!policy.transformationSubsidy.honours.list.includes(honour)) {
      yield { field: 'honours', message: unknown('荣誉', honour, '荣誉') };
    }
  }
  yield* contactFaults(fields);
}

function unknown(what: string, value: string, list: string): string {
  return value === '' ? `请选择${what}。` : `${what}“${value}”不在政策包的${list}名单中，请从名单中选择。`;
}

function* figureFaults({ headcount, revenueWan }: EnterpriseFields): Generator<FieldFault> {
  if (headcount !== null && !(Number.isInteger(headcount) && headcount >= 0 && headcount <= mostHeadcount)) {
    yield { field: 'headcount', message: '从业人数应为 0 至 1000000 的整数（人）。' };
  }
  if (revenueWan !== null && !(revenueWan >= 0 && revenueWan <= mostRevenueWan)) {
    yield {
      field: 'revenueWan',
      message: '年营业收入应为 0 至 100000000 之间的数（万元），请确认单位是万元。',
    };
  }
}

/** Loose on purpose: a mobile number, or a land line with or without area code and extension. */
const phonePattern =
  /^(?:(?:\+?86[- ]?)?1[3-9]\d{9}|(?:0\d{2,3}[- ]?)?[2-9]\d{6,7}(?:(?:-|转)\d{1,6})?|400-?\d{3}-?\d{4})$/;

function* contactFaults({ contact }: EnterpriseFields): Generator<FieldFault> {
  if ([...contact.name].length > 50) yield { field: 'contact.name', message: '联系人姓名不能超过 50 个字。' };
  const phone = contact.phone.trim();
  if (phone !== '' && !phonePattern.test(phone)) {
    yield {
      field: 'contact.phone',
      message: `联系电话“${phone.slice(0, 30)}”不像手机号或座机号，请核对或留空。`,
    };
  }
}
