import fc from 'fast-check';
import highsLoader from 'highs';
import { expect, test } from 'vitest';
import { solve } from 'yalps';
import { minCostFlow, type Arc, type FlowNetwork } from './minCostFlow.ts';

const nodes = 8;
const sink = nodes - 1;
const amount = (max: number) => fc.integer({ min: 0, max });

const arc: fc.Arbitrary<Arc> = fc
  .record({ from: amount(sink - 1), to: amount(sink), capacity: amount(20), cost: amount(30) })
  .filter(({ from, to }) => from !== to);

const supplies = fc.uniqueArray(fc.record({ node: amount(2), amount: fc.integer({ min: 1, max: 12 }) }), {
  selector: ({ node }) => node,
  minLength: 1,
  maxLength: 3,
});

/** Most have a dear way out for each supply, so that there is a flow. */
const network: fc.Arbitrary<FlowNetwork> = fc
  .record({
    arcs: fc.array(arc, { minLength: 4, maxLength: 30 }),
    supplies,
    hasExit: fc.constantFrom(true, true, true, false),
  })
  .map(({ arcs, hasExit, ...rest }) => {
    const exits = rest.supplies.map(({ node }) => ({ from: node, to: sink, capacity: 12, cost: 50 }));
    return { nodes, sink, arcs: hasExit ? [...arcs, ...exits] : arcs, ...rest };
  });

/** Each node but the sink passes on what it gets and what begins there. */
function balances({ arcs, supplies }: FlowNetwork) {
  return Array.from({ length: sink }, (_, node) => ({
    out: arcs.flatMap(({ from }, index) => (from === node ? [index] : [])),
    into: arcs.flatMap(({ to }, index) => (to === node ? [index] : [])),
    supply: supplies.reduce((sum, one) => (one.node === node ? sum + one.amount : sum), 0),
  }));
}

/** The same problem as a linear programme; null where there is no such flow. */
function byLinearProgramme(given: FlowNetwork): number | null {
  const rows = balances(given);
  const { status, result } = solve({
    direction: 'minimize',
    objective: 'cost',
    constraints: [
      ...rows.map(({ supply }, node) => [`node${node}`, { equal: supply }] as const),
      ...given.arcs.map(({ capacity }, index) => [`arc${index}`, { max: capacity }] as const),
    ],
    variables: given.arcs.map(({ from, to, cost }, index) => [
      index,
      [
        ['cost', cost],
        [`arc${index}`, 1],
        [`node${from}`, 1],
        ...(to === sink ? [] : [[`node${to}`, -1] as const]),
      ],
    ]),
  });
  return status === 'optimal' ? result : null;
}

function asText(given: FlowNetwork): string {
  const sum = (indexes: readonly number[], sign: string) =>
    indexes.map((index) => `${sign} f${index}`).join(' ');
  const cost = given.arcs.map((one, index) => `${one.cost} f${index}`).join(' + ');
  const rows = balances(given)
    .filter(({ out, into }) => out.length + into.length > 0)
    .map(({ out, into, supply }) => `${sum(out, '+')} ${sum(into, '-')} = ${supply}`);
  const bounds = given.arcs.map(({ capacity }, index) => `f${index} <= ${capacity}`);
  return ['Minimize', cost, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
}

test('costs what two linear programme solvers say is least, and finds none only where there is none', async () => {
  const highs = await highsLoader();
  let found = 0;
  fc.assert(
    fc.property(network, (given) => {
      const flow = minCostFlow(given);
      const programme = byLinearProgramme(given);
      if (flow === null) {
        expect(programme).toBeNull();
        return;
      }
      found += 1;
      expect(programme).toBeCloseTo(flow.cost, 6);
      const { Status, ObjectiveValue } = highs.solve(asText(given));
      expect(Status).toBe('Optimal');
      expect(ObjectiveValue).toBeCloseTo(flow.cost, 6);
    }),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(20);
});

test('keeps capacities, passes on what comes, and its potentials prove that nothing costs less', () => {
  fc.assert(
    fc.property(network, (given) => {
      const flow = minCostFlow(given);
      fc.pre(flow !== null);
      const { on, potentials } = flow;
      for (const { out, into, supply } of balances(given)) {
        const sum = (indexes: readonly number[]) => indexes.reduce((total, index) => total + on[index]!, 0);
        expect(sum(out) - sum(into)).toBe(supply);
      }
      for (const [index, { from, to, capacity, cost }] of given.arcs.entries()) {
        const flowing = on[index]!;
        expect(flowing >= 0 && flowing <= capacity && Number.isInteger(flowing)).toBe(true);
        const reduced = cost + potentials[from]! - potentials[to]!;
        if (flowing < capacity) expect(reduced).toBeGreaterThanOrEqual(0);
        if (flowing > 0) expect(reduced).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 50 },
  );
});

test('Hillier and Lieberman, Introduction to Operations Research: P & T Company ships its peas for 152,535', () => {
  const plants = [75, 125, 100];
  const warehouses = [80, 65, 70, 85];
  const costs = [
    [464, 513, 654, 867],
    [352, 416, 690, 791],
    [995, 682, 388, 685],
  ];
  const end = plants.length + warehouses.length;
  const flow = minCostFlow({
    nodes: end + 1,
    sink: end,
    supplies: plants.map((loads, node) => ({ node, amount: loads })),
    arcs: [
      ...costs.flatMap((row, from) =>
        row.map((cost, index) => ({ from, to: plants.length + index, capacity: Infinity, cost })),
      ),
      ...warehouses.map((capacity, index) => ({ from: plants.length + index, to: end, capacity, cost: 0 })),
    ],
  });
  expect(flow?.cost).toBe(152_535);
});

test('what begins at the sink is there already; what cannot leave its node has no flow', () => {
  expect(minCostFlow({ nodes: 2, arcs: [], supplies: [{ node: 1, amount: 5 }], sink: 1 })?.cost).toBe(0);
  expect(minCostFlow({ nodes: 2, arcs: [], supplies: [{ node: 0, amount: 5 }], sink: 1 })).toBeNull();
});
