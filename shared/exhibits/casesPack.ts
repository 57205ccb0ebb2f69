import { failure, success, type Result } from '../model/result.ts';
import { firstFault, type Fault } from '../model/schemaFault.ts';
import { z } from '../model/zod.ts';

const text = z.string().min(1);
const yuan = z.number().int().nonnegative();
const level = z.literal([0, 1, 2, 3, 4]);
const paragraphs = z.array(text).min(1);

const effect = z.strictObject({
  name: text,
  unit: text,
  before: z.number(),
  after: z.number(),
  better: z.enum(['higher', 'lower']),
});

const hallCase = z.strictObject({
  id: text,
  kind: z.enum(['benchmark', 'chain']),
  title: text,
  enterprise: text,
  industry: text,
  county: text,
  partners: z.number().int().positive().optional(),
  story: z.strictObject({ pain: paragraphs, work: paragraphs, effect: paragraphs }),
  effects: z.array(effect).min(1),
  level: z.strictObject({ before: level, after: level }),
  scenes: z.array(z.strictObject({ scene: text, before: level, after: level })).min(1),
  money: z.strictObject({
    investment: yuan,
    subsidy: yuan,
    yearlyCost: z.strictObject({ name: text, before: yuan, after: yuan }).nullable(),
  }),
  solutions: z.array(text),
});

const casesPackSchema = z.strictObject({
  id: text,
  version: text,
  title: text,
  source: text,
  caveat: text,
  sample: z.boolean(),
  cases: z.array(hallCase).max(1000),
});

/**
 * 案例 as data: 标杆 (`benchmark`) and 链式转型 (`chain`, with its `partners`). `enterprise` is masked (“某轴承企业”). The story
 * is 痛点、做法、成效, in short paragraphs. Effects are measured, in their own unit. Money in 元: what was invested, the part that
 * was subsidised, and a cost that comes back every year, before and after. `sample`: the whole pack is 示例.
 */
export type CasesPack = Readonly<z.infer<typeof casesPackSchema>>;
export type HallCase = Readonly<z.infer<typeof hallCase>>;
export type CaseEffect = Readonly<z.infer<typeof effect>>;

/** Parses a pack of cases (decoded JSON) once at the edge; the first fault is told in one Chinese sentence with its path. */
export function parseCasesPack(json: unknown): Result<CasesPack, 'casesInvalid'> {
  const parsed = casesPackSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return refuse(firstFault(parsed.error));
  const fault = ruleFaults(parsed.data.cases).next();
  return fault.done === true ? success(parsed.data) : refuse(fault.value);
}

function* ruleFaults(cases: readonly HallCase[]): Generator<Fault, undefined> {
  const ids = cases.map(({ id }) => id);
  for (const [index, { id, title, enterprise, kind, partners, scenes, money }] of cases.entries()) {
    const path = `cases[${index}]`;
    if (ids.indexOf(id) !== index) yield { path: `${path}.id`, text: `标识“${id}”重复` };
    // The hall never names an enterprise: a case that is not masked stays out.
    if (!enterprise.startsWith('某')) {
      yield { path: `${path}.enterprise`, text: `案例“${title}”的企业名称未匿名，应以“某”开头` };
    }
    if (kind === 'chain' && partners === undefined) {
      yield { path: `${path}.partners`, text: `链式案例“${title}”缺少带动的企业数` };
    }
    const names = scenes.map(({ scene }) => scene);
    const again = names.findIndex((name, at) => names.indexOf(name) !== at);
    if (again >= 0) yield { path: `${path}.scenes[${again}]`, text: `案例“${title}”重复列出同一场景` };
    if (money.subsidy > money.investment) {
      yield { path: `${path}.money.subsidy`, text: `案例“${title}”的补助多于投入` };
    }
  }
}

function refuse(fault: Fault): Result<CasesPack, 'casesInvalid'> {
  const place = fault.path === '' ? '' : `（位置：${fault.path}）`;
  return failure(
    'casesInvalid',
    `案例包有误：${fault.text}${place}，未载入此包，请更换正确的文件。`,
    fault.path,
  );
}
