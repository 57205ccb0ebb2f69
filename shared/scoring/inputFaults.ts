import type Big from 'big.js';
import type { QuestionInput } from '../instrument/pack.ts';
import type { InputFaultCode, InputReading } from './assessment.ts';

export type Refusal = Extract<InputReading, { state: 'refused' }>;

/** Units of things that are counted: half a machine is a slip of the finger. */
const countUnits: ReadonlySet<string> = new Set(['台', '人', '个', '家', '套', '条', '件']);

/** Whether an input counts things (and so must be whole, and a part of it cannot exceed it). */
export function isCount(input: QuestionInput): boolean {
  return countUnits.has(input.unit);
}

/** A refusal in one Chinese sentence; `inputs` are the keys of the fields to mark. */
export function refused(code: InputFaultCode, message: string, inputs: readonly string[]): Refusal {
  return { state: 'refused', code, message: `${message}。`, inputs };
}

/** What a single number may not be, whatever the other numbers are. */
export function checkNumber(input: QuestionInput, value: Big): Refusal | null {
  if (isCount(input) && !value.eq(value.round(0, 0))) {
    return refused(
      'notWhole',
      `${spokenLabel(input)} ${amount(input, value)}不是整数，请填整${input.unit}数`,
      [input.key],
    );
  }
  if (input.unit === '%' && value.gt(100)) {
    return refused('percentAbove100', `${spokenLabel(input)} ${amount(input, value)} 超过 100%，请核对`, [
      input.key,
    ]);
  }
  return null;
}

/** A number with its unit as it is spoken of: "45 台", "98.5%". */
export function amount(input: QuestionInput, value: Big): string {
  return input.unit === '%' ? `${value.toFixed()}%` : `${value.toFixed()} ${input.unit}`;
}

/** An input's label inside a sentence: "其中已联网生产设备" → "已联网生产设备". */
export function spokenLabel(input: QuestionInput): string {
  return input.label.replace(/^其中/, '');
}
