import type { CallResult, Host } from '#shared/ipc/contract.ts';

/** The calls to main that reading a backup takes. */
export type BackupHost = Pick<Host, 'backupNow' | 'backupRead'>;

/** A backup that main has opened and found whole. */
export type OpenedBackup = Extract<CallResult<'backupOpen'>, { readonly ok: true }>;
