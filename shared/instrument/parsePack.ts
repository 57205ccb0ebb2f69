import { failure, success, type Result } from '../model/result.ts';
import { firstFault, type Fault } from '../model/schemaFault.ts';
import type { InstrumentPack } from './pack.ts';
import { packSchema } from './packSchema.ts';
import { inputFaults } from './rules/inputs.ts';
import { levelFaults } from './rules/levels.ts';
import { optionFaults } from './rules/options.ts';
import { sceneFaults } from './rules/scenes.ts';
import { structureFaults } from './rules/structure.ts';

/**
 * Parses an instrument pack (already decoded JSON) once at the edge. The first fault is told in one Chinese sentence
 * with its path; a pack that passes can be scored without further checks.
 */
export function parseInstrumentPack(json: unknown): Result<InstrumentPack, 'packInvalid'> {
  const parsed = packSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return refuse(firstFault(parsed.error));
  const fault = ruleFaults(parsed.data).next();
  return fault.done === true ? success(parsed.data) : refuse(fault.value);
}

function* ruleFaults(pack: InstrumentPack): Generator<Fault, undefined> {
  for (const [index, question] of pack.questions.entries()) {
    yield* optionFaults(question, `questions[${index}]`);
    yield* inputFaults(question, `questions[${index}]`);
  }
  yield* structureFaults(pack);
  yield* sceneFaults(pack);
  yield* levelFaults(pack);
}

function refuse(fault: Fault): Result<InstrumentPack, 'packInvalid'> {
  const place = fault.path === '' ? '' : `（位置：${fault.path}）`;
  return failure(
    'packInvalid',
    `评测指标包有误：${fault.text}${place}，未载入此包，请更换正确的文件。`,
    fault.path,
  );
}
