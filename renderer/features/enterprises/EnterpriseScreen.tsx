import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { enterpriseById } from '#data/queries/enterpriseById.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { Message } from '#ui/Message.tsx';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useLive } from '#ui/useLive.ts';
import { DeleteMenu } from './DeleteMenu.tsx';
import { diagnosesOf } from './diagnosisSummary.ts';
import { EnterpriseFacts } from './EnterpriseFacts.tsx';
import styles from './EnterpriseScreen.module.css';
import { LevelHistory } from './LevelHistory.tsx';
import { SessionTimeline } from './SessionTimeline.tsx';

const EnterpriseDrawer = lazy(async () => ({
  default: (await import('./EnterpriseDrawer.tsx')).EnterpriseDrawer,
}));
const NewSessionDialog = lazy(async () => ({
  default: (await import('./NewSessionDialog.tsx')).NewSessionDialog,
}));

/** `more`: what other features have to say of it, under its diagnoses. */
type Props = { readonly more: (enterprise: Enterprise) => ReactNode };

/** One enterprise with its whole history: 一企一档. */
export function EnterpriseScreen({ more }: Props) {
  const { enterpriseId = '' } = useParams();
  const { database, instrument } = useServices();
  const navigate = useNavigate();
  const [overlay, setOverlay] = useState<'none' | 'edit' | 'session'>('none');
  const enterprise = useLive(() => enterpriseById(database, enterpriseId), [database, enterpriseId]);
  const diagnoses = useLive(
    () => diagnosesOf({ database, instrument }, enterpriseId),
    [database, instrument, enterpriseId],
  );

  if (enterprise === undefined) return <div className={styles.screen} aria-busy="true" />;
  if (enterprise === null) {
    return (
      <Message title="找不到这家企业" text="它的档案可能已被删除，或随示例数据一并移除。其他企业和诊断都在。">
        <Button type="primary" onClick={() => void navigate(paths.enterprises())}>
          回到企业列表
        </Button>
      </Message>
    );
  }
  const close = () => setOverlay('none');
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title={enterprise.name}
        facts={
          <>
            {enterprise.sample && <Tag>示例</Tag>}
            {enterprise.honours.map((honour) => (
              <Tag key={honour} tone="quiet">
                {honour}
              </Tag>
            ))}
          </>
        }
      >
        <Button onClick={() => void navigate(paths.enterprises())}>返回列表</Button>
        <Button onClick={() => setOverlay('edit')}>编辑档案</Button>
        <DeleteMenu
          doomed={{ kind: 'enterprise', id: enterprise.id, name: enterprise.name }}
          onDeleted={() => void navigate(paths.enterprises())}
        />
        <Button type="primary" onClick={() => setOverlay('session')}>
          新建诊断
        </Button>
      </ScreenHeader>
      <div className={styles.body}>
        <main className={styles.main}>
          {diagnoses?.length === 0 && <NoSessions onNew={() => setOverlay('session')} />}
          {diagnoses !== undefined && diagnoses.length > 0 && <SessionTimeline diagnoses={diagnoses} />}
          {diagnoses !== undefined && more(enterprise)}
        </main>
        <aside className={styles.side}>
          <EnterpriseFacts enterprise={enterprise} />
          {diagnoses !== undefined && diagnoses.length > 0 && <LevelHistory diagnoses={diagnoses} />}
        </aside>
      </div>
      <Suspense fallback={null}>
        {overlay === 'edit' && <EnterpriseDrawer enterprise={enterprise} onClose={close} onSaved={close} />}
        {overlay === 'session' && (
          <NewSessionDialog enterprise={enterprise} earlier={diagnoses?.length ?? 0} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

function NoSessions({ onNew }: { readonly onNew: () => void }) {
  const { questions, scenes } = useServices().instrument.pack;
  return (
    <section className={styles.empty}>
      <h2>还没有诊断</h2>
      <p>
        第一次诊断是初诊：{questions.length} 道题、{scenes.length}{' '}
        个场景，边谈边答，随时保存，答完即得等级、差距和 Word 报告。
      </p>
      <Button type="primary" onClick={onNew}>
        开始初诊
      </Button>
    </section>
  );
}
