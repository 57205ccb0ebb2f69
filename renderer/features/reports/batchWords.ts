import type { RunningBatch } from '#report/batch/batchStore.ts';
import { durationInWords, remainingTime } from '#shared/report/batch/estimate.ts';
import { settledCount, type JobPhase } from '#shared/report/batch/progress.ts';

export const phaseWords: Readonly<Record<JobPhase, string>> = {
  queued: '正在准备',
  running: '正在生成',
  paused: '已暂停',
  cancelled: '已取消',
  done: '已完成',
};

/** How far a batch is: 12 / 30. */
export function shareInWords({ progress }: RunningBatch): string {
  const count = (value: number) => value.toLocaleString('zh-CN');
  return `${count(settledCount(progress))} / ${count(progress.states.size)}`;
}

/** How long the rest of a running batch will take, in words; null while that cannot be told or nothing runs. */
export function estimateInWords({ progress, pace }: RunningBatch): string | null {
  if (progress.phase !== 'running') return null;
  const time = remainingTime(pace, progress.states.size - settledCount(progress));
  return time === null ? null : durationInWords(time);
}
