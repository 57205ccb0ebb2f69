import { App, Button } from 'antd';
import { useState } from 'react';
import type { RunningBatch } from '#report/batch/batchStore.ts';
import { cancelBatch, closeBatch, continueBatch, pauseBatch, retryBatch } from '#report/batch/control.ts';
import { useServices } from '#services';

/** What can be done with a batch as it stands. */
export function RunActions({ batch: { progress, settled } }: { readonly batch: RunningBatch }) {
  const services = useServices();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { phase, counts } = progress;
  const again = async () => {
    setBusy(true);
    const retried = await retryBatch(services);
    setBusy(false);
    if (!retried.ok) {
      notification.error({ title: '没有重试', description: retried.message, placement: 'bottomRight' });
    }
  };
  if (phase === 'running' || phase === 'queued') {
    return (
      <>
        <Button onClick={() => cancelBatch(services)}>取消</Button>
        <Button type="primary" onClick={pauseBatch}>
          暂停
        </Button>
      </>
    );
  }
  if (phase === 'paused') {
    return (
      <>
        <Button onClick={() => cancelBatch(services)}>取消</Button>
        <Button type="primary" onClick={() => continueBatch(services)}>
          继续
        </Button>
      </>
    );
  }
  const rest = counts.failed + counts.waiting;
  return (
    <>
      {rest > 0 && (
        <Button loading={busy} disabled={!settled} onClick={() => void again()}>
          {counts.waiting > 0
            ? `继续做剩下的 ${rest.toLocaleString('zh-CN')} 份`
            : `重试 ${rest.toLocaleString('zh-CN')} 份`}
        </Button>
      )}
      <Button type="primary" disabled={!settled} onClick={closeBatch}>
        新的批量
      </Button>
    </>
  );
}
