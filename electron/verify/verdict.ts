import { readAuditFile, verifyAuditFile } from '#shared/audit/auditFile.ts';
import { oneLine } from '#shared/audit/oneLine.ts';
import type { TrailPlace } from '#shared/audit/trailFault.ts';
import type { TrailSummary } from '#shared/audit/verifyTrail.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { levelNames } from '#shared/look/levels.ts';
import { sessionKindNames } from '#shared/model/session.ts';
import type { SealPlace } from '#shared/sealing/place.ts';
import type { SealSummary } from '#shared/sealing/summary.ts';
import { verifySeal } from '#shared/sealing/verifySeal.ts';
import type { VerifyCommand } from './commandArguments.ts';
import type { Proof } from './readProof.ts';

/** What the command says of a file; `message` is for people, the rest for programs. */
export type Verdict = { readonly kind: Proof['kind']; readonly message: string } & (
  | { readonly ok: true; readonly summary: SealSummary | TrailSummary }
  | { readonly ok: false; readonly code: string; readonly place: SealPlace | TrailPlace | null }
);

/** Verifies a file that was read; a seal is scored again where its instrument is one of `packs`. */
export function verdictOn(
  { kind, json }: Proof,
  { keys, head }: Pick<VerifyCommand, 'keys' | 'head'>,
  packs: ReadonlyMap<string, InstrumentPack>,
): Verdict {
  return kind === 'seal' ? onSeal(json, keys, packs) : onAudit(json, head);
}

function onSeal(
  json: unknown,
  keys: readonly string[] | null,
  packs: ReadonlyMap<string, InstrumentPack>,
): Verdict {
  const plain = verifySeal(json, { trustedKeys: keys ?? undefined });
  if (!plain.ok) return { ...plain, kind: 'seal' };
  const pack = packs.get(plain.value.pack.id);
  const scored = pack === undefined ? plain : verifySeal(json, { trustedKeys: keys ?? undefined, pack });
  if (!scored.ok) return { ...scored, kind: 'seal' };
  return { kind: 'seal', ok: true, message: sealMessage(scored.value), summary: scored.value };
}

function onAudit(json: unknown, head: VerifyCommand['head']): Verdict {
  const read = readAuditFile(json);
  const verified = read.ok ? verifyAuditFile(read.value, head) : read;
  if (!verified.ok) return { place: null, ...verified, kind: 'audit' };
  return { kind: 'audit', ok: true, message: auditMessage(verified.value), summary: verified.value };
}

function sealMessage(summary: SealSummary): string {
  const { enterprise, date, kind, revision, score, level, open, device, trusted, rescored } = summary;
  const result = `得分 ${score}，${levelNames[level]}${open === 0 ? '' : `，${open} 项未答`}`;
  const scored = rescored ? '已按指标包重新计算' : '本机没有所用的指标包，未重新计算';
  const key = trusted ? '在可信名单中' : '未与可信名单核对';
  return (
    `封存记录完好：“${oneLine(enterprise.name, 60)}”${date} ${sessionKindNames[kind]}，第 ${revision} 次封存，` +
    `${result}（${scored}），签名设备 ${oneLine(device.id, 60)}，公钥 ${device.publicKey}（${key}）。`
  );
}

function auditMessage({ count, last }: TrailSummary): string {
  return last === null
    ? '审计记录完好：没有记录。'
    : `审计记录完好：共 ${count} 条，末条 ${last.sequence}:${last.hash}。`;
}
