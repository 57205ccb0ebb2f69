import { parseArgs } from 'node:util';
import { failure, success, type Result } from '#shared/model/result.ts';
import { documentKinds, documents, type DocumentKind } from '#shared/report/documents.ts';

/** The level that all plans aim at, in place of what each session says. */
export type Target = 1 | 2 | 3 | 4;

/**
 * What the command was asked to do. `input` is a file's path or the word `sample`; `jobs` how many threads work, null =
 * as many as there are cores; `template` a file's path, null = the standard one.
 */
export type ReportCommand = {
  readonly input: string;
  readonly out: string;
  readonly kind: DocumentKind;
  readonly target: Target | null;
  readonly jobs: number | null;
  readonly template: string | null;
  readonly model: boolean;
  readonly json: boolean;
};

/** More threads than any desk has cores would only take memory. */
const mostJobs = 64;

const kindLines = documentKinds.map((kind) => `              ${kind.padEnd(11)}${documents[kind].name}`);

export const usage = `用法：npm run report -- --in 文件|sample --out 目录 [选项]
      transformation-desk --report 文件|sample --out 目录 [选项]
      （没有显示器的 Linux 上另加 --ozone-platform=headless）
  --in        交换文件（transformation-desk/1），或 sample 表示内置示例
  --out       文件和 manifest.json 写入的目录，没有时新建
  --kind      生成哪种文档，缺省为 diagnosis：
${kindLines.join('\n')}
  --target    1 到 4，代替每次诊断自己的目标等级
  --template  报告模板文件，缺省为标准模板
  --jobs      同时使用的线程数，缺省为处理器核数；1 表示不另开线程
  --model     每份文档旁另写一份 .json 报告模型
  --json      标准输出只打印一个 JSON 对象（manifest）
Usage: npm run report -- --in FILE|sample --out DIR [--kind KIND] [--target 1..4] [--template FILE] [--jobs N] [--model] [--json]
Exit code: 0 all written, 1 some failed (see manifest.json), 2 unusable arguments or input`;

const options = {
  in: { type: 'string' },
  out: { type: 'string' },
  kind: { type: 'string', default: 'diagnosis' },
  target: { type: 'string' },
  jobs: { type: 'string' },
  template: { type: 'string' },
  model: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the command line; the fault names the argument. */
export function readArguments(args: readonly string[]): Result<ReportCommand, 'badArguments'> {
  try {
    const { values } = parseArgs({ args: [...args], strict: true, allowPositionals: false, options });
    return checked(values);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return failure('badArguments', `参数不能识别：${reason}。`);
  }
}

type Values = { readonly [Key in 'in' | 'out' | 'target' | 'jobs' | 'template']?: string } & {
  readonly kind: string;
  readonly model: boolean;
  readonly json: boolean;
};

function checked(values: Values): Result<ReportCommand, 'badArguments'> {
  const { in: input, out, target, jobs, template = null, model, json } = values;
  const bad = (told: string) => failure('badArguments', told);
  if (input === undefined || input === '') return bad('缺少 --in 文件|sample。');
  if (out === undefined || out === '') return bad('缺少 --out 目录。');
  const kind = documentKinds.find((known) => known === values.kind);
  if (kind === undefined) {
    return bad(`--kind 不能是“${values.kind}”，可以是 ${documentKinds.join('、')}。`);
  }
  if (target !== undefined && !/^[1-4]$/.test(target)) {
    return bad(`--target 应为 1、2、3 或 4，而不是“${target}”。`);
  }
  if (jobs !== undefined && !(/^\d{1,2}$/.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= mostJobs)) {
    return bad(`--jobs 应为 1 到 ${mostJobs} 的整数，而不是“${jobs}”。`);
  }
  if (template === '') return bad('--template 后面缺少模板文件。');
  if (model && kind === 'workbook') return bad('数据工作簿没有报告模型，请去掉 --model。');
  return success({
    input,
    out,
    kind,
    target: target === undefined ? null : (Number(target) as Target),
    jobs: jobs === undefined ? null : Number(jobs),
    template,
    model,
    json,
  });
}
