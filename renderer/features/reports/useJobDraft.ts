import { useMemo } from 'react';
import { useServices } from '#services';
import type { Result } from '#shared/model/result.ts';
import { jobItems, itemKeyOf } from '#shared/report/batch/jobItems.ts';
import { readRule, type NamingRule } from '#shared/report/batch/namingRule.ts';
import { blockedItems, type Finding } from '#shared/report/batch/preflight.ts';
import { scopeInWords } from '#shared/report/batch/scope.ts';
import { isSessionDocument } from '#shared/report/documents.ts';
import type { ListedSession } from './listedSession.ts';
import { useReportsStore } from './reportsStore.ts';
import { usePreflight } from './usePreflight.ts';

/** The batch as it is put together so far. */
export type JobDraft = {
  readonly sessions: readonly ListedSession[];
  readonly scope: string;
  readonly rule: Result<NamingRule>;
  readonly findings: readonly Finding[];
  /** So many of the sessions have been looked at. */
  readonly checked: number;
  /** Keys of files that cannot be made. */
  readonly blocked: ReadonlySet<string>;
  /** So many files will be written. */
  readonly total: number;
  /** The first names that the rule gives. */
  readonly names: readonly string[];
};

/** The names are shown of the first few only: of all they would be made anew with every character that is typed. */
const named = 40;

/** Puts together what is chosen on the screen. `rows`: the diagnoses that the filters leave. */
export function useJobDraft(listed: readonly ListedSession[], rows: readonly ListedSession[]): JobDraft {
  const { policy } = useServices();
  const { selected, documents, filters, rule: text } = useReportsStore();
  const sessions = useMemo(
    () => listed.filter(({ session }) => selected.has(session.id)),
    [listed, selected],
  );
  const { findings, checked } = usePreflight(sessions, documents);
  const rule = useMemo(() => readRule(text), [text]);
  const industryName = useMemo(() => {
    const names = new Map(policy.industries.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  }, [policy]);
  const whole = rows.length === sessions.length && rows.every(({ session }) => selected.has(session.id));
  const scope = scopeInWords(filters, { whole, sessions: sessions.length }, industryName);
  const blocked = useMemo(() => blockedItems(findings), [findings]);
  const total = useMemo(() => {
    const keys = documents.flatMap((kind) =>
      isSessionDocument(kind)
        ? sessions.map(({ session }) => itemKeyOf(kind, session.id))
        : sessions.length === 0
          ? []
          : [itemKeyOf(kind, null)],
    );
    return keys.filter((key) => !blocked.has(key)).length;
  }, [documents, sessions, blocked]);
  const names = useMemo(() => {
    if (!rule.ok) return [];
    const plan = { documents, rule: rule.value, industryName, scope, without: blocked, manifest: null };
    return jobItems({ ...plan, sessions: sessions.slice(0, named) }).map(({ file }) => file);
  }, [documents, rule, industryName, scope, blocked, sessions]);
  return { sessions, scope, rule, findings, checked, blocked, total, names };
}
