/** How much room the disk of the data has: `short` is told, at `full` nothing is written any more. */
export type FreeSpace = 'enough' | 'short' | 'full';

const megabyte = 1024 * 1024;

/** Below these (bytes) the disk is short, or too full to write: Chromium can lose its database on a full one. */
export const freeSpaceLimits = { short: 500 * megabyte, full: 100 * megabyte } as const;

export function freeSpaceOf(freeBytes: number): FreeSpace {
  if (freeBytes < freeSpaceLimits.full) return 'full';
  return freeBytes < freeSpaceLimits.short ? 'short' : 'enough';
}

/** The next look is due after this long (ms): the less room there is, the sooner. */
export function nextLook(space: FreeSpace): number {
  return space === 'enough' ? 20_000 : 3_000;
}

/** What the person reads; null while there is room. `freeBytes` is shown in whole megabytes. */
export function freeSpaceMessage(freeBytes: number): string | null {
  const left = `${Math.floor(freeBytes / megabyte)} MB`;
  switch (freeSpaceOf(freeBytes)) {
    case 'enough':
      return null;
    case 'short':
      return `磁盘只剩 ${left}，请尽快清理；低于 ${freeSpaceLimits.full / megabyte} MB 时将停止保存，以免损坏已有数据。`;
    case 'full':
      return `磁盘只剩 ${left}，已停止保存新的改动，此前的内容都在；请清理磁盘，之后会自动继续。`;
  }
}
