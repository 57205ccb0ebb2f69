import type { Evidence } from '#shared/model/evidence.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import type { EvidenceHost } from './evidenceHost.ts';
import { hex, type EvidenceKeys } from './evidenceKeys.ts';

export type KeepCode = 'writeFailed' | 'noSpace';
export type OpenCode = 'missing' | 'readFailed' | 'fileDamaged';

/** The SHA-256 of bytes in hex. */
export async function sha256Of(content: Uint8Array): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>));
}

/** Encrypts content and lets main keep it; gives its SHA-256 (hex). The same content is kept once. */
export async function keepFile(
  host: Pick<EvidenceHost, 'evidencePut'>,
  keys: EvidenceKeys,
  content: Uint8Array,
): Promise<Result<string, KeepCode>> {
  const sha256 = await sha256Of(content);
  const name = await keys.nameOf(sha256);
  const kept = await host
    .evidencePut({ name, bytes: await keys.seal(name, content) })
    .catch(() => noAnswer('writeFailed', '没有添加'));
  return kept.ok ? success(sha256) : kept;
}

/** Reads and decrypts the content of one piece of evidence, and holds it against its row's hash. */
export async function openFile(
  host: Pick<EvidenceHost, 'evidenceGet'>,
  keys: EvidenceKeys,
  { name: shown, sha256 }: Pick<Evidence, 'name' | 'sha256'>,
): Promise<Result<Uint8Array<ArrayBuffer>, OpenCode>> {
  const name = await keys.nameOf(sha256);
  const stored = await host.evidenceGet({ name }).catch(() => noAnswer('readFailed', '没有任何改动'));
  if (!stored.ok) return stored;
  const content = await keys.open(name, stored.bytes);
  if (content !== null && (await sha256Of(content)) === sha256) return success(content);
  return failure(
    'fileDamaged',
    `“${shown}”的文件已损坏或被改动，记录和其他佐证材料都在；请从备份恢复，或移除后重新添加。`,
  );
}

function noAnswer<Code extends string>(code: Code, kept: string): Failure<Code> {
  return failure(code, `保存佐证材料的后台没有回应，${kept}；请重新启动本软件后再试。`);
}
