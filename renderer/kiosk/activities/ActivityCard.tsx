import { useLayoutEffect, useRef, useState } from 'react';
import { activityState, signInOpensAt, takesSignIns } from '#shared/activities/activityState.ts';
import { activityKindNames, type Activity } from '#shared/model/activity.ts';
import styles from './ActivityAgenda.module.css';
import { opensInWords, spanInWords } from './hallMoments.ts';
import page from './HallPage.module.css';

type Props = { readonly activity: Activity; readonly now: number; readonly onSignIn: () => void };

/** One activity: what, when, where, by whom, and whether one can sign in. */
export function ActivityCard({ activity, now, onSignIn }: Props) {
  const { kind, title, startAt, endAt, place, speaker, description, sample } = activity;
  const [isWhole, setWhole] = useState(false);
  const [isCut, setCut] = useState(false);
  const text = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (text.current !== null) setCut(text.current.scrollHeight > text.current.clientHeight + 1);
  }, [description]);
  return (
    <article className={styles.card} data-state={activityState(activity, now)}>
      <div className={styles.what}>
        <p className={styles.when}>
          <b>{spanInWords(startAt, endAt)}</b>
          <span className={styles.kind}>{activityKindNames[kind]}</span>
          {sample && <strong className={styles.sample}>示例</strong>}
        </p>
        <h3>{title}</h3>
        <p className={styles.facts}>
          {place !== '' && <span>地点：{place}</span>}
          {speaker !== '' && <span>主讲：{speaker}</span>}
        </p>
        {description !== '' && (
          <p ref={text} className={styles.description} data-folded={!isWhole || undefined}>
            {description}
          </p>
        )}
        {isCut && (
          <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
            {isWhole ? '收起' : '展开介绍'}
          </button>
        )}
      </div>
      <div className={styles.sign}>
        {takesSignIns(activity, now) ? (
          <button type="button" className={page.primary} onClick={onSignIn}>
            签到
          </button>
        ) : (
          <SignInLater activity={activity} now={now} />
        )}
      </div>
    </article>
  );
}

/** Why one cannot sign in now. */
function SignInLater({ activity, now }: { readonly activity: Activity; readonly now: number }) {
  const state = activityState(activity, now);
  if (state === 'cancelled') return <p>已取消</p>;
  if (state === 'over') return <p>已结束</p>;
  return (
    <p>
      <b>{opensInWords(signInOpensAt(activity), now)}</b>
      起可签到
    </p>
  );
}
