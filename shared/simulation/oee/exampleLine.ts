import type { OeeMachine, OeeParameters } from './parameters.ts';

/** A machine for tests that never stops, is never slow and spoils nothing, but for what is given. */
export function exampleMachine(given: Partial<OeeMachine> = {}): OeeMachine {
  return {
    name: '设备',
    cycle: 10,
    speed: 100,
    between: 1_000_000,
    response: 0,
    repair: 0,
    minorStops: 0,
    minorLength: 0,
    changeover: 0,
    scrap: 0,
    startUp: 0,
    buffer: 50,
    ...given,
  };
}

/** A line for tests. Each measure takes half of its cause away. */
export function exampleLine(
  machines: readonly OeeMachine[],
  given: Partial<Omit<OeeParameters, 'machines'>> = {},
): OeeParameters {
  const measure = { cut: 50, cost: 10_000 };
  return {
    product: '螺栓',
    unit: '件',
    shifts: 8,
    shift: { minutes: 480, plannedStops: 60, perDay: 2 },
    lot: 1000,
    margin: 1,
    connection: 20_000,
    measures: {
      alarm: measure,
      maintenance: measure,
      changeover: measure,
      minorStops: measure,
      speed: measure,
      quality: measure,
    },
    ...given,
    machines: [...machines],
  };
}
