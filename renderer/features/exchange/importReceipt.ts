import type { ImportPreview } from '#data/importing/importContent.ts';

/** Whether importing would store anything; `overwrite`: the file's fields replace those that differ. */
export function bringsAnything(preview: ImportPreview, overwrite: boolean): boolean {
  const added = preview.newEnterprises + preview.newSessions;
  return added > 0 || (overwrite && preview.changedEnterprises.length > 0);
}

/** What an import did, in one sentence. */
export function receiptOf(preview: ImportPreview, overwritten: boolean): string {
  const { newEnterprises, newSessions, sameSessions, changedEnterprises, differentSessions } = preview;
  const parts = [`新增 ${newEnterprises} 家企业、${newSessions} 次诊断`];
  if (changedEnterprises.length > 0) {
    parts.push(
      `${changedEnterprises.length} 家已有企业的档案${overwritten ? '已按文件更新' : '保持本机内容'}`,
    );
  }
  if (sameSessions > 0) parts.push(`${sameSessions} 次相同的诊断跳过`);
  if (differentSessions.length > 0) parts.push(`${differentSessions.length} 次内容不同的诊断保持本机内容`);
  return `${parts.join('；')}。`;
}
