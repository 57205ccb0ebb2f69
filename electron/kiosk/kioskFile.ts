import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFaultOf, writeWhole } from '#electron/storage/writeWhole.ts';
import { initialKioskSettings, kioskSettingsSchema } from '#shared/kiosk/kioskSettings.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { z } from '#shared/model/zod.ts';
import { pinSchema } from './pin.ts';

const kioskFileSchema = z.object({
  format: z.literal('transformation-desk-kiosk/1'),
  pin: pinSchema.nullable(),
  settings: kioskSettingsSchema,
});

/** What a kiosk's operator has set, as it lies on the disk. */
export type KioskFile = Readonly<z.infer<typeof kioskFileSchema>>;

const fresh: KioskFile = {
  format: 'transformation-desk-kiosk/1',
  pin: null,
  settings: initialKioskSettings,
};

/** The folder of everything that is the kiosk's own. */
export function kioskFolder(userData: string): string {
  return path.join(userData, 'kiosk');
}

const fileOf = (folder: string) => path.join(folder, 'kiosk.json');

/** Damaged settings are those of a new kiosk, but for the PIN: without one anybody could set it. */
export type ReadKiosk = { readonly file: KioskFile; readonly pinDamaged: boolean };

/** What is set; a kiosk that was never set up has no PIN. */
export async function readKiosk(folder: string): Promise<ReadKiosk> {
  const text = await readFile(fileOf(folder), 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? null : '',
  );
  if (text === null) return { file: fresh, pinDamaged: false };
  const parsed = kioskFileSchema.safeParse(jsonOf(text));
  return parsed.success ? { file: parsed.data, pinDamaged: false } : { file: fresh, pinDamaged: true };
}

/** Stores what is set, wholly or not at all. */
export async function storeKiosk(
  folder: string,
  file: KioskFile,
): Promise<Result<void, 'writeFailed' | 'noSpace'>> {
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(fileOf(folder), Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
    return success(undefined);
  } catch (error) {
    return writeFaultOf(error) === 'noSpace'
      ? failure('noSpace', '磁盘空间不足，设置没有保存，原来的设置仍然有效；请清理磁盘后再试。')
      : failure('writeFailed', '设置没有写进磁盘，原来的设置仍然有效；请确认磁盘可以写入后再试。');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
