import { RightOutlined } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '#paths';
import { sessionKindNames } from '#shared/model/session.ts';
import {
  findingWords,
  groupFindings,
  severityNames,
  type FindingGroup,
  type Severity,
} from '#shared/report/batch/preflight.ts';
import { documents } from '#shared/report/documents.ts';
import type { ListedSession } from './listedSession.ts';
import type { JobDraft } from './useJobDraft.ts';
import styles from './Preflight.module.css';

/** A longer list is no longer read: the filters find the rest. */
const most = 100;

/** What is missing in the chosen diagnoses, the gravest first; each kind opens to the diagnoses, each leads there. */
export function PreflightList({ draft: { sessions, findings, checked } }: { readonly draft: JobDraft }) {
  const byId = useMemo(() => new Map(sessions.map((row) => [row.session.id, row])), [sessions]);
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const [open, setOpen] = useState<string | null>(null);
  if (sessions.length === 0) return <p className={styles.soft}>选好诊断后，这里列出每次诊断缺什么。</p>;
  const isChecking = checked < sessions.length;
  return (
    <div className={styles.list} data-testid="preflight" data-checked={!isChecking}>
      {isChecking && (
        <p className={styles.soft} role="status">
          正在检查 {checked.toLocaleString('zh-CN')} / {sessions.length.toLocaleString('zh-CN')} 次诊断…
        </p>
      )}
      {!isChecking && groups.length === 0 && <p className={styles.fine}>● 所选诊断内容齐全，可以生成。</p>}
      {groups.map(({ severity, groups: kinds }) => (
        <section key={severity} aria-label={severityNames[severity]}>
          {kinds.map((group) => (
            <Group
              key={group.code}
              group={group}
              severity={severity}
              byId={byId}
              open={open === group.code}
              onToggle={() => setOpen(open === group.code ? null : group.code)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

type GroupProps = {
  readonly group: FindingGroup;
  readonly severity: Severity;
  readonly byId: ReadonlyMap<string, ListedSession>;
  readonly open: boolean;
  readonly onToggle: () => void;
};

function Group({ group: { code, findings }, severity, byId, open, onToggle }: GroupProps) {
  const { title, about } = findingWords[code];
  const perSession = findings.filter(({ sessionId }) => sessionId !== null);
  const names = [...new Set(findings.flatMap((finding) => finding.documents))].map(
    (kind) => documents[kind].name,
  );
  const head = (
    <>
      <span className={styles.mark} data-severity={severity}>
        {severityNames[severity]}
      </span>
      <span className={styles.title}>
        {title}
        <span className={styles.about} title={`${about}（${names.join('、')}）`}>
          {about}
        </span>
      </span>
      <span className={styles.count}>
        {perSession.length === 0 ? findings[0]?.detail : `${perSession.length.toLocaleString('zh-CN')} 次`}
      </span>
    </>
  );
  if (perSession.length === 0) return <div className={styles.head}>{head}</div>;
  return (
    <>
      <button type="button" className={styles.head} aria-expanded={open} onClick={onToggle}>
        {head}
        <RightOutlined className={styles.arrow!} rotate={open ? 90 : 0} />
      </button>
      {open && (
        <ul className={styles.sessions}>
          {perSession.slice(0, most).map(({ sessionId, detail }) => {
            const row = byId.get(sessionId ?? '');
            if (row === undefined) return null;
            const { session, enterprise } = row;
            return (
              <li key={session.id}>
                <Link to={paths.diagnosis(session.id)}>
                  <span className={styles.name}>{enterprise.name}</span>
                  <span className={styles.when}>
                    {sessionKindNames[session.kind]} {session.date}
                  </span>
                </Link>
                {detail !== '' && <span className={styles.detail}>{detail}</span>}
              </li>
            );
          })}
          {perSession.length > most && (
            <li className={styles.soft}>还有 {(perSession.length - most).toLocaleString('zh-CN')} 次</li>
          )}
        </ul>
      )}
    </>
  );
}
