import { expect, test } from 'vitest';
import { enterpriseIdOf } from '#shared/model/enterpriseId.ts';
import { enterpriseById } from '../queries/enterpriseById.ts';
import { pendingChanges } from '../queries/pendingChanges.ts';
import { openFresh, value } from '../testing/openFresh.ts';
import { enterpriseFields } from '../testing/sampleRows.ts';
import { createEnterprise } from './createEnterprise.ts';
import { updateEnterprise } from './updateEnterprise.ts';

test('a new enterprise is stored under the id that follows from its USCC', async () => {
  const database = await openFresh();
  const created = value(await createEnterprise(database, enterpriseFields()));
  expect(created).toMatchObject({ ...enterpriseFields(), sample: false });
  expect(created.id).toBe(enterpriseIdOf(enterpriseFields().uscc));
  expect(await enterpriseById(database, created.id)).toEqual(created);
  expect(await pendingChanges(database)).toBe(1);
});

test('a USCC that is taken names the other enterprise, and nothing is stored', async () => {
  const database = await openFresh();
  const first = value(await createEnterprise(database, enterpriseFields(1)));
  const lower = enterpriseFields(1).uscc.toLowerCase();
  const refused = await createEnterprise(database, { ...enterpriseFields(2), uscc: ` ${lower}` });
  expect(refused).toMatchObject({ ok: false, code: 'usccTaken', path: 'uscc', enterpriseId: first.id });
  expect(!refused.ok && refused.message).toContain(first.name);
  expect(await database.enterprises.count()).toBe(1);
  const second = value(await createEnterprise(database, enterpriseFields(2)));
  expect(await updateEnterprise(database, second.id, { uscc: first.uscc })).toMatchObject({
    code: 'usccTaken',
  });
  expect(await enterpriseById(database, second.id)).toEqual(second);
});

test('of two windows that create the same enterprise at once one is refused', async () => {
  const window = await openFresh();
  const other = await openFresh({ name: window.name });
  const answers = await Promise.all(
    [window, other].map((each) => createEnterprise(each, enterpriseFields())),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await window.enterprises.count()).toBe(1);
});

test('several enterprises may wait for their code', async () => {
  const database = await openFresh();
  value(await createEnterprise(database, { ...enterpriseFields(1), uscc: '' }));
  value(await createEnterprise(database, { ...enterpriseFields(2), uscc: '' }));
  expect(await database.enterprises.count()).toBe(2);
});

test('a corrected code frees the old one without the two rows meeting', async () => {
  const database = await openFresh();
  const first = value(await createEnterprise(database, enterpriseFields(1)));
  value(await updateEnterprise(database, first.id, { uscc: enterpriseFields(9).uscc }));
  const next = value(await createEnterprise(database, enterpriseFields(1)));
  expect(next.id).not.toBe(first.id);
  expect(await database.enterprises.count()).toBe(2);
});

test('quick changes of different fields do not lose one another', async () => {
  const database = await openFresh();
  const { id } = value(await createEnterprise(database, enterpriseFields()));
  await Promise.all([
    updateEnterprise(database, id, { name: '新名' }),
    updateEnterprise(database, id, { headcount: 7 }),
    updateEnterprise(database, id, { batch: 3 }),
  ]);
  expect(await enterpriseById(database, id)).toMatchObject({ name: '新名', headcount: 7, batch: 3 });
});

test('an enterprise that is gone cannot be changed', async () => {
  expect(await updateEnterprise(await openFresh(), 'nobody', { name: '甲' })).toMatchObject({
    code: 'enterpriseGone',
  });
});

test('storage that fails while reading is a failure, too', async () => {
  const database = await openFresh();
  database.close();
  expect(await createEnterprise(database, enterpriseFields())).toMatchObject({ code: 'storageFailed' });
});
