import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { writeFaultOf, writeWhole } from '#electron/storage/writeWhole.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { z } from '#shared/model/zod.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

const deviceKeySchema = z.strictObject({
  format: z.literal('transformation-desk-device-key/1'),
  id: z.string().min(1),
  publicKey: hex64,
  wrapped: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
});

/**
 * This laptop's key as it lies on the disk. `sealed` is the secret half under a wrapping key; `wrapped` is that wrapping
 * key as the page encrypted it. Neither can be read without the opened vault. Binary parts in base64.
 */
export type DeviceKeyFile = z.infer<typeof deviceKeySchema>;

/** Beside the vault and the journal, which are backed up; this is not: another laptop gets a key of its own. */
const fileOf = (userData: string) => path.join(userData, 'seal', 'device-key.json');

/** The stored key; null where there is none, or none that this app can read. */
export async function readDeviceKey(
  userData: string,
): Promise<Result<DeviceKeyFile | null, 'deviceKeyUnreadable'>> {
  try {
    const parsed = deviceKeySchema.safeParse(JSON.parse(await readFile(fileOf(userData), 'utf8')));
    return success(parsed.success ? parsed.data : null);
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return success(null);
    return failure(
      'deviceKeyUnreadable',
      '本机的签名密钥无法读取，没有封存，诊断内容没有变化；请确认磁盘可以读取后再试一次。',
    );
  }
}

/** Stores a key; the one that was there is kept aside under `now` (ms since 1970), never overwritten. */
export async function storeDeviceKey(
  userData: string,
  key: DeviceKeyFile,
  now: number,
): Promise<Result<void, 'writeFailed' | 'noSpace'>> {
  const file = fileOf(userData);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await rename(file, file.replace(/\.json$/, `-until-${now}.json`)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      },
    );
    await writeWhole(file, Buffer.from(`${JSON.stringify(key, null, 2)}\n`));
    return success(undefined);
  } catch (error) {
    return writeFaultOf(error) === 'noSpace'
      ? failure('noSpace', '磁盘空间不足，本机的签名密钥没有保存，诊断内容没有变化；请清理磁盘后再试一次。')
      : failure('writeFailed', '本机的签名密钥没有保存，诊断内容没有变化；请确认磁盘可以写入后再试一次。');
  }
}
