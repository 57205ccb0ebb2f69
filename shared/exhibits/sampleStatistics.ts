import { failure, success, type Result } from '../model/result.ts';
import { firstFault } from '../model/schemaFault.ts';
import { statisticSchema, type Statistic } from '../model/statistic.ts';
import { z } from '../model/zod.ts';

const schema = z.array(statisticSchema).min(1);

/** Parses the 示例 figures (decoded JSON) once at the edge; the first fault is told with its path. */
export function parseSampleStatistics(
  json: unknown,
): Result<readonly Statistic[], 'sampleStatisticsInvalid'> {
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return success(parsed.data);
  const { path, text } = firstFault(parsed.error);
  return failure(
    'sampleStatisticsInvalid',
    `示例统计有误：${text}（位置：${path}），展项没有打开，数据没有变化，请重新安装本软件。`,
    path,
  );
}
