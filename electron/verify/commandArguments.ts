import { parseArgs } from 'node:util';
import type { AuditHead } from '#shared/audit/entry.ts';
import { failure, success, type Result } from '#shared/model/result.ts';

/** What to verify, and what is known from elsewhere: trusted public keys (null = any) and an end of the audit trail. */
export type VerifyCommand = {
  readonly file: string;
  readonly keys: readonly string[] | null;
  readonly head: AuditHead | null;
  readonly json: boolean;
};

export const usage = `用法：npm run verify -- 文件 [--key 公钥]… [--head 序号:校验值] [--json]
  文件      封存记录（transformation-desk-seal/1）或导出的审计记录（transformation-desk-audit/1）
  --key     可信设备的 Ed25519 公钥（64 位十六进制），可重复；不写则只验证内容与签名相符
  --head    先前留存的审计记录末条，用于发现末尾被截去
  --json    标准输出只打印一个 JSON 对象
Usage: npm run verify -- FILE [--key HEX]… [--head SEQUENCE:HEX] [--json]
Exit code: 0 sound, 1 broken (the sentence names the place), 2 unusable arguments or file`;

/** Reads the command line; the fault names the argument. */
export function readArguments(args: readonly string[]): Result<VerifyCommand, 'badArguments'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        head: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, more] = positionals;
    if (file === undefined || file === '') return failure('badArguments', '缺少要验证的文件。');
    if (more !== undefined) return failure('badArguments', `一次只验证一个文件，多出“${more}”。`);
    const keys = values.key?.map((key) => key.toLowerCase()) ?? null;
    const wrong = keys?.find((key) => !/^[0-9a-f]{64}$/.test(key));
    if (wrong !== undefined)
      return failure('badArguments', `--key 应为 64 位十六进制公钥，不能是“${wrong}”。`);
    const head = values.head === undefined ? null : readHead(values.head);
    if (head === undefined)
      return failure('badArguments', `--head 应为“序号:校验值”，不能是“${values.head}”。`);
    return success({ file, keys, head, json: values.json });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return failure('badArguments', `参数不能识别：${reason}。`);
  }
}

function readHead(text: string): AuditHead | undefined {
  const [, sequence, hash] = /^([1-9]\d{0,14}):([0-9a-fA-F]{64})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined) return undefined;
  return { sequence: Number(sequence), hash: hash.toLowerCase() };
}
