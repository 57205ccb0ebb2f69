/** What a machine does: it waits for parts, works, holds a finished part that has no place to go, or is under repair. */
export const machineStates = { starved: 0, working: 1, blocked: 2, down: 3 } as const;
export type MachineState = (typeof machineStates)[keyof typeof machineStates];

/** Is told of all that happens in a line, in the order of time (minutes). */
export type LineRecorder = {
  /** Only where the state is another than before; all begin starved. */
  readonly onMachine: (time: number, machine: number, state: MachineState) => void;
  /** Parts that wait before a station. */
  readonly onQueue: (time: number, station: number, length: number) => void;
  readonly onRelease: (time: number, inLine: number) => void;
  /** A part has left the line; `minutes` since its release. */
  readonly onFinish: (time: number, inLine: number, minutes: number) => void;
};

/** Tells several recorders the same; each is told only what it asks for. */
export function recordAll(recorders: readonly Partial<LineRecorder>[]): LineRecorder {
  const machine = recorders.flatMap(({ onMachine }) => onMachine ?? []);
  const queue = recorders.flatMap(({ onQueue }) => onQueue ?? []);
  const released = recorders.flatMap(({ onRelease }) => onRelease ?? []);
  const finished = recorders.flatMap(({ onFinish }) => onFinish ?? []);
  return {
    onMachine: (time, number, state) => {
      for (const tell of machine) tell(time, number, state);
    },
    onQueue: (time, station, length) => {
      for (const tell of queue) tell(time, station, length);
    },
    onRelease: (time, inLine) => {
      for (const tell of released) tell(time, inLine);
    },
    onFinish: (time, inLine, minutes) => {
      for (const tell of finished) tell(time, inLine, minutes);
    },
  };
}
