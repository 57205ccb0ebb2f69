import { expect, test } from 'vitest';
import { exampleLine, exampleMachine } from './exampleLine.ts';
import { oeeFault, oeeParametersSchema, pacingMachine, plannedTime } from './parameters.ts';

const line = exampleLine([
  exampleMachine({ cycle: 12 }),
  exampleMachine({ cycle: 20 }),
  exampleMachine({ cycle: 20 }),
]);

test('a line that can be run is taken', () => {
  expect(oeeParametersSchema.parse(line)).toEqual(line);
  expect(oeeFault(line)).toBeNull();
});

test.each<[string, unknown]>([
  ['no machines', { ...line, machines: [] }],
  ['a machine that runs faster than its ideal', { ...line, machines: [exampleMachine({ speed: 101 })] }],
  ['a share below nothing', { ...line, machines: [exampleMachine({ scrap: -1 })] }],
  ['an unknown item', { ...line, film: true }],
  ['a measure that is missing', { ...line, measures: { ...line.measures, alarm: undefined } }],
])('the schema refuses %s', (_name, parameters) => {
  expect(oeeParametersSchema.safeParse(parameters).success).toBe(false);
});

test.each([
  ['shift.plannedStops', { ...line, shift: { minutes: 300, plannedStops: 300, perDay: 1 } }],
  ['shift.perDay', { ...line, shift: { minutes: 600, plannedStops: 30, perDay: 3 } }],
  ['machines[1].startUp', exampleLine([exampleMachine(), exampleMachine({ startUp: 100 })], { lot: 100 })],
  ['shifts', exampleLine([exampleMachine({ cycle: 1 })])],
  ['shifts', exampleLine([exampleMachine({ cycle: 3, minorStops: 60, scrap: 30 })])],
])('what does not fit together is refused at %s', (path, parameters) => {
  expect(oeeParametersSchema.safeParse(parameters).success).toBe(true);
  expect(oeeFault(parameters)).toMatchObject({ path });
});

test('the line is paced by the first of its slowest machines, in the time that planned stops leave', () => {
  expect(pacingMachine(line)).toBe(1);
  expect(plannedTime(line)).toBe(8 * 420 * 60_000);
});
