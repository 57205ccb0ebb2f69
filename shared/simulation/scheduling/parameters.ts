import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';

const name = z.string().min(1).max(8);

const machine = z.strictObject({
  name,
  /** Of the minutes in `setups`, how much this machine takes: 0 – nothing is changed here; 1 – as they are. */
  setupFactor: z.number().min(0).max(3),
});

const product = z.strictObject({
  name: z.string().min(1).max(12),
  /** What its machines are set up for: one of `families`. */
  family: name,
  /** Machines in their order, each at most once; seconds for each piece, minutes for each order whatever its size. */
  route: z
    .array(
      z.strictObject({
        machine: name,
        seconds: z.number().min(0).max(3600),
        minutes: z.number().min(0).max(1440),
      }),
    )
    .min(1)
    .max(8),
  /** Pieces of an order: from, to, in multiples of `lot`. */
  quantity: z.strictObject({
    from: z.int().min(1).max(1_000_000),
    to: z.int().min(1).max(1_000_000),
    lot: z.int().min(1).max(1_000_000),
  }),
});

/**
 * A shop and the orders that come to it; which ones, the seed draws. `setups[from][to]`: minutes between families.
 * `orders.due`: due times as shares of the busiest machine's work, from the tightest to the widest; `keyShare`: share of
 * orders of key customers, whose lateness counts `keyWeight` times. `money`: 元 for an hour late, for a change-over, for
 * an hour until everything is done.
 */
export const schedulingParametersSchema = z.strictObject({
  /** What is counted: 件, 箱. */
  unit: z.string().min(1).max(4),
  machines: z.array(machine).min(1).max(8),
  families: z.array(name).min(1).max(8),
  setups: z.array(z.array(z.int().min(0).max(600)).max(8)).max(8),
  products: z.array(product).min(1).max(12),
  orders: z.strictObject({
    count: z.int().min(3).max(16),
    due: z.strictObject({ from: z.number().min(0.1).max(3), to: z.number().min(0.1).max(3) }),
    keyShare: z.number().min(0).max(1),
    keyWeight: z.number().min(1).max(10),
  }),
  money: z.strictObject({
    perLateHour: z.number().min(0).max(100_000),
    perChangeover: z.number().min(0).max(100_000),
    perHour: z.number().min(0).max(100_000),
  }),
});

export type SchedulingParameters = Readonly<z.infer<typeof schedulingParametersSchema>>;

/** What contradicts itself in parameters that fit the schema; null: nothing. */
export function schedulingFault(parameters: SchedulingParameters): Fault | null {
  return faults(parameters).next().value ?? null;
}

function* faults({
  machines,
  families,
  setups,
  products,
  orders,
}: SchedulingParameters): Generator<Fault, undefined> {
  const names = machines.map((one) => one.name);
  yield* repeated(names, 'machines', '设备');
  yield* repeated(families, 'families', '换产族');
  if (setups.length !== families.length || setups.some((row) => row.length !== families.length)) {
    yield { path: 'setups', text: `换产时间表应为 ${families.length} 行 ${families.length} 列` };
  }
  for (const [at, row] of setups.entries()) {
    if (row[at] !== 0) yield { path: `setups[${at}][${at}]`, text: '同一族之间的换产时间应为 0' };
  }
  for (const [index, { name: title, family, route, quantity }] of products.entries()) {
    const path = `products[${index}]`;
    if (!families.includes(family)) {
      yield { path: `${path}.family`, text: `产品“${title}”的换产族“${family}”没有定义` };
    }
    const visited = route.map((step) => step.machine);
    const unknown = visited.findIndex((one) => !names.includes(one));
    if (unknown >= 0) {
      const text = `产品“${title}”要用的设备“${visited[unknown]}”没有定义`;
      yield { path: `${path}.route[${unknown}].machine`, text };
    }
    const again = visited.findIndex((one, at) => visited.indexOf(one) !== at);
    if (again >= 0) {
      const text = `产品“${title}”的路线两次经过“${visited[again]}”`;
      yield { path: `${path}.route[${again}].machine`, text };
    }
    if (quantity.from > quantity.to || quantity.lot > quantity.to) {
      yield { path: `${path}.quantity`, text: `产品“${title}”的数量范围不成立` };
    }
  }
  if (orders.due.from > orders.due.to) yield { path: 'orders.due', text: '最早交期晚于最晚交期' };
}

function* repeated(names: readonly string[], list: string, noun: string): Generator<Fault, void> {
  const again = names.findIndex((one, at) => names.indexOf(one) !== at);
  if (again >= 0) yield { path: `${list}[${again}]`, text: `${noun}“${names[again]}”重复` };
}
