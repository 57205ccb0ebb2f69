import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { paths } from '#paths';
import { syncStateStore, type SyncState } from '#sync/syncState.ts';

/** What the central platform has not been told, and how the sync stands, in a line; leads to its screen. */
export function SyncLine({ waiting }: { readonly waiting: number | null }) {
  const state = useStore(syncStateStore);
  if (waiting === null) return <span />;
  return (
    <Link to={paths.sync()} data-testid="sync-line">
      {wordsOf(state, waiting)}
    </Link>
  );
}

function wordsOf({ connection, running, failure, lastSuccess, paused }: SyncState, waiting: number): string {
  const left = waiting === 0 ? '没有待同步的改动' : `${waiting.toLocaleString('zh-CN')} 处改动待同步`;
  if (!connection) return left;
  if (running !== null) return '正在同步…';
  if (failure !== null) return `${left} · 上次同步没有完成`;
  if (paused) return `${left} · 已暂停自动同步`;
  return lastSuccess === null ? left : `${left} · ${momentOf(lastSuccess)} 已同步`;
}

function momentOf(at: number): string {
  const moment = dayjs(at);
  return moment.isSame(dayjs(), 'day') ? moment.format('HH:mm') : moment.format('M月D日 HH:mm');
}
