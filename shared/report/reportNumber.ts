import type { SessionBundle } from '../model/bundle.ts';
import type { SessionKind } from '../model/session.ts';

const initials: Readonly<Record<SessionKind, string>> = { baseline: 'CZ', followUp: 'FZ', acceptance: 'YS' };

/**
 * The number printed on a report: kind (初诊 CZ, 复诊 FZ, 验收 YS), day, tail of the enterprise's code, and the first
 * four characters of the session's id, so that two sessions on one day stay apart.
 */
export function reportNumber({ enterprise, session }: Pick<SessionBundle, 'enterprise' | 'session'>): string {
  const tail = enterprise.uscc.slice(-8);
  const edition = session.id.replace(/-/g, '').slice(0, 4).toUpperCase();
  return `${initials[session.kind]}-${session.date.replace(/-/g, '')}-${tail}-${edition}`;
}
