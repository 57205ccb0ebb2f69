import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import { firstFault } from '#shared/model/schemaFault.ts';
import { z } from '#shared/model/zod.ts';
import { roleSchema } from '#shared/roles/role.ts';

export const keyringFormat = 'transformation-desk-keyring/1';
const edition = 1;

/** What a keyring may ask of a laptop; below the least, a stolen file is guessed too fast (OWASP: 19 MiB). */
export const derivationBounds = {
  memoryKiB: { least: 19_456, most: 1_048_576 },
  iterations: { least: 1, most: 10 },
  parallelism: { least: 1, most: 4 },
} as const;

export const mostDoors = 50;

/** Base64 of exactly 12 bytes (a nonce of AES-GCM) and of exactly 16 (the salt), of any length with padding. */
const nonce = z.string().regex(/^[A-Za-z0-9+/]{16}$/, '应为 12 字节的 Base64');
const salt = z.string().regex(/^[A-Za-z0-9+/]{21}[AQgw]==$/, '应为 16 字节的 Base64');
const sealed = z
  .string()
  .min(1)
  .max(4_096)
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, '应为 Base64');

const milliseconds = z.int().min(0);

function within({ least, most }: { readonly least: number; readonly most: number }) {
  return z.int().min(least).max(most);
}

const derivationSchema = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    salt,
    memoryKiB: within(derivationBounds.memoryKiB),
    iterations: within(derivationBounds.iterations),
    parallelism: within(derivationBounds.parallelism),
  })
  .readonly();

/**
 * One way in. `wrapped` is the data key, wrapped by the key that this door's passphrase, recovery code or system
 * keychain gives; only a `hall` door wraps no data key: its `wrapped` holds a separate hall key, so that the hall's
 * passphrase opens nothing of an enterprise. `person` is the name of who uses the door, encrypted: nobody's name is
 * readable on disk. `id`, `kind` and `role` are readable, so whoever wraps must bind them as additional data, or a
 * role could be raised with a text editor.
 */
export const doorSchema = z
  .strictObject({
    id: z.guid(),
    kind: z.enum(['passphrase', 'recovery', 'keychain']),
    role: roleSchema,
    nonce,
    wrapped: sealed,
    person: z.strictObject({ nonce, sealed }).readonly().nullable(),
  })
  .readonly();

/** The file that main keeps beside the data: how keys are derived, and the ways in. `createdAt` is in ms. */
export const keyringSchema = z
  .strictObject({
    format: z.literal(keyringFormat),
    vaultId: z.guid(),
    createdAt: milliseconds,
    derivation: derivationSchema,
    doors: z.array(doorSchema).min(1).max(mostDoors).superRefine(refuseRepeatedIds).readonly(),
  })
  .readonly();

export type Derivation = z.infer<typeof derivationSchema>;
export type Door = z.infer<typeof doorSchema>;
export type DoorKind = Door['kind'];
export type Keyring = z.infer<typeof keyringSchema>;
export type KeyringFault = 'keyringDamaged' | 'keyringNewer';

/** Reads the text of a keyring file. A file of a newer format is told apart from a damaged one; neither is touched. */
export function parseKeyring(text: string): Result<Keyring, KeyringFault> {
  const json = decode(text);
  if (json === undefined) return damaged('', '内容不是完整的 JSON');
  const found = editionOf(json);
  if (found !== null && found > edition) {
    return failure(
      'keyringNewer',
      `密钥文件由更新版本的软件写成（格式 ${found}，本机支持到 ${edition}），文件和数据均未改动，请先升级本软件再打开。`,
      'format',
    );
  }
  const parsed = keyringSchema.safeParse(json, { reportInput: true });
  if (parsed.success) return success(parsed.data);
  const fault = firstFault(parsed.error);
  return damaged(fault.path, fault.text);
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function editionOf(json: unknown): number | null {
  const format = json !== null && typeof json === 'object' && 'format' in json ? json.format : null;
  const digits =
    typeof format === 'string' ? /^transformation-desk-keyring\/(\d{1,9})$/.exec(format)?.[1] : null;
  return digits === null || digits === undefined ? null : Number(digits);
}

function refuseRepeatedIds(doors: readonly { readonly id: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { id }] of doors.entries()) {
    const known = id.toLowerCase();
    if (seen.has(known)) context.addIssue({ code: 'custom', path: [index, 'id'], message: '标识重复' });
    seen.add(known);
  }
}

function damaged(path: string, told: string): Failure<'keyringDamaged'> {
  const place = path === '' ? '' : `（位置：${path}）`;
  return failure(
    'keyringDamaged',
    `密钥文件已损坏：${told}${place}，文件和数据均未改动，请用备份中的密钥文件替换它，或联系管理员。`,
    path,
  );
}
