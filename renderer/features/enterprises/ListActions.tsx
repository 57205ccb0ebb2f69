import { Button } from 'antd';
import { lazy, memo, Suspense } from 'react';
import type { Enterprise } from '#shared/model/enterprise.ts';

// Loaded after the first rows stand: it must not make the start longer.
const DataMenu = lazy(async () => ({ default: (await import('./DataMenu.tsx')).DataMenu }));

type Props = { readonly enterprises: readonly Enterprise[] | undefined; readonly onNew: () => void };

/** What can be done with the whole list; drawn again only when its enterprises change, not with every key of a search. */
export const ListActions = memo(function ListActions({ enterprises, onNew }: Props) {
  const shape = <Button disabled>数据</Button>;
  return (
    <>
      <Suspense fallback={shape}>
        {enterprises === undefined ? shape : <DataMenu enterprises={enterprises} />}
      </Suspense>
      <Button type="primary" title="新建企业（Ctrl+N）" onClick={onNew}>
        新建企业
      </Button>
    </>
  );
});
