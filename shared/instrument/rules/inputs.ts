import type { Fault } from '../../model/schemaFault.ts';
import { formulaInputs, parseFormula } from '../formula.ts';
import type { Question } from '../pack.ts';
import { uniqueFaults } from './unique.ts';

const trendKeys = ['down', 'flat', 'up'];

/** Typed-in numbers of one question: formula and inputs come together, and every result of the formula has its option. */
export function* inputFaults(question: Question, path: string): Generator<Fault> {
  const ranged = question.options.some((option) => option.range !== undefined);
  if (ranged) yield* rangeFaults(question, path);
  if (question.inputs === undefined && question.formula === undefined) return;
  if (question.inputs === undefined || question.formula === undefined) {
    yield { path, text: `题目“${question.name}”的 inputs 与 formula 必须同时给出` };
    return;
  }
  if (question.kind !== 'single') {
    yield { path: `${path}.kind`, text: `题目“${question.name}”由数字推算选项，必须是单选题` };
  }
  yield* uniqueFaults(
    `${path}.inputs`,
    'key',
    question.inputs.map((input) => input.key),
  );
  const formula = parseFormula(question.formula);
  if (formula === null) {
    yield { path: `${path}.formula`, text: `题目“${question.name}”的公式“${question.formula}”无法识别` };
    return;
  }
  const known = new Set(question.inputs.map((input) => input.key));
  const used = formulaInputs(formula);
  for (const name of used) {
    if (!known.has(name))
      yield { path: `${path}.formula`, text: `公式中的“${name}”不在题目“${question.name}”的输入项之中` };
  }
  for (const [index, input] of question.inputs.entries()) {
    if (!used.includes(input.key)) {
      yield {
        path: `${path}.inputs[${index}]`,
        text: `题目“${question.name}”的输入项“${input.label}”没有被公式用到`,
      };
    }
  }
  if (formula.kind === 'ratio' && !ranged) {
    yield { path: `${path}.options`, text: `题目“${question.name}”按比例推算，选项必须写明区间` };
  }
  if (formula.kind === 'trend' && !isTrend(question)) {
    yield {
      path: `${path}.options`,
      text: `题目“${question.name}”按升降推算，选项必须正好是 up、flat、down`,
    };
  }
}

function isTrend(question: Question): boolean {
  const keys = question.options.map((option) => option.key).sort();
  return keys.length === trendKeys.length && keys.every((key, index) => key === trendKeys[index]);
}

/** The ranges follow one another from 0 (or null) to 100, in the order of the options, without gap or overlap. */
function* rangeFaults(question: Question, path: string): Generator<Fault> {
  let reached = 0;
  for (const [index, option] of question.options.entries()) {
    const place = `${path}.options[${index}].range`;
    if (option.range === undefined) {
      yield { path: place, text: `题目“${question.name}”的选项“${option.label}”缺少区间` };
      return;
    }
    const from = option.range.gt ?? 0;
    if ((index > 0 && option.range.gt === null) || from !== reached) {
      yield { path: place, text: `题目“${question.name}”的区间不连续：应从 ${reached}% 开始` };
      return;
    }
    if (option.range.lte <= from) {
      yield { path: place, text: `题目“${question.name}”的区间上限必须大于下限` };
      return;
    }
    reached = option.range.lte;
  }
  if (reached !== 100) {
    const last = question.options.length - 1;
    yield {
      path: `${path}.options[${last}].range`,
      text: `题目“${question.name}”的区间只到 ${reached}%，应到 100%`,
    };
  }
}
