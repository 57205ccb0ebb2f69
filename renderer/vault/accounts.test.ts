import { expect, test } from 'vitest';
import { value } from '#data/testing/openFresh.ts';
import { accountsOf, addAccount, removeAccount } from './accounts.ts';
import { createVault, openVault } from './vault.ts';

const passphrase = '滏阳河 沙盘 螺母 二十六';
const theirs = '洺河 齿轮 夜班 三十七';
const made = createVault(passphrase, '王顾问', 1);

async function withColleague() {
  const { keyring, unlocked } = await made;
  const by = { doorId: unlocked.doorId, proof: { kind: 'passphrase', secret: passphrase } } as const;
  return value(await addAccount(keyring, by, { person: '李顾问', role: 'consultant', passphrase: theirs }));
}

test('a colleague opens the same vault as themselves', async () => {
  const { unlocked } = await made;
  const keyring = await withColleague();
  const opened = await openVault(keyring, 'passphrase', theirs);
  expect(opened).toMatchObject({ person: '李顾问', role: 'consultant' });
  expect((await accountsOf(keyring, unlocked.key)).map(({ person, role }) => [person, role])).toEqual([
    ['王顾问', 'administrator'],
    ['李顾问', 'consultant'],
  ]);
});

test('nobody is added without the own passphrase, or under a passphrase that is taken', async () => {
  const { keyring, unlocked } = await made;
  const added = { person: '李顾问', role: 'consultant', passphrase: theirs } as const;
  const by = { doorId: unlocked.doorId, proof: { kind: 'passphrase', secret: passphrase } } as const;
  expect(
    await addAccount(keyring, { ...by, proof: { kind: 'passphrase', secret: theirs } }, added),
  ).toMatchObject({
    code: 'wrongPassphrase',
  });
  expect(await addAccount(keyring, by, { ...added, passphrase })).toMatchObject({ code: 'passphraseTaken' });
});

test('a removed colleague no longer opens the vault; the last administrator stays', async () => {
  const { unlocked } = await made;
  const keyring = await withColleague();
  const colleague = (await accountsOf(keyring, unlocked.key))[1]!;
  const without = value(removeAccount(keyring, colleague.doorId));
  expect(await openVault(without, 'passphrase', theirs)).toBeNull();
  expect(removeAccount(keyring, unlocked.doorId)).toMatchObject({ code: 'lastAdministrator' });
});
