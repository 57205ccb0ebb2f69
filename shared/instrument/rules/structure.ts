import { formatPoints, thousandths } from '../../scoring/points.ts';
import type { Fault } from '../../model/schemaFault.ts';
import type { InstrumentPack } from '../pack.ts';
import { uniqueFaults } from './unique.ts';

/** Dimensions, groups and questions: unique ids, existing parents, and maxima that add up. */
export function* structureFaults(pack: InstrumentPack): Generator<Fault> {
  yield* uniqueFaults(
    'dimensions',
    'id',
    pack.dimensions.map((dimension) => dimension.id),
  );
  yield* uniqueFaults(
    'groups',
    'id',
    pack.groups.map((group) => group.id),
  );
  yield* uniqueFaults(
    'questions',
    'id',
    pack.questions.map((question) => question.id),
  );
  yield* parentFaults(pack);
  yield* sumFaults(pack);
}

function* parentFaults(pack: InstrumentPack): Generator<Fault> {
  const dimensions = new Set(pack.dimensions.map((dimension) => dimension.id));
  for (const [index, group] of pack.groups.entries()) {
    if (!dimensions.has(group.dimension)) {
      const text = `分组“${group.name}”所属的维度“${group.dimension}”不存在`;
      yield { path: `groups[${index}].dimension`, text };
    }
  }
  for (const [index, question] of pack.questions.entries()) {
    const group = pack.groups.find((candidate) => candidate.id === question.group);
    if (group === undefined) {
      const text = `题目“${question.name}”所属的分组“${question.group}”不存在`;
      yield { path: `questions[${index}].group`, text };
    } else if (!dimensions.has(question.dimension)) {
      const text = `题目“${question.name}”所属的维度“${question.dimension}”不存在`;
      yield { path: `questions[${index}].dimension`, text };
    } else if (group.dimension !== question.dimension) {
      const text = `题目“${question.name}”写明的维度“${question.dimension}”与其分组的维度“${group.dimension}”不一致`;
      yield { path: `questions[${index}].dimension`, text };
    }
  }
}

function* sumFaults(pack: InstrumentPack): Generator<Fault> {
  for (const [index, group] of pack.groups.entries()) {
    const sum = total(pack.questions.filter((question) => question.group === group.id));
    if (sum !== thousandths(group.max)) {
      const text = `分组“${group.name}”满分 ${group.max} 分，而其题目合计 ${formatPoints(sum)} 分`;
      yield { path: `groups[${index}].max`, text };
    }
  }
  for (const [index, dimension] of pack.dimensions.entries()) {
    const sum = total(pack.groups.filter((group) => group.dimension === dimension.id));
    if (sum !== thousandths(dimension.max)) {
      const text = `维度“${dimension.name}”满分 ${dimension.max} 分，而其分组合计 ${formatPoints(sum)} 分`;
      yield { path: `dimensions[${index}].max`, text };
    }
  }
}

function total(rows: readonly { readonly max: number }[]): number {
  return rows.reduce((sum, row) => sum + thousandths(row.max), 0);
}
