import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { supervisionOverview, type ListedWarning } from '#data/queries/supervision.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { warningKindNames, warningKinds, type WarningKind } from '#shared/supervision/warnings.ts';
import { Message } from '#ui/Message.tsx';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { useLive } from '#ui/useLive.ts';
import { ProvidersCard } from './ProvidersCard.tsx';
import styles from './SupervisionScreen.module.css';
import { SupervisionFigures } from './SupervisionFigures.tsx';
import { WarningList } from './WarningList.tsx';
import { useToday } from './useToday.ts';

/** What is late over all enterprises, and how their providers are scored. */
export function SupervisionScreen() {
  const { database } = useServices();
  const navigate = useNavigate();
  const [kind, setKind] = useState<WarningKind | 'all'>('all');
  const today = useToday();
  const overview = useLive(() => supervisionOverview(database, today), [database, today]);
  if (overview === undefined) return <div className={styles.screen} aria-busy="true" />;

  const { warnings, summary, providers } = overview;
  const shown = warnings.filter((warning) => kind === 'all' || warning.kind === kind);
  const isEmpty = summary.checks === 0 && providers.length === 0;
  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="监督"
        facts={
          <span data-testid="count">
            {warnings.length === 0 ? '没有预警' : `${warnings.length.toLocaleString('zh-CN')} 条预警`}
          </span>
        }
      />
      {isEmpty ? (
        <Message
          title="还没有现场检查和满意度评价"
          text="在企业页面记录：到了哪个节点、改造进度、发现的问题和整改期限，以及企业对服务商的评分。逾期和停滞的会在这里预警。"
        >
          <Button type="primary" onClick={() => void navigate(paths.enterprises())}>
            到企业列表
          </Button>
        </Message>
      ) : (
        <div className={styles.body}>
          <SupervisionFigures summary={summary} />
          <section className={styles.card} aria-label="预警">
            <div className={styles.cardHead}>
              <h2>预警</h2>
              <Segmented<WarningKind | 'all'>
                aria-label="预警类型"
                value={kind}
                options={[
                  { value: 'all', label: `全部 ${warnings.length}` },
                  ...warningKinds.map((each) => ({
                    value: each,
                    label: `${warningKindNames[each]} ${countOf(warnings, each)}`,
                  })),
                ]}
                onChange={setKind}
              />
            </div>
            {shown.length === 0 ? (
              <p className={styles.soft}>
                {kind === 'all'
                  ? '没有逾期、停滞、即将到期或久未核查的企业。'
                  : `没有“${warningKindNames[kind]}”的企业。`}
              </p>
            ) : (
              <WarningList warnings={shown} onOpen={(id) => void navigate(paths.enterprise(id))} />
            )}
          </section>
          <ProvidersCard providers={providers} />
        </div>
      )}
    </div>
  );
}

function countOf(warnings: readonly ListedWarning[], kind: WarningKind): number {
  return warnings.filter((warning) => warning.kind === kind).length;
}
