import type { Batch, Enterprise, EnterpriseFields } from '#shared/model/enterprise.ts';
import { normaliseUscc } from '#shared/model/uscc.ts';
import { isSame } from '#shared/sync/fields.ts';

/** What stands in the form; anything may be missing while it is being filled in. */
export type EnterpriseFormValues = {
  readonly name?: string | undefined;
  readonly uscc?: string | undefined;
  readonly industry?: string | undefined;
  readonly county?: string | undefined;
  readonly headcount?: number | null | undefined;
  readonly revenueWan?: number | null | undefined;
  readonly aboveScale?: boolean | undefined;
  readonly batch?: NonNullable<Batch> | 'none' | undefined;
  readonly honours?: readonly string[] | undefined;
  readonly contactName?: string | undefined;
  readonly contactPhone?: string | undefined;
};

export const emptyForm: EnterpriseFormValues = { aboveScale: false, batch: 'none', honours: [] };

/** The form of an enterprise that is already stored. */
export function formOf(enterprise: Enterprise): EnterpriseFormValues {
  const { contact, batch, name, uscc, industry, county, headcount, revenueWan, aboveScale, honours } =
    enterprise;
  return {
    name,
    uscc,
    industry,
    county,
    headcount,
    revenueWan,
    aboveScale,
    honours,
    batch: batch ?? 'none',
    contactName: contact.name,
    contactPhone: contact.phone,
  };
}

/** The fields as they will be stored: trimmed, the code in its normal form. What is missing becomes empty or null. */
export function fieldsOf(values: EnterpriseFormValues): EnterpriseFields {
  const { batch, headcount, revenueWan } = values;
  return {
    uscc: normaliseUscc(values.uscc ?? ''),
    name: (values.name ?? '').trim(),
    industry: values.industry ?? '',
    county: values.county ?? '',
    headcount: headcount ?? null,
    revenueWan: revenueWan ?? null,
    aboveScale: values.aboveScale ?? false,
    batch: batch === undefined || batch === 'none' ? null : batch,
    honours: [...(values.honours ?? [])],
    contact: { name: (values.contactName ?? '').trim(), phone: (values.contactPhone ?? '').trim() },
  };
}

/** Whether saving would store anything else than `initial` says. */
export function isDirty(values: EnterpriseFormValues, initial: EnterpriseFormValues): boolean {
  return JSON.stringify(fieldsOf(values)) !== JSON.stringify(fieldsOf(initial));
}

/** A stored draft, if it is one; anything else (an older app's, a damaged one) is no draft. */
export function readDraft(stored: unknown): EnterpriseFormValues | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const draft = stored as EnterpriseFormValues;
  const texts = [draft.name, draft.uscc, draft.industry, draft.county, draft.contactName, draft.contactPhone];
  if (texts.some((text) => text !== undefined && typeof text !== 'string')) return null;
  if (draft.honours !== undefined && !Array.isArray(draft.honours)) return null;
  return isDirty(draft, emptyForm) ? draft : null;
}

/** The fields that a person has changed since the form was opened. */
export function typedOnly(now: EnterpriseFields, opened: EnterpriseFields): Partial<EnterpriseFields> {
  const names = Object.keys(now) as (keyof EnterpriseFields)[];
  return Object.fromEntries(
    names.filter((name) => !isSame(now[name], opened[name])).map((name) => [name, now[name]]),
  );
}
