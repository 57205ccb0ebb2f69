import { totalOf } from '#sync/receipt.ts';
import type { SyncState } from '#sync/syncState.ts';
import { momentInWords } from './timeWords.ts';

/** What kind of trouble a sync met, by what a person can do about it. */
export type Remedy = 'none' | 'allowDeletions' | 'enrolAgain';

/** How the sync stands, in words: what is so, why, and what comes next by itself (empty: nothing does). */
export type Standing = {
  readonly tone: 'ok' | 'running' | 'quiet' | 'paused' | 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
  readonly next: string;
  readonly remedy: Remedy;
};

type Told = Pick<SyncState, 'running' | 'failure' | 'paused' | 'lastSuccess' | 'nextAt'>;

/** Changes that are only here, and those among them that the platform does not take as they stand. */
export type OnlyHere = { readonly waiting: number; readonly refused: number };

/** The standing of a connected device; `now` in ms since 1970. */
export function standingOf(state: Told, { waiting, refused }: OnlyHere, now: number): Standing {
  const { running, failure, paused, lastSuccess, nextAt } = state;
  if (running !== null) {
    const { receipt, waiting: rest } = running;
    const [received, told] = [totalOf(receipt.received), totalOf(receipt.told)].map(count);
    const text = `已收到 ${received} 处，已上报 ${told} 处，还有 ${count(rest)} 处待上报`;
    return { tone: 'running', title: '正在同步', text, next: '', remedy: 'none' };
  }
  const begins = nextAt === null ? '' : momentInWords(Math.max(nextAt, now), now);
  const next = paused ? '已暂停自动同步' : begins === '' ? '' : `${begins} 自动再试`;
  if (failure !== null) return { ...failed(failure.code), text: failure.message, next };
  if (paused) {
    const text = '不会自动开始，改动都留在本机；需要时点“立即同步”，或恢复自动同步。';
    return { tone: 'paused', title: '已暂停自动同步', text, next: '', remedy: 'none' };
  }
  const planned = begins === '' ? '' : `下次自动同步 ${begins}`;
  if (lastSuccess === null) {
    const text = '连接已建立，还没有完成过一次同步。';
    return { tone: 'quiet', title: '还没有同步过', text, next: planned, remedy: 'none' };
  }
  if (waiting > refused) {
    const text = `${count(waiting - refused)} 处改动还只在本机，下次同步时上报。`;
    return { tone: 'quiet', title: '有改动待上报', text, next: planned, remedy: 'none' };
  }
  if (refused > 0) {
    const text = `平台退回了 ${count(refused)} 处，原因和办法见下面“平台退回的改动”；其余都已收到。`;
    return { tone: 'warning', title: '有改动被平台退回', text, next: planned, remedy: 'none' };
  }
  const text = '本机的改动平台都已收到。';
  return { tone: 'ok', title: '已同步', text, next: planned, remedy: 'none' };
}

function failed(code: string): Pick<Standing, 'tone' | 'title' | 'remedy'> {
  switch (code) {
    case 'cancelled':
      return { tone: 'quiet', title: '同步已取消', remedy: 'none' };
    case 'manyDeletions':
      return { tone: 'danger', title: '平台要删除大量数据，等您决定', remedy: 'allowDeletions' };
    case 'unauthorized':
    case 'revoked':
      return { tone: 'danger', title: '平台不再认这台设备', remedy: 'enrolAgain' };
    default:
      return { tone: 'warning', title: '上次同步没有完成', remedy: 'none' };
  }
}

const count = (value: number): string => value.toLocaleString('zh-CN');
