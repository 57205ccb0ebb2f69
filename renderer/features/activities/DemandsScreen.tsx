import { Button, Input, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { allDemands } from '#data/queries/demands.ts';
import { useServices } from '#services';
import { demandStateNames, demandStates, type DemandState } from '#shared/model/demand.ts';
import { Message } from '#ui/Message.tsx';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { useLive } from '#ui/useLive.ts';
import { ActivitiesTabs } from './ActivitiesTabs.tsx';
import styles from './Activities.module.css';
import { isFound, type DemandFilter } from './demandFilter.ts';
import { DemandTable } from './DemandTable.tsx';
import { useSceneNames } from './useSceneNames.ts';

const DemandForm = lazy(async () => ({ default: (await import('./DemandForm.tsx')).DemandForm }));

/** What enterprises said they need, over all activities, and how far each has come. */
export function DemandsScreen() {
  const { database } = useServices();
  const [filter, setFilter] = useState<DemandFilter>({ status: 'pending', text: '' });
  const [creating, setCreating] = useState(false);
  const sceneName = useSceneNames();
  const demands = useLive(() => allDemands(database), [database]);
  const shown = demands?.filter((demand) => isFound(demand, filter, sceneName));
  const countOf = (status: DemandState) => demands?.filter((one) => one.status === status).length ?? 0;
  const pending = countOf('open') + countOf('following');

  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="活动"
        facts={
          demands !== undefined && (
            <span data-testid="count">
              {demands.length.toLocaleString('zh-CN')} 条需求，{pending.toLocaleString('zh-CN')} 条未办结
            </span>
          )
        }
      >
        <ActivitiesTabs shown="demands" />
        <Button type="primary" onClick={() => setCreating(true)}>
          登记需求
        </Button>
      </ScreenHeader>
      <div className={styles.bar}>
        <Segmented<DemandFilter['status']>
          aria-label="需求状态"
          value={filter.status}
          options={[
            { value: 'pending', label: `未办结 ${pending}` },
            ...demandStates.map((status) => ({
              value: status,
              label: `${demandStateNames[status]} ${countOf(status)}`,
            })),
            { value: 'all', label: '全部' },
          ]}
          onChange={(status) => setFilter({ ...filter, status })}
        />
        <Input.Search
          allowClear
          aria-label="搜索需求"
          placeholder="企业、联系人、场景或内容"
          style={{ width: 280, marginLeft: 'auto' }}
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
      </div>
      <div className={styles.demands}>
        {shown !== undefined && shown.length > 0 && <DemandTable demands={shown} withActivity />}
        {demands?.length === 0 && (
          <Message title="还没有需求登记" text="来宾在展厅登记的需求同步后显示在这里，也可由顾问登记。">
            <Button type="primary" onClick={() => setCreating(true)}>
              登记需求
            </Button>
          </Message>
        )}
        {demands !== undefined && demands.length > 0 && shown?.length === 0 && (
          <Message title="没有符合的需求" text="换一个状态或搜索内容再看。">
            <Button onClick={() => setFilter({ status: 'all', text: '' })}>显示全部</Button>
          </Message>
        )}
      </div>
      <Suspense fallback={null}>
        {creating && <DemandForm activityId={null} onClose={() => setCreating(false)} />}
      </Suspense>
    </div>
  );
}
