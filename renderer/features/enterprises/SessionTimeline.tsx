import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { formatDate } from '#shared/look/formatDate.ts';
import { levelNames } from '#shared/look/levels.ts';
import { closingState, isClosed, sessionKindNames } from '#shared/model/session.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { formatMoment } from '#ui/formatMoment.ts';
import { LevelBadge } from '#ui/LevelBadge.tsx';
import { Tag } from '#ui/Tag.tsx';
import { DeleteMenu } from './DeleteMenu.tsx';
import type { DiagnosisSummary } from './diagnosisSummary.ts';
import styles from './SessionTimeline.module.css';

/** The diagnoses of an enterprise, newest first. */
export function SessionTimeline({ diagnoses }: { readonly diagnoses: readonly DiagnosisSummary[] }) {
  return (
    <ol className={styles.line} aria-label="诊断记录">
      {diagnoses.toReversed().map((diagnosis) => (
        <Entry key={diagnosis.session.id} {...diagnosis} />
      ))}
    </ol>
  );
}

function Entry({ session, result }: DiagnosisSummary) {
  const navigate = useNavigate();
  const closed = isClosed(session);
  const state = closingState(session);
  const finished = closed || (result !== null && result.open.length === 0);
  return (
    <li className={styles.entry}>
      <div className={styles.when}>
        <time dateTime={session.date}>{formatDate(session.date)}</time>
        <span>{session.consultant === '' ? '未填顾问' : session.consultant}</span>
      </div>
      <article className={styles.card}>
        <div className={styles.title}>
          <strong>{sessionKindNames[session.kind]}</strong>
          {session.sample && <Tag>示例</Tag>}
          {state !== null && (
            <span title={session.closedAt === undefined ? '' : `封存于 ${formatMoment(session.closedAt)}`}>
              <Tag tone="quiet">{state}</Tag>
            </span>
          )}
          {session.target !== null && <Tag tone="quiet">目标{levelNames[session.target]}</Tag>}
        </div>
        <div className={styles.level}>{result !== null && <LevelReading result={result} />}</div>
        <div className={styles.facts}>
          {result === null ? (
            <span>
              本机没有这次诊断所用的评测指标包（{session.pack.id} 第 {session.pack.version} 版），内容都在
            </span>
          ) : (
            <Progress result={result} />
          )}
        </div>
        <div className={styles.actions}>
          <Button
            type={finished ? 'default' : 'primary'}
            ghost={!finished}
            onClick={() => void navigate(paths.diagnosis(session.id))}
          >
            {closed ? '查看答卷' : finished ? '打开诊断' : '继续诊断'}
          </Button>
          <Button
            type={finished ? 'primary' : 'default'}
            ghost={finished}
            disabled={result === null}
            onClick={() => void navigate(paths.result(session.id))}
          >
            查看结果
          </Button>
          <DeleteMenu
            doomed={{
              kind: 'session',
              id: session.id,
              name: `${sessionKindNames[session.kind]} ${formatDate(session.date)}`,
            }}
          />
        </div>
      </article>
    </li>
  );
}

function LevelReading({ result }: { readonly result: AssessmentResult }) {
  const [, most] = result.levelRange;
  return (
    <>
      {most > result.level && <span>补齐后最高{levelNames[most]} · 至少</span>}
      <LevelBadge level={result.level} />
    </>
  );
}

function Progress({ result }: { readonly result: AssessmentResult }) {
  const answered = result.total - result.open.length;
  return (
    <>
      <span>
        <span className={styles.track} aria-hidden="true">
          <i style={{ width: `${(100 * answered) / result.total}%` }} />
        </span>
        已答 {answered} / {result.total}
      </span>
      <span>
        得分{result.open.length > 0 ? '至少' : ''} {result.score} / {result.max}
      </span>
    </>
  );
}
