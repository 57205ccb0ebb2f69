import { describe, expect, it } from 'vitest';
import { auditFile, auditFileText, parseAuditFile, verifyAuditFile, type AuditFile } from './auditFile.ts';
import type { AuditEntry } from './entry.ts';
import { nextEntry } from './nextEntry.ts';

function trailOf(count: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let at = 0; at < count; at += 1) {
    const event = {
      at,
      person: '张顾问',
      role: 'consultant',
      action: 'answer.change',
      detail: { 题: `${at}` },
    };
    entries.push(nextEntry(entries.at(-1) ?? null, { ...event, subject: null }));
  }
  return entries;
}

const file = auditFile(trailOf(4), 1_772_409_600_000);

/** What a reader makes of the file after its decoded JSON was changed. */
function read(change: (json: AuditFile & Record<string, unknown>) => unknown) {
  const parsed = parseAuditFile(JSON.stringify(change(structuredClone(file))));
  return parsed.ok ? verifyAuditFile(parsed.value) : parsed;
}

describe('an exported trail', () => {
  it('comes back as it went, an entry a line', () => {
    const text = auditFileText(file);
    expect(text.split('\n')).toHaveLength(4 + 3);
    expect(parseAuditFile(text)).toEqual({ ok: true, value: file });
    expect(verifyAuditFile(file)).toEqual({ ok: true, value: { count: 4, last: file.head } });
  });

  it('may be empty', () => {
    const empty = auditFile([], 0);
    expect(parseAuditFile(auditFileText(empty))).toEqual({ ok: true, value: empty });
    expect(verifyAuditFile(empty)).toMatchObject({ ok: true, value: { count: 0 } });
  });

  it('shows a cut by the end that it names, and a clever cut by the end that was kept elsewhere', () => {
    expect(read((json) => ({ ...json, entries: json.entries.slice(0, 2) }))).toMatchObject({
      code: 'auditBroken',
      message: '审计记录不可信：末尾缺号，应至少到第 4 条，却没有第 3 条及以后的记录。',
      place: { fault: 'truncated', sequence: 3, index: 2 },
    });
    const cut = auditFile(file.entries.slice(0, 2), 0);
    expect(verifyAuditFile(cut).ok).toBe(true);
    expect(verifyAuditFile(cut, file.head)).toMatchObject({ place: { fault: 'truncated', sequence: 3 } });
  });

  it('shows entries that were added behind its end', () => {
    const added = [...file.entries, nextEntry(file.head, file.entries[0]!)];
    expect(read((json) => ({ ...json, entries: added }))).toMatchObject({
      place: { fault: 'appended', sequence: 5, index: 4 },
    });
  });

  it('names an entry that is none, unless the trail breaks before it', () => {
    const nonsense = (json: AuditFile) => json.entries.with(3, { ...json.entries[3]!, at: 'now' as never });
    expect(read((json) => ({ ...json, entries: nonsense(json) }))).toMatchObject({
      message: '审计记录不可信：第 4 条的内容被改动，其中 at 类型不对，应为数字。',
      place: { fault: 'malformed', sequence: 4, index: 3 },
    });
    expect(read((json) => ({ ...json, entries: nonsense(json).toSpliced(1, 1) }))).toMatchObject({
      place: { fault: 'missing', sequence: 2, index: 1 },
    });
  });

  it('hides nothing where readers do not look', () => {
    const text = auditFileText(file).replace('"detail":{', '"detail":{"__proto__":"x",');
    const parsed = parseAuditFile(text);
    expect(parsed.ok ? verifyAuditFile(parsed.value) : parsed).toMatchObject({
      place: { fault: 'changed', sequence: 1 },
    });
  });
});

describe('a file that is no trail gets one clear sentence', () => {
  const refused = (text: string) => {
    const parsed = parseAuditFile(text);
    return parsed.ok ? 'accepted' : `${parsed.code} ${parsed.message}`;
  };

  it.each([
    ['', '文件是空的'],
    ['{"format":', '不完整'],
    ['{"format":1,"format":2}', '“format”在同一对象中重复出现'],
    ['['.repeat(100_000) + ']'.repeat(100_000), '嵌套超过 64 层'],
    ['[]', 'format 应为'],
    ['{"format":"transformation-desk-audit/2"}', 'auditNewer'],
    [JSON.stringify({ ...file, head: undefined }), '位置：head'],
    [JSON.stringify({ ...file, extra: 1 }), '位置：extra'],
  ])('%.40s', (text, told) => {
    expect(refused(text)).toContain(told);
    expect(refused(text)).toMatch(/^audit(Unreadable|Newer) [^。]*。$/);
  });
});
