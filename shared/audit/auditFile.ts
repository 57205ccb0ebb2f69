import { failure, success, type Failure, type Result, type Success } from '../model/result.ts';
import { firstFault } from '../model/schemaFault.ts';
import { z } from '../model/zod.ts';
import { decodeJson } from './decodeJson.ts';
import { headSchema, type AuditEntry, type AuditHead } from './entry.ts';
import { headOf } from './nextEntry.ts';
import { readEntries } from './readEntries.ts';
import { oneLine } from './oneLine.ts';
import { trailFailure, type TrailFailure } from './trailFault.ts';
import { verifyTrail, type TrailSummary } from './verifyTrail.ts';

export const auditFormat = 'transformation-desk-audit/1';

/**
 * A whole audit trail as a file. `exportedAt` in milliseconds since 1970, for information, not proved by the hashes;
 * `head` repeats the end (null = no entries), so that an accidental cut shows.
 */
export type AuditFile = {
  readonly format: typeof auditFormat;
  readonly exportedAt: number;
  readonly head: AuditHead | null;
  readonly entries: readonly AuditEntry[];
};

export type AuditFileFailure = Failure<'auditUnreadable' | 'auditNewer'> | TrailFailure;

const envelopeSchema = z.strictObject({
  format: z.literal(auditFormat),
  exportedAt: z.number().int(),
  head: headSchema.nullable(),
  entries: z.array(z.unknown()),
});

/**
 * The file of a whole trail, from its first entry on. `exportedAt` in milliseconds since 1970. Null keeps the place of an
 * entry that cannot be read: a damaged trail can be handed on, and whoever verifies it is told of that place.
 */
export function auditFile(entries: readonly (AuditEntry | null)[], exportedAt: number): AuditFile {
  const head = headOf(entries.filter((entry) => entry !== null));
  return { format: auditFormat, exportedAt, head, entries: entries as readonly AuditEntry[] };
}

/** The file's text: JSON with an entry on each line, so that people can read and search it. */
export function auditFileText(file: AuditFile): string {
  const { entries, ...rest } = file;
  const lines = entries.map((entry) => `\n${JSON.stringify(entry)}`).join(',');
  return `${JSON.stringify(rest).slice(0, -1)},"entries":[${lines}\n]}\n`;
}

/** Reads an exported trail's text; whether the trail is whole is told by `verifyAuditFile`. */
export function parseAuditFile(text: string): Success<AuditFile> | AuditFileFailure {
  const decoded = decodeJson(text);
  return decoded.ok ? readAuditFile(decoded.value) : unreadable(decoded.message, decoded.path);
}

/** As `parseAuditFile`, for JSON that is decoded already. An entry that is no entry breaks the trail at its place. */
export function readAuditFile(json: unknown): Success<AuditFile> | AuditFileFailure {
  const format = checkFormat(json);
  if (!format.ok) return format;
  const envelope = envelopeSchema.safeParse(json, { reportInput: true });
  if (!envelope.success) {
    const { path, text } = firstFault(envelope.error);
    return unreadable(`${text}（位置：${path}）`, path);
  }
  const entries = readEntries(envelope.data.entries);
  return entries.ok ? success({ ...envelope.data, entries: entries.value }) : entries;
}

/** Verifies a file's trail against the end that it names itself and, where one is kept elsewhere, against that one. */
export function verifyAuditFile(
  file: AuditFile,
  expectedHead: AuditHead | null = null,
): Success<TrailSummary> | TrailFailure {
  const own = verifyTrail(file.entries, file.head);
  if (!own.ok) return own;
  const index = file.head?.sequence ?? 0;
  if (index < file.entries.length) {
    return trailFailure(
      { fault: 'appended', sequence: index + 1, index },
      `第 ${index + 1} 条在文件自己写明的末条之后`,
    );
  }
  return expectedHead === null ? own : verifyTrail(file.entries, expectedHead);
}

function checkFormat(json: unknown): Result<null, 'auditUnreadable' | 'auditNewer'> {
  const format = json !== null && typeof json === 'object' && 'format' in json ? json.format : undefined;
  if (format === auditFormat) return success(null);
  const edition =
    typeof format === 'string' ? /^transformation-desk-audit\/(\d{1,9})$/.exec(format)?.[1] : undefined;
  if (edition !== undefined && Number(edition) > 1) {
    return failure(
      'auditNewer',
      `审计记录由更新版本的软件导出（格式 ${edition}，本机支持到 1），请先升级本软件。`,
      'format',
    );
  }
  return unreadable(`format 应为“${auditFormat}”`, 'format');
}

function unreadable(told: string, path?: string): Failure<'auditUnreadable'> {
  return failure('auditUnreadable', `审计记录文件不能识别：${oneLine(told, 200)}。`, path);
}
