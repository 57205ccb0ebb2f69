import { Alert, Button } from 'antd';
import { useState } from 'react';
import { checkSession } from '#data/queries/checkSession.ts';
import type { StoredSeal } from '#data/rows.ts';
import { host } from '#host';
import { useServices } from '#services';
import { isClosed, type Session } from '#shared/model/session.ts';
import { may } from '#shared/roles/roleTable.ts';
import type { SealsCheck } from '#shared/sealing/checkSeals.ts';
import { exportSeal } from './exportSeal.ts';
import { SealLine } from './SealLine.tsx';
import { SealOutcome } from './SealOutcome.tsx';
import board from './Result.module.css';
import styles from './Seal.module.css';

type Props = {
  readonly session: Session;
  readonly seals: readonly StoredSeal[];
  readonly onRevise: () => void;
};

/** The sealed records of a session: who closed it when, on which device; checking them, and taking one out. */
export function SealCard({ session, seals, onRevise }: Props) {
  const { database } = useServices();
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState<SealsCheck | null>(null);
  const [taken, setTaken] = useState<Awaited<ReturnType<typeof exportSeal>> | null>(null);

  const check = async () => {
    setBusy(true);
    setChecked(await checkSession(database, session.id));
    setBusy(false);
  };
  const take = async (seal: StoredSeal) => {
    const saved = await exportSeal(database, seal);
    setTaken(saved.ok || saved.code !== 'cancelled' ? saved : null);
  };

  return (
    <section className={`${board.card} ${styles.card}`} aria-label="封存记录">
      <div className={styles.head}>
        <h2>封存记录</h2>
        <span className={board.soft}>
          {isClosed(session)
            ? '内容只读，签名之后的任何改动都能查出'
            : `正在进行第 ${session.revision ?? 1} 次修订，完成后请再次结束诊断`}
        </span>
        <div className={styles.actions}>
          <Button loading={busy} onClick={() => void check()}>
            核对
          </Button>
          {isClosed(session) && may(database.actor.role, 'unlockClosedSession') && (
            <Button onClick={onRevise}>修订…</Button>
          )}
        </div>
      </div>
      {checked !== null && <SealOutcome check={checked} />}
      {taken?.ok === false && <Alert type="error" showIcon title={taken.message} />}
      {taken?.ok === true && (
        <Alert
          type="success"
          showIcon
          title={`封存文件已保存：${taken.path}`}
          action={
            <Button size="small" onClick={() => void host.openSaved({ path: taken.path, how: 'reveal' })}>
              在文件夹中显示
            </Button>
          }
        />
      )}
      <ol className={styles.lines}>
        {seals.toReversed().map((seal) => (
          <SealLine key={seal.id} seal={seal} onExport={() => void take(seal)} />
        ))}
      </ol>
    </section>
  );
}
