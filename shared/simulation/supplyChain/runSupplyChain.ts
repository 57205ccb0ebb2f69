import { mean, probit, standardDeviation } from 'simple-statistics';
import { seededRandom } from '../seededRandom.ts';
import { bullwhipRatio } from './bullwhip.ts';
import { runChain, type StagePolicy, type StageSeries } from './chain.ts';
import type { SupplyChainChoice } from './choice.ts';
import { drawDemand } from './demand.ts';
import type { SupplyChainParameters } from './parameters.ts';

/** Periods that are simulated, and the first of them, in which the chain comes to itself and nothing is counted. */
export const simulatedPeriods = 360;
export const uncountedPeriods = 60;
/** The step of demand comes here. */
export const stepAt = 210;

/** One stage over the counted periods; amounts in units, `cost` in 元 a period. */
export type StageFigures = {
  readonly name: string;
  readonly orders: Float64Array;
  /** Null where demand does not vary. */
  readonly ratio: number | null;
  readonly stock: number;
  /** Share of periods at whose end something was owed. */
  readonly shortShare: number;
  readonly cost: number;
};

export type ChainFigures = {
  readonly stages: readonly StageFigures[];
  /** Of what customers wanted, the share that was there at once. */
  readonly fillRate: number;
  /** All stages together: 元 a period, and units. */
  readonly cost: number;
  readonly stock: number;
};

export type SupplyChainResult = {
  readonly parameters: SupplyChainParameters;
  readonly choice: SupplyChainChoice;
  /** The customers' demand in the counted periods, the same for both chains. */
  readonly demand: Float64Array;
  readonly baseline: ChainFigures;
  readonly improved: ChainFigures;
};

type Given = {
  readonly parameters: SupplyChainParameters;
  readonly choice: SupplyChainChoice;
  readonly seed: number;
};

/** Runs the chain as it is and as the visitor wants it, under one demand. Some 5 ms. Pure. */
export function runSupplyChain({ parameters, choice, seed }: Given): SupplyChainResult {
  const { mean: usual } = parameters.demand;
  const drawn = drawDemand(parameters.demand, simulatedPeriods, seededRandom(seed));
  const demand = drawn.map((amount, period) =>
    Math.max(0, Math.round(amount + (period >= stepAt ? (usual * choice.step) / 100 : 0))),
  );
  const figures = (policies: readonly StagePolicy[]) => {
    const kept = withSafety(policies, parameters, demand);
    return figuresOf(parameters, demand, runChain(demand, kept, usual));
  };
  return {
    parameters,
    choice,
    demand: demand.slice(uncountedPeriods),
    baseline: figures(policiesAsIs(parameters)),
    improved: figures(policiesOf(parameters, choice)),
  };
}

/**
 * Gives each stage the safety stock that its service asks for: z·σ·√L of what the stage below orders, as textbooks have
 * it (Silver, Pyke, Thomas: Inventory and Production Management in Supply Chains, 2017). What it keeps does not change
 * how it orders, so that σ is taken from a run without any.
 */
function withSafety(
  policies: readonly StagePolicy[],
  { service, demand: { mean: usual } }: SupplyChainParameters,
  demand: Float64Array,
): readonly StagePolicy[] {
  const orders = runChain(demand, policies, usual).map((stage) => stage.orders);
  const factor = probit(service / 100);
  return policies.map((policy, place) => {
    const asked = place === 0 ? demand : (orders[place - 1] ?? demand);
    const deviation = standardDeviation(asked.slice(uncountedPeriods) as unknown as number[]);
    return { ...policy, safety: factor * deviation * Math.sqrt(policy.leadTime) };
  });
}

function policiesAsIs({ stages, window, batch }: SupplyChainParameters): readonly StagePolicy[] {
  return stages.map(({ leadTime }, place) => ({
    leadTime,
    safety: 0,
    window,
    batch,
    seesCustomers: place === 0,
    mayReturn: false,
  }));
}

function policiesOf(parameters: SupplyChainParameters, choice: SupplyChainChoice): readonly StagePolicy[] {
  return policiesAsIs(parameters).map((policy, place) => ({
    ...policy,
    leadTime: Math.max(1, Math.round((policy.leadTime * choice.leadTime) / 100)),
    window: choice.window,
    batch: choice.batch,
    seesCustomers: place === 0 || choice.shared[place - 1] === true,
  }));
}

function figuresOf(
  { stages }: SupplyChainParameters,
  demand: Float64Array,
  series: readonly StageSeries[],
): ChainFigures {
  const counted = demand.slice(uncountedPeriods);
  const figures = series.map(({ orders, stock, owed }, place): StageFigures => {
    const [ordered, kept, owing] = [orders, stock, owed].map((values) => values.slice(uncountedPeriods));
    const { name = '', holding = 0, backlog = 0 } = stages[place] ?? {};
    const costs = kept!.map((amount, period) => amount * holding + (owing![period] ?? 0) * backlog);
    return {
      name,
      orders: ordered!,
      ratio: bullwhipRatio(ordered!, counted),
      stock: meanOf(kept!),
      shortShare: owing!.filter((amount) => amount > 0).length / owing!.length,
      cost: meanOf(costs),
    };
  });
  return {
    stages: figures,
    fillRate: fillRateOf(demand, series[0]),
    cost: figures.reduce((sum, { cost }) => sum + cost, 0),
    stock: figures.reduce((sum, { stock }) => sum + stock, 0),
  };
}

/** What is newly owed at the end of a period was not there at once. */
function fillRateOf(demand: Float64Array, first: StageSeries | undefined): number {
  let wanted = 0;
  let late = 0;
  for (let period = uncountedPeriods; period < demand.length; period += 1) {
    const asked = demand[period] ?? 0;
    wanted += asked;
    late += Math.min(asked, first?.owed[period] ?? 0);
  }
  return wanted === 0 ? 1 : 1 - late / wanted;
}

const meanOf = (values: Float64Array) => mean(values as unknown as number[]);
