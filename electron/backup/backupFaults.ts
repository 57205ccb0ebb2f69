import { failure, type Failure } from '#shared/model/result.ts';

export type BackupFault = 'notABackup' | 'backupDamaged' | 'backupNewer' | 'readFailed';

const unchanged = '本机数据没有变化';

export const notABackup = failure(
  'notABackup',
  `这不是本软件的备份文件，${unchanged}；请选择扩展名为 .tdbackup 的文件。`,
);
export const truncated = failure(
  'backupDamaged',
  `备份文件不完整，可能没有复制完，${unchanged}；请重新复制这个文件，或换一份备份。`,
);
export const altered = failure(
  'backupDamaged',
  `备份文件的内容已改变或损坏，不能使用，${unchanged}；请重新复制这个文件，或换一份备份。`,
);
export const newer = failure(
  'backupNewer',
  `备份文件由更新版本的软件制作，当前版本无法识别，文件和本机数据都没有变化；请先升级本软件。`,
);
export const unread = failure(
  'readFailed',
  `无法读取备份文件，${unchanged}；请确认文件还在、U 盘没有拔出后重试。`,
) satisfies Failure<BackupFault>;
