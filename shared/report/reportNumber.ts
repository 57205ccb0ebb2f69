import type { SessionBundle } from '../model/bundle.ts';
import type { SessionKind } from '../model/session.ts';
import type { SessionDocument } from './documents.ts';

const initials: Readonly<Record<SessionKind, string>> = { baseline: 'CZ', followUp: 'FZ', acceptance: 'YS' };
/** 对比, 自评, 结果单: two documents of one diagnosis never bear the same number. */
const endings: Readonly<Record<SessionDocument, string>> = {
  diagnosis: '',
  comparison: '-DB',
  acceptance: '-ZP',
  sheet: '-JG',
};

/**
 * The number printed on a report: kind (初诊 CZ, 复诊 FZ, 验收 YS), day, tail of the enterprise's code, the first four
 * characters of the session's id, so that two sessions on one day stay apart, and the document where it is not the
 * diagnosis report.
 */
export function reportNumber(
  { enterprise, session }: Pick<SessionBundle, 'enterprise' | 'session'>,
  document: SessionDocument = 'diagnosis',
): string {
  const tail = enterprise.uscc.slice(-8);
  const edition = session.id.replace(/-/g, '').slice(0, 4).toUpperCase();
  return `${initials[session.kind]}-${session.date.replace(/-/g, '')}-${tail}-${edition}${endings[document]}`;
}
