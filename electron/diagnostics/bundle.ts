import { strToU8, zipSync } from 'fflate';
import { redact, type Identity } from '#shared/diagnostics/redact.ts';

/** What goes into a bundle: facts are numbers and versions, lines are those of main's log. */
export type BundleContent = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
};

/**
 * Packs what support needs to find a fault: a readable note, the facts, the end of the log. Everything passes the redaction
 * once more, whatever wrote it.
 */
export function packBundle({ facts, lines }: BundleContent, identity: Identity, madeAt: Date): Uint8Array {
  const clean = (text: string) => redact(text, identity);
  // Texts only: a number in it is a size or a time, whatever it looks like.
  const text = (_key: string, value: unknown) => (typeof value === 'string' ? clean(value) : value);
  const factsText = JSON.stringify(facts, text, 2);
  const logText = lines.length === 0 ? 'no log' : lines.map(clean).join('\n');
  const mtime = { mtime: madeAt };
  return zipSync({
    '说明.txt': [strToU8(`\uFEFF${note(madeAt)}`), mtime],
    'facts.json': [strToU8(`${factsText}\n`), mtime],
    'main.log': [strToU8(`${logText}\n`), mtime],
  });
}

function note(madeAt: Date): string {
  return [
    '转型促进中心工作台 · 故障排查包',
    `生成时间：${madeAt.toLocaleString('zh-CN', { hour12: false })}`,
    '',
    '这个压缩包供技术支持查找故障，请连同故障的经过一起发给技术支持。',
    '',
    '里面有什么：',
    '  facts.json  软件和系统的版本、内存和磁盘空间、数据各部分的大小和条数、数据库版本、最近的错误代码',
    '  main.log    软件运行记录的最后部分',
    '',
    '里面没有什么：',
    '  没有企业名称、信用代码、联系人、电话、诊断内容、佐证材料和报告；',
    '  没有口令、密钥和恢复码；',
    '  没有系统用户名、电脑名和个人文件夹的位置，运行记录里的中文、电话和代码都已替换为符号。',
    '',
    '两个文件都是纯文本，发送之前可以打开查看。',
    '',
  ].join('\r\n');
}
