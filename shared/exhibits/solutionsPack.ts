import { failure, success, type Result } from '../model/result.ts';
import { firstFault, type Fault } from '../model/schemaFault.ts';
import { z } from '../model/zod.ts';
import { exclusionsOf, forcedExclusion } from './solutionLinks.ts';

const text = z.string().min(1);
const yuan = z.number().int().nonnegative();

/**
 * What a solution does to a question of the instrument: `adds` – these options of a multiple choice hold afterwards;
 * `raises` – a single choice goes up by so many options; `reaches` – a single choice is at least this option.
 */
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('adds'), question: text, options: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('raises'), question: text, steps: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('reaches'), question: text, option: text }),
]);

const solution = z.strictObject({
  id: text,
  name: text,
  vendor: text,
  summary: text,
  raises: z.array(z.strictObject({ scene: text, level: z.literal([1, 2, 3, 4]) })),
  changes: z.array(change),
  cost: z.strictObject({ low: yuan, high: yuan }),
  weeks: z.number().int().positive(),
  industries: z.union([z.literal('all'), z.array(text).min(1)]),
  requires: z.array(text),
  excludes: z.array(text),
  honours: z.array(text).optional(),
});

const solutionsPackSchema = z.strictObject({
  id: text,
  version: text,
  title: text,
  source: text,
  caveat: text,
  sample: z.boolean(),
  solutions: z.array(solution).max(5000),
});

/**
 * “小快轻准”方案 as data. `raises`: scenes of the instrument that stand at least at the level afterwards; `cost` in 元, from
 * low to high; `weeks` from the contract to use; `requires` are to be bought with it, `excludes` are never bought with it,
 * whichever of the two says so; `honours`: titles that it prepares for. `sample`: the whole pack is 示例.
 */
export type SolutionsPack = Readonly<z.infer<typeof solutionsPackSchema>>;
export type Solution = Readonly<z.infer<typeof solution>>;
export type QuestionChange = Readonly<z.infer<typeof change>>;

/** Parses a pack of solutions (decoded JSON) once at the edge; the first fault is told in one Chinese sentence with its path. */
export function parseSolutionsPack(json: unknown): Result<SolutionsPack, 'solutionsInvalid'> {
  const parsed = solutionsPackSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return refuse(firstFault(parsed.error));
  const fault = ruleFaults(parsed.data.solutions).next();
  return fault.done === true ? success(parsed.data) : refuse(fault.value);
}

function* ruleFaults(solutions: readonly Solution[]): Generator<Fault, undefined> {
  const byId = new Map<string, Solution>();
  for (const [index, { id }] of solutions.entries()) {
    if (byId.has(id)) yield { path: `solutions[${index}].id`, text: `标识“${id}”重复` };
    byId.set(id, solutions[index]!);
  }
  const exclusions = exclusionsOf(solutions);
  for (const [index, one] of solutions.entries()) {
    const path = `solutions[${index}]`;
    const { name, cost, raises, changes } = one;
    if (cost.high < cost.low) yield { path: `${path}.cost`, text: `方案“${name}”的最高价低于最低价` };
    if (raises.length === 0 && changes.length === 0) yield { path, text: `方案“${name}”没有任何作用` };
    const scenes = raises.map(({ scene }) => scene);
    const again = scenes.findIndex((scene, at) => scenes.indexOf(scene) !== at);
    if (again >= 0) yield { path: `${path}.raises[${again}]`, text: `方案“${name}”重复列出同一场景` };
    for (const list of ['requires', 'excludes'] as const) {
      for (const [at, other] of one[list].entries()) {
        const place = `${path}.${list}[${at}]`;
        if (other === one.id) yield { path: place, text: `方案“${name}”指向了自己` };
        if (!byId.has(other)) yield { path: place, text: `没有标识为“${other}”的方案` };
      }
    }
    const pair = forcedExclusion(one, byId, exclusions);
    if (pair !== null)
      yield { path: `${path}.requires`, text: `方案“${name}”所需的“${pair[0]}”与“${pair[1]}”互斥` };
  }
}

function refuse(fault: Fault): Result<SolutionsPack, 'solutionsInvalid'> {
  const place = fault.path === '' ? '' : `（位置：${fault.path}）`;
  return failure(
    'solutionsInvalid',
    `方案包有误：${fault.text}${place}，未载入此包，请更换正确的文件。`,
    fault.path,
  );
}
