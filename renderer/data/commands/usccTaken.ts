import type { Enterprise } from '#shared/model/enterprise.ts';
import { failure, type Failure } from '#shared/model/result.ts';
import { normaliseUscc } from '#shared/model/uscc.ts';
import type { DeskDatabase } from '../database.ts';
import { readDirectory } from '../directory.ts';

/** Another enterprise has this USCC; `enterpriseId` opens it. */
export type UsccTaken = Failure<'usccTaken'> & { readonly enterpriseId: string };

/**
 * Looks for another enterprise with this USCC, in memory, as the code is no index key; null if it is free. An empty
 * code is free: it may be learned later.
 */
export async function usccTaken(
  database: DeskDatabase,
  uscc: string,
  ownId: string | null,
): Promise<UsccTaken | null> {
  const code = normaliseUscc(uscc);
  if (code === '') return null;
  const other = (await readDirectory(database)).find(
    (enterprise) => enterprise.id !== ownId && normaliseUscc(enterprise.uscc) === code,
  );
  return other === undefined ? null : taken(other);
}

function taken(other: Enterprise): UsccTaken {
  const message = `统一社会信用代码 ${other.uscc} 已属于“${other.name}”，没有保存；请核对代码，或打开该企业的档案。`;
  return { ...failure('usccTaken', message, 'uscc'), enterpriseId: other.id };
}
