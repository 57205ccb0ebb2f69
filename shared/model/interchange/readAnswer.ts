import type { Question } from '../../instrument/pack.ts';
import { readNumber } from '../../scoring/inputNumber.ts';
import { readInputs } from '../../scoring/readInputs.ts';
import type { AnswerValue } from '../answer.ts';
import { success, type Result } from '../result.ts';
import { refuse, type InterchangeFault } from './faults.ts';
import type { FileAnswer } from './schema.ts';

type Texts = Readonly<Record<string, string>>;
type Read = Result<AnswerValue | null, InterchangeFault>;

/** One answer of a file with the texts typed for it; null = open. `path` leads to the answer, `draftPath` to the texts. */
export function readAnswer(
  question: Question,
  answer: FileAnswer | undefined,
  drafts: Texts | undefined,
  path: string,
  draftPath: string,
): Read {
  if (answer !== undefined && (typeof answer === 'string' || Array.isArray(answer))) {
    if (drafts !== undefined) {
      return refuse('badInputs', draftPath, `题目“${question.name}”已直接选定选项，不能再带键入文字`);
    }
    return readOptions(question, answer, path);
  }
  if (answer === undefined && drafts === undefined) return success(null);
  return readTyped(question, answer?.inputs ?? {}, drafts ?? {}, `${path}.inputs`, draftPath);
}

function readOptions(question: Question, answer: string | readonly string[], path: string): Read {
  const several = typeof answer !== 'string';
  if (several !== (question.kind === 'multiple')) {
    const wanted = several ? '单选题，应为一个选项 key' : '多选题，应为选项 key 的列表';
    return refuse('wrongAnswer', path, `题目“${question.name}”是${wanted}`);
  }
  const keys = several ? answer : [answer];
  for (const [index, key] of keys.entries()) {
    const place = several ? `${path}[${index}]` : path;
    const option = question.options.find((candidate) => candidate.key === key);
    if (option === undefined) return refuse('unknownOption', place, `题目“${question.name}”没有选项“${key}”`);
    if (keys.indexOf(key) !== index)
      return refuse('duplicateOption', place, `题目“${question.name}”重复选了“${key}”`);
    if (option.exclusive === true && keys.length > 1) {
      return refuse('exclusiveOption', place, `题目“${question.name}”的“${option.label}”不能与其他选项同选`);
    }
  }
  return success(keys.length === 0 ? null : { options: keys });
}

/** Numbers that make nonsense are refused; texts that were never numbers come back as they were typed. */
function readTyped(
  question: Question,
  numbers: Readonly<Record<string, number>>,
  drafts: Texts,
  path: string,
  draftPath: string,
): Read {
  const known = question.inputs ?? [];
  const inputs: [string, string][] = [];
  for (const [place, record] of [
    [path, numbers],
    [draftPath, drafts],
  ] as const) {
    const stranger = Object.keys(record).find((key) => !known.some((input) => input.key === key));
    if (stranger !== undefined) {
      return refuse('badInputs', `${place}.${stranger}`, `题目“${question.name}”没有输入项“${stranger}”`);
    }
  }
  for (const { key, unit, label } of known) {
    const number = Object.hasOwn(numbers, key) ? numbers[key] : undefined;
    const draft = Object.hasOwn(drafts, key) ? drafts[key] : undefined;
    if (number !== undefined && draft !== undefined) {
      const typed = readNumber(draft, unit);
      if (typed.state !== 'number' || Number(typed.value) !== number) {
        return refuse(
          'badInputs',
          `${draftPath}.${key}`,
          `${label}的键入文字“${draft}”与数值 ${number} 不一致`,
        );
      }
    }
    const text = draft ?? (number === undefined ? '' : String(number));
    if (text !== '') inputs.push([key, text]);
  }
  const texts = Object.fromEntries(inputs);
  if (Object.keys(numbers).length > 0) {
    const reading = readInputs(question, { ...texts, ...partialAsEmpty(texts, numbers) });
    if (reading.state === 'refused') {
      const place = reading.inputs[0] === undefined ? path : `${path}.${reading.inputs[0]}`;
      return refuse('badInputs', place, `题目“${question.name}”：${reading.message.replace(/。$/, '')}`);
    }
  }
  return success(inputs.length === 0 ? null : { inputs: texts });
}

/** Texts without a number beside them are drafts and may be anything: they do not count when numbers are judged. */
function partialAsEmpty(texts: Texts, numbers: Readonly<Record<string, number>>): Texts {
  const keys = Object.keys(texts).filter((key) => !Object.hasOwn(numbers, key));
  return Object.fromEntries(keys.map((key) => [key, '']));
}
