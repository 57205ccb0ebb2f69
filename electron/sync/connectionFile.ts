import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncDirectory, writeFaultOf, writeWhole } from '#electron/storage/writeWhole.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { z } from '#shared/model/zod.ts';
import { deviceReplySchema, packKeySchema } from '#shared/sync/protocol.ts';

const connectionSchema = z.strictObject({
  format: z.literal('transformation-desk-sync-connection/1'),
  address: z.string().min(1),
  device: deviceReplySchema,
  enrolledAt: z.number(),
  wrapped: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
  packKey: packKeySchema.exactOptional(),
});

/**
 * This laptop's place at a platform as it lies on the disk. `sealed` is the device token under a wrapping key; `wrapped`
 * is that wrapping key as the page encrypted it. `packKey`: what the platform signs its packs with, as it said at the
 * enrolment; not there where it said none, or to an edition of this app that did not ask. Binary parts in base64,
 * `enrolledAt` in ms since 1970.
 */
export type ConnectionFile = z.infer<typeof connectionSchema>;

/** Backups do not hold it: another laptop is enrolled in its own right. */
const fileOf = (userData: string) => path.join(userData, 'sync', 'connection.json');

/** The stored connection; null where there is none. */
export async function readConnection(
  userData: string,
): Promise<Result<ConnectionFile | null, 'connectionUnreadable'>> {
  try {
    const parsed = connectionSchema.safeParse(JSON.parse(await readFile(fileOf(userData), 'utf8')));
    return parsed.success ? success(parsed.data) : foreign;
  } catch (error) {
    if (error instanceof SyntaxError) return foreign;
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? success(null) : unreadable;
  }
}

const foreign = failure(
  'connectionUnreadable',
  '本机保存的平台连接已损坏，没有连接平台，本机数据都在；请断开连接，再向平台管理方索取新的登记码重新连接。',
);
const unreadable = failure(
  'connectionUnreadable',
  '本机保存的平台连接无法读取，没有连接平台，本机数据都在；请确认磁盘可以读取后再试一次。',
);

/** Stores a connection in the place of an earlier one. It is written after the platform has used the code up. */
export async function storeConnection(
  userData: string,
  connection: ConnectionFile,
): Promise<Result<void, 'writeFailed' | 'noSpace'>> {
  const file = fileOf(userData);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeWhole(file, Buffer.from(`${JSON.stringify(connection, null, 2)}\n`));
    return success(undefined);
  } catch (error) {
    return writeFaultOf(error) === 'noSpace'
      ? failure(
          'noSpace',
          '磁盘空间不足，平台连接没有保存，本机数据都在，登记码已经用掉；请清理磁盘，再用新的登记码连接。',
        )
      : failure(
          'writeFailed',
          '平台连接没有写进磁盘，本机数据都在，登记码已经用掉；请确认磁盘可以写入，再用新的登记码连接。',
        );
  }
}

/** Deletes the connection, whatever state its file is in. */
export async function forgetConnection(userData: string): Promise<Result<void, 'writeFailed'>> {
  const file = fileOf(userData);
  try {
    await rm(file, { force: true });
    await syncDirectory(path.dirname(file)).catch(() => undefined);
    return success(undefined);
  } catch {
    return failure(
      'writeFailed',
      '平台连接没有从磁盘删除，仍然保持连接，本机数据都在；请确认磁盘可以写入后再试一次。',
    );
  }
}
