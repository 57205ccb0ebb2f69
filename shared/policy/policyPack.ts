import { failure, success, type Result } from '../model/result.ts';
import { firstFault, type Fault } from '../model/schemaFault.ts';
import { z } from '../model/zod.ts';

const text = z.string().min(1);
const yuan = z.number().int().nonnegative();
const rate = z.number().min(0).max(1);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '应为“年-月”，如 2025-09');
const size = z.enum(['大型', '中型', '小型', '微型']);

const industry = z.strictObject({ id: text, name: text, gb: text, cluster: text });

const award = z.strictObject({
  id: text,
  clause: text,
  name: text,
  min: yuan.optional(),
  rate: rate.optional(),
  cap: yuan,
  target: z.enum(['enterprise', 'county', 'platform', 'centre', 'product']),
  hint: text.optional(),
});

const sizeBand = z.strictObject({ size, minHeadcount: yuan, minRevenueWan: z.number().nonnegative() });
const level = z.literal([1, 2, 3, 4]);

const transformationSubsidy = z.strictObject({
  clause: text,
  method: text,
  byResultLevel: z.array(z.strictObject({ level, rate, cap: yuan })).min(1),
  batches: z.strictObject({
    rule: text,
    capFactorByBatch: z.record(z.string().regex(/^[1-9]$/), z.number().positive().nullable()),
    unknown: text,
  }),
  honours: z.strictObject({ rule: text, list: z.array(text) }),
});

const phase = z.strictObject({
  id: text,
  stage: z.number().int().positive(),
  start: month,
  end: month,
  name: text,
});

const usccRule = z.strictObject({
  source: text,
  alphabet: z.string().length(31),
  weights: z.array(z.number().int().positive()).length(17),
  mod: z.literal(31),
  length: z.literal(18),
});

const policyPackSchema = z.strictObject({
  id: text,
  version: text,
  title: text,
  issuer: text,
  source: text,
  caveat: text,
  transformationSubsidy,
  awards: z.array(award),
  funds: z.strictObject({
    total: yuan,
    central: yuan,
    local: yuan,
    centralToTransformationMin: rate,
    centralToServicesMax: rate,
    principle: text,
  }),
  targets: z.array(
    z.strictObject({ id: text, name: text, value: z.number(), unit: text, note: text.optional() }),
  ),
  services: z.record(z.string(), z.string()),
  industries: z.array(industry).min(1),
  industriesNote: z.string(),
  counties: z.array(text).min(1),
  phases: z.array(phase),
  enterpriseSize: z.strictObject({ source: text, rule: text, bands: z.array(sizeBand).min(1) }),
  uscc: usccRule,
});

/** A policy pack: amounts in 元 (yuan), shares 0…1, months as YYYY-MM. Each amount bears its clause. */
export type PolicyPack = Readonly<z.infer<typeof policyPackSchema>>;
export type Industry = Readonly<z.infer<typeof industry>>;
export type Award = Readonly<z.infer<typeof award>>;
export type EnterpriseSize = z.infer<typeof size>;
export type SizeBand = Readonly<z.infer<typeof sizeBand>>;

/** Parses a policy pack (decoded JSON) once at the edge; the first fault is told in one Chinese sentence with its path. */
export function parsePolicyPack(json: unknown): Result<PolicyPack, 'policyInvalid'> {
  const parsed = policyPackSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return refuse(firstFault(parsed.error));
  const fault = ruleFaults(parsed.data).next();
  return fault.done === true ? success(parsed.data) : refuse(fault.value);
}

function* ruleFaults(pack: PolicyPack): Generator<Fault, undefined> {
  const lists = {
    industries: pack.industries,
    awards: pack.awards,
    targets: pack.targets,
    phases: pack.phases,
  };
  for (const [list, rows] of Object.entries(lists)) {
    const ids = rows.map((row) => row.id);
    const again = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (again >= 0) yield { path: `${list}[${again}].id`, text: `标识“${ids[again] ?? ''}”重复` };
  }
  for (const [index, { start, end, name }] of pack.phases.entries()) {
    if (end < start) yield { path: `phases[${index}]`, text: `阶段“${name}”的结束早于开始` };
  }
  const bands = pack.enterpriseSize.bands;
  const last = bands.at(-1);
  if (last === undefined || last.minHeadcount > 0 || last.minRevenueWan > 0) {
    yield { path: 'enterpriseSize.bands', text: '企业规模的最后一档下限必须为 0' };
  }
}

function refuse(fault: Fault): Result<PolicyPack, 'policyInvalid'> {
  const place = fault.path === '' ? '' : `（位置：${fault.path}）`;
  return failure(
    'policyInvalid',
    `政策包有误：${fault.text}${place}，未载入此包，请更换正确的文件。`,
    fault.path,
  );
}
