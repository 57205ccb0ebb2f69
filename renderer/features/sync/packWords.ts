import type { PackKind, PackName } from '#shared/sync/protocol.ts';
import type { Connection, PacksState } from '#sync/syncState.ts';
import type { EditionLine } from './packGroups.ts';
import { momentInWords } from './timeWords.ts';

export const packKindNames: Readonly<Record<PackKind, string>> = {
  instrument: '评测指标',
  policy: '政策',
  solutions: '方案',
  scenarios: '场景体验',
  cases: '案例',
};

/** Where an edition is from: 随软件 · 平台第 2 版，11月28日 10:20 到. */
export function originInWords({ isShipped, sent }: EditionLine, now: number): string {
  const shipped = isShipped ? ['随软件'] : [];
  const arrived =
    sent === null ? [] : [`平台第 ${sent.version} 版，${momentInWords(sent.arrivedAt, now)} 收到`];
  const origins = [...shipped, ...arrived];
  return origins.length === 0 ? '随诊断保存' : origins.join(' · ');
}

/** How many diagnoses an edition has, where any can be pinned to it. */
export function sessionsInWords(sessions: number | null): string {
  if (sessions === null) return '';
  return sessions === 0 ? '没有诊断使用' : `${sessions.toLocaleString('zh-CN')} 次诊断使用`;
}

/** What an edition that was refused is called: 评测指标 miit-sme-2024 第 3 版. */
export function packInWords({ kind, id, version }: PackName): string {
  return `${packKindNames[kind]} ${id} 第 ${version} 版`;
}

/** How the last look at the platform's packs went, in a sentence. */
export function lookInWords(
  connection: Connection | null | undefined,
  { checkedAt, arrived, refused }: PacksState,
  now: number,
): string {
  if (connection == null) return '没有连接平台，使用现有的版本。';
  if (connection.packKey === null) {
    return '登记时平台没有给出签名公钥，不接收资料包，使用现有的版本。平台开始下发后，请用新的登记码重新连接。';
  }
  if (checkedAt === null) return '还没有查看过平台的资料包，下次同步时查看。';
  const found = [
    ...(arrived.length === 0 ? [] : [`收到 ${arrived.length} 个新版本`]),
    ...(refused.length === 0 ? [] : [`${refused.length} 个版本没有采用`]),
  ];
  return `${momentInWords(checkedAt, now)} 查看过：${found.length === 0 ? '没有新版本' : found.join('，')}。`;
}
