import {
  satisfactionDimensionNames,
  satisfactionDimensions,
  type SatisfactionDimension,
  type SatisfactionFields,
} from '../model/satisfaction.ts';

/** A field that cannot be stored as it is, and why, in one Chinese sentence. */
export type SatisfactionFault = {
  readonly field: 'provider' | 'date' | 'remark' | SatisfactionDimension;
  readonly message: string;
};

const providerLength = { least: 2, most: 100 };
const mostInRemark = 1000;

/** Checks an enterprise's scores for its provider; `today` is YYYY-MM-DD. An empty list means that all is well. */
export function checkSatisfaction(fields: SatisfactionFields, today: string): readonly SatisfactionFault[] {
  return [...faults(fields, today)];
}

function* faults(
  { provider, date, scores, remark }: SatisfactionFields,
  today: string,
): Generator<SatisfactionFault> {
  const length = [...provider.trim()].length;
  const { least, most } = providerLength;
  if (length < least || length > most) {
    yield { field: 'provider', message: `服务商名称应为 ${least} 至 ${most} 个字，现为 ${length} 个字。` };
  }
  if (date > today) yield { field: 'date', message: '评价日期不能晚于今天。' };
  for (const dimension of satisfactionDimensions) {
    const score: number | undefined = scores[dimension];
    if (score === undefined || !(Number.isInteger(score) && score >= 1 && score <= 5)) {
      yield { field: dimension, message: `请为“${satisfactionDimensionNames[dimension]}”打 1 至 5 分。` };
    }
  }
  if ([...remark].length > mostInRemark) {
    yield { field: 'remark', message: `意见最多 ${mostInRemark} 个字，现为 ${[...remark].length} 个字。` };
  }
}

/** The fields as they are kept, and nothing else: without blanks around texts. */
export function tidySatisfaction({ provider, date, scores, remark }: SatisfactionFields): SatisfactionFields {
  return { provider: provider.trim(), date, scores, remark: remark.trim() };
}
