import { failure, success, type Result } from '../model/result.ts';
import { firstFault, type Fault } from '../model/schemaFault.ts';
import { z } from '../model/zod.ts';
import { oeeFault, oeeParametersSchema } from './oee/parameters.ts';
import { supplyChainParametersSchema } from './supplyChain/parameters.ts';

const text = z.string().min(1);

/** One demo: `story` is the pain today, what the visitor does, and what he will see; the scene and level that it shows. */
function demoOf<const Kind extends string, Parameters extends z.ZodType>(kind: Kind, parameters: Parameters) {
  const variant = z.strictObject({
    id: text,
    name: text.max(10),
    industry: text,
    note: text.max(60),
    parameters,
  });
  return z.strictObject({
    kind: z.literal(kind),
    title: text.max(8),
    story: z.tuple([text.max(80), text.max(80), text.max(80)]),
    industry: text,
    scene: text,
    level: z.literal([2, 3, 4]),
    solutions: z.array(text).min(1),
    variants: z.array(variant).min(1).max(50),
  });
}

const demo = z.discriminatedUnion('kind', [
  demoOf('supplyChain', supplyChainParametersSchema),
  demoOf('oee', oeeParametersSchema),
]);

export const scenariosPackSchema = z.strictObject({
  id: text,
  version: text,
  title: text,
  source: text,
  caveat: text,
  sample: z.boolean(),
  demos: z.array(demo).min(1),
});

/**
 * 场景体验 as data: stories and parameters; the engines and stages are the app's. A variant is an industry, a shop or a
 * product. `sample`: the whole pack is 示例.
 */
export type ScenariosPack = Readonly<z.infer<typeof scenariosPackSchema>>;
export type ScenarioDemo = ScenariosPack['demos'][number];
export type DemoKind = ScenarioDemo['kind'];

/** Parses a pack of demos (decoded JSON) once at the edge; the first fault is told in one Chinese sentence with its path. */
export function parseScenariosPack(json: unknown): Result<ScenariosPack, 'scenariosInvalid'> {
  const parsed = scenariosPackSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return refuse(firstFault(parsed.error));
  const fault = ruleFaults(parsed.data.demos).next();
  return fault.done === true ? success(parsed.data) : refuse(fault.value);
}

function* ruleFaults(demos: readonly ScenarioDemo[]): Generator<Fault, undefined> {
  const kinds = demos.map(({ kind }) => kind);
  for (const [index, one] of demos.entries()) {
    const { kind, title, variants } = one;
    const path = `demos[${index}]`;
    if (kinds.indexOf(kind) !== index) yield { path: `${path}.kind`, text: `体验“${title}”重复列出` };
    const ids = variants.map(({ id }) => id);
    const again = ids.findIndex((id, at) => ids.indexOf(id) !== at);
    if (again >= 0) {
      yield { path: `${path}.variants[${again}].id`, text: `体验“${title}”的变体标识“${ids[again]}”重复` };
    }
    for (const [place, fault] of parameterFaults(one).entries()) {
      if (fault !== null) yield { ...fault, path: `${path}.variants[${place}].parameters.${fault.path}` };
    }
  }
}

/** What no schema can say of the parameters of each variant. */
function parameterFaults(one: ScenarioDemo): readonly (Fault | null)[] {
  switch (one.kind) {
    case 'oee':
      return one.variants.map(({ parameters }) => oeeFault(parameters));
    case 'supplyChain':
      return [];
  }
}

function refuse(fault: Fault): Result<ScenariosPack, 'scenariosInvalid'> {
  const place = fault.path === '' ? '' : `（位置：${fault.path}）`;
  return failure(
    'scenariosInvalid',
    `场景体验包有误：${fault.text}${place}，未载入此包，原来的体验照常使用；请更换正确的文件。`,
    fault.path,
  );
}
