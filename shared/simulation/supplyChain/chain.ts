/** How one stage orders. Lead time as in Chen et al. (2000): ordered at the end of t, there at the beginning of t + L. */
export type StagePolicy = {
  readonly leadTime: number;
  /** Units kept beside what the lead time needs. */
  readonly safety: number;
  /** Periods that the forecast is the mean of. */
  readonly window: number;
  /** Orders are whole multiples; 0: any amount. */
  readonly batch: number;
  /** Forecasts what the customers buy, not what the stage below orders. */
  readonly seesCustomers: boolean;
  /** What is too much goes back: orders may be negative, as in the theory. */
  readonly mayReturn: boolean;
};

/** What happened at one stage, by period. `stock` and `owed` at the end of a period. */
export type StageSeries = {
  readonly orders: Float64Array;
  readonly stock: Float64Array;
  readonly owed: Float64Array;
  /** What came in before the next one is asked: for the balance of goods. */
  readonly received: Float64Array;
  readonly shipped: Float64Array;
};

/**
 * Runs a chain: in each period goods arrive, the customers' demand is met at the first stage as far as there is stock
 * (the rest is owed), and then stage after stage orders up to L × the forecast of its demand + safety and ships what
 * the one below it has ordered. Behind the last stage there is always enough. Begins in balance at `usual` per period. Pure.
 */
export function runChain(
  demand: Float64Array,
  policies: readonly StagePolicy[],
  usual: number,
): readonly StageSeries[] {
  const periods = demand.length;
  const stages = policies.map((policy) => openStage(policy, periods, usual));
  for (let period = 0; period < periods; period += 1) {
    for (const stage of stages) receive(stage, period);
    const bought = demand[period] ?? 0;
    let asked = bought;
    for (const [place, stage] of stages.entries()) {
      const above = stages[place + 1];
      const sent = serve(stage, period, asked);
      const below = stages[place - 1];
      if (below !== undefined) dispatch(below, period, sent);
      observe(stage, stage.policy.seesCustomers ? bought : asked);
      asked = order(stage, period);
      // Behind the last stage everything is there.
      if (above === undefined) dispatch(stage, period, asked);
    }
  }
  return stages.map(({ series }) => series);
}

type Stage = {
  readonly policy: StagePolicy;
  readonly series: StageSeries;
  /** The last demands, the oldest next to be overwritten. */
  readonly seen: Float64Array;
  next: number;
  sum: number;
  stock: number;
  owed: number;
  /** Ordered and not here yet, wherever it is. */
  onOrder: number;
};

function openStage(policy: StagePolicy, periods: number, usual: number): Stage {
  const { leadTime, safety, window } = policy;
  const whole = () => new Float64Array(periods);
  const series = { orders: whole(), stock: whole(), owed: whole(), received: whole(), shipped: whole() };
  // What was ordered before the beginning arrives in the first periods.
  series.received.fill(usual, 0, leadTime);
  return {
    policy,
    series,
    seen: new Float64Array(window).fill(usual),
    next: 0,
    sum: usual * window,
    stock: safety,
    owed: 0,
    onOrder: usual * leadTime,
  };
}

function receive(stage: Stage, period: number): void {
  const arrived = stage.series.received[period] ?? 0;
  stage.stock += arrived;
  stage.onOrder -= arrived;
}

/** Meets what is asked and what is owed as far as there is stock; gives what is shipped. */
function serve(stage: Stage, period: number, asked: number): number {
  const wanted = asked + stage.owed;
  const sent = stage.policy.mayReturn ? wanted : Math.min(wanted, Math.max(0, stage.stock));
  stage.stock -= sent;
  stage.owed = wanted - sent;
  stage.series.stock[period] = stage.stock;
  stage.series.owed[period] = stage.owed;
  stage.series.shipped[period] = sent;
  return sent;
}

function dispatch(to: Stage, period: number, amount: number): void {
  const arrival = period + to.policy.leadTime;
  if (arrival < to.series.received.length) to.series.received[arrival]! += amount;
}

function observe(stage: Stage, demand: number): void {
  stage.sum += demand - (stage.seen[stage.next] ?? 0);
  stage.seen[stage.next] = demand;
  stage.next = (stage.next + 1) % stage.seen.length;
}

function order(stage: Stage, period: number): number {
  const { leadTime, safety, window, batch, mayReturn } = stage.policy;
  const level = leadTime * (stage.sum / window) + safety;
  const lacking = level - (stage.stock - stage.owed + stage.onOrder);
  const wanted = mayReturn ? lacking : Math.max(0, lacking);
  const amount = batch > 0 ? Math.ceil(wanted / batch) * batch : wanted;
  stage.onOrder += amount;
  stage.series.orders[period] = amount;
  return amount;
}
