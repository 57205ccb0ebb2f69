import { answerItem } from '#data/commands/answerItem.ts';
import { openDatabase, type DatabaseOptions } from '#data/database.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { valueOf } from '../../seed/page/valueOf.ts';

/** Milliseconds of each durable write of one answer, without and with encryption, in turn. */
async function measure(count: number, pause: number): Promise<{ plain: number[]; encrypted: number[] }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const open = async (name: string, options: DatabaseOptions) => valueOf(await openDatabase(name, options));
  const plain = await open('plain', {});
  const encrypted = await open('encrypted', { codec: createVaultCodec(key) });
  const times = { plain: [] as number[], encrypted: [] as number[] };
  const write = async (database: typeof plain, kept: number[], at: number) => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const questionId = `q${at % 15}`;
    const row = {
      id: `s:${questionId}`,
      sessionId: 's',
      questionId,
      value: { options: ['control', 'business'] },
      note: '注塑车间班长说夜班靠纸单，白班才录入系统。',
      sample: false,
      updatedAt: at,
    };
    const start = performance.now();
    valueOf(await answerItem(database, row));
    if (at >= 20) kept.push(performance.now() - start);
  };
  for (let at = 0; at < count + 20; at += 1) {
    await write(plain, times.plain, at);
    await write(encrypted, times.encrypted, at);
  }
  return times;
}

Object.assign(globalThis, { measure });
document.documentElement.dataset['ready'] = 'true';
