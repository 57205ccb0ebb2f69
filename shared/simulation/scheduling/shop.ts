/** One step of a job: which machine, how long (whole minutes), and what the machine must be set up for. */
export type Operation = { readonly machine: number; readonly duration: number; readonly family: number };

/** One order on its way through the shop. Its route comes to each machine at most once. */
export type Job = {
  readonly operations: readonly Operation[];
  /** Minute by which it has to be finished; null: whenever. */
  readonly due: number | null;
  /** How much a late minute of it counts. */
  readonly weight: number;
};

/**
 * A job shop, flat for speed: operation `id` belongs to job `job[id]`; the operations of a job have consecutive ids. −1
 * stands for "none". All times in whole minutes.
 */
export type Shop = {
  readonly size: number;
  readonly machines: number;
  readonly job: Int32Array;
  readonly machine: Int32Array;
  readonly duration: Int32Array;
  readonly family: Int32Array;
  /** The step of the same job before and after. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Of each job: its first and last operation, its due time (Infinity: none), its weight. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly due: Float64Array;
  readonly weight: Float64Array;
  /** Minutes to change a machine from one family to another: `setups[(machine × families + from) × families + to]`. */
  readonly families: number;
  readonly setups: Int32Array;
};

/** What a shop has. `setup`: whole minutes to change a machine from one family to another one; 0 within a family. */
export type Equipment = {
  readonly machines: number;
  readonly families: number;
  readonly setup: (machine: number, from: number, to: number) => number;
};

/** Lays a shop out flat. */
export function shopOf(jobs: readonly Job[], equipment: Equipment): Shop {
  const steps = jobs.flatMap(({ operations }, job) => operations.map((operation) => ({ ...operation, job })));
  const ints = (values: readonly number[]) => Int32Array.from(values);
  const neighbour = (id: number, by: number) => (steps[id + by]?.job === steps[id]?.job ? id + by : -1);
  const first = jobs.map((_, job) => steps.findIndex((step) => step.job === job));
  return {
    size: steps.length,
    machines: equipment.machines,
    job: ints(steps.map(({ job }) => job)),
    machine: ints(steps.map(({ machine }) => machine)),
    duration: ints(steps.map(({ duration }) => duration)),
    family: ints(steps.map(({ family }) => family)),
    before: ints(steps.map((_, id) => neighbour(id, -1))),
    after: ints(steps.map((_, id) => neighbour(id, 1))),
    first: ints(first),
    last: ints(first.map((id, job) => id + (jobs[job]?.operations.length ?? 0) - 1)),
    due: Float64Array.from(jobs, ({ due }) => due ?? Infinity),
    weight: Float64Array.from(jobs, ({ weight }) => weight),
    families: equipment.families,
    setups: tableOf(equipment),
  };
}

function tableOf({ machines, families, setup }: Equipment): Int32Array {
  return Int32Array.from({ length: machines * families * families }, (_, at) => {
    const rest = at % (families * families);
    return setup(Math.floor(at / (families * families)), Math.floor(rest / families), rest % families);
  });
}

/** Minutes that the machine is set up between two operations that follow one another on it. */
export function setupBetween({ machine, family, families, setups }: Shop, from: number, to: number): number {
  return setups[(machine[from]! * families + family[from]!) * families + family[to]!]!;
}
