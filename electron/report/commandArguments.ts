import { parseArgs } from 'node:util';
import { failure, success, type Result } from '#shared/model/result.ts';

/** What the command was asked to do; `input` is a file's path or the word `sample`. */
export type ReportCommand = {
  readonly input: string;
  readonly out: string;
  readonly model: boolean;
  readonly json: boolean;
};

export const usage = `用法：npm run report -- --in 文件|sample --out 目录 [--model] [--json]
  --in      交换文件（transformation-desk/1），或 sample 表示内置示例
  --out     报告和 manifest.json 写入的目录，没有时新建
  --model   每份报告旁另写一份 .json 报告模型
  --json    标准输出只打印一个 JSON 对象（manifest）
Usage: npm run report -- --in FILE|sample --out DIR [--model] [--json]
Exit code: 0 all written, 1 some failed (see manifest.json), 2 unusable arguments or input`;

/** Reads the command line; the fault names the argument. */
export function readArguments(args: readonly string[]): Result<ReportCommand, 'badArguments'> {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        in: { type: 'string' },
        out: { type: 'string' },
        model: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.in === undefined || values.in === '')
      return failure('badArguments', '缺少 --in 文件|sample。');
    if (values.out === undefined || values.out === '') return failure('badArguments', '缺少 --out 目录。');
    return success({ input: values.in, out: values.out, model: values.model, json: values.json });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return failure('badArguments', `参数不能识别：${reason}。`);
  }
}
