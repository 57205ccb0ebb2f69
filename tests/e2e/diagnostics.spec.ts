import { appendFile, mkdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { newestDatabaseStep } from '#shared/storage/databaseStep.ts';
import { expect, test, type Desk } from './fixtures.ts';
import { projectRoot } from './launch.ts';
import { answerSaveDialog } from './pages/result.ts';
import { loadSample } from './pages/sessions.ts';
import { testPerson } from './unlock.ts';

/** Every enterprise and contact of the sample. */
async function sampleNames(): Promise<readonly string[]> {
  const sample = JSON.parse(
    await readFile(path.join(projectRoot, 'resources/sample/diagnoses.json'), 'utf8'),
  ) as {
    readonly enterprises: readonly {
      readonly name: string;
      readonly uscc: string;
      readonly contact: { readonly name: string };
    }[];
  };
  return sample.enterprises.flatMap(({ name, uscc, contact }) => [name, uscc, contact.name]);
}

const openSettings = ({ page }: Desk) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '设置' }).click();

test('a bundle for support says how things stand and nothing of what is stored', async ({
  desk,
  profile,
}) => {
  await loadSample(desk.page);
  const names = await sampleNames();
  const home = os.homedir();
  const planted = ['沁水河轴承厂', '13803101234', '91130408MA0QARLT2X'];
  await mkdir(path.join(profile, 'logs'), { recursive: true });
  // As an older version may have written it.
  const line = `2026-01-01T00:00:00.000Z file not saved Error: EACCES, open '${home}/${planted.join(' ')}.docx'\n`;
  await appendFile(path.join(profile, 'logs', 'main.log'), line);

  await openSettings(desk);
  const card = desk.page.getByRole('region', { name: '故障排查包' });
  await card.scrollIntoViewIfNeeded();
  await desk.page.screenshot({ path: 'out/e2e/diagnostics.png' });
  await answerSaveDialog(desk.app, null);
  await card.getByRole('button', { name: '生成故障排查包' }).click();
  await expect(card.getByRole('alert')).toHaveCount(0);
  const file = path.join(profile, 'bundle.zip');
  await answerSaveDialog(desk.app, file);
  await card.getByRole('button', { name: '生成故障排查包' }).click();
  await expect(card.getByRole('alert')).toContainText('故障排查包已保存');
  await desk.page.screenshot({ path: 'out/e2e/diagnostics-made.png' });

  const files = unzipSync(await readFile(file));
  expect(Object.keys(files).sort()).toEqual(['facts.json', 'main.log', '说明.txt'].sort());
  const text = Object.values(files)
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
  const facts = JSON.parse(Buffer.from(files['facts.json']!).toString('utf8')) as Record<string, unknown>;
  expect(facts).toMatchObject({
    database: { newestStep: newestDatabaseStep, opened: { step: newestDatabaseStep } },
    vault: { state: 'good', doors: ['passphrase administrator', 'recovery administrator'] },
    journal: { findings: [] },
    faults: [],
  });
  const { enterprises, answers } = facts['tables'] as Record<string, number>;
  expect(enterprises).toBeGreaterThan(5);
  expect(answers).toBeGreaterThan(100);
  expect(text).toContain('file not saved');
  expect(names.length).toBeGreaterThan(5);
  for (const secret of [...names, testPerson, home, os.hostname(), ...planted]) {
    if (secret.trim().length > 1) expect(text).not.toContain(secret.trim());
  }
});

test('a desk that cannot be opened gives a bundle too', async ({ desk, profile }) => {
  await desk.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('transformation-desk', 9990);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
        opening.addEventListener('error', () => reject(opening.error ?? new Error('IndexedDB')));
      }),
  );
  await desk.relaunch();
  const file = path.join(profile, 'bundle.zip');
  await answerSaveDialog(desk.app, file);
  await desk.page.getByRole('button', { name: '生成故障排查包' }).click();
  await expect(desk.page.getByRole('status')).toContainText('故障排查包已保存');
  await desk.page.screenshot({ path: 'out/e2e/diagnostics-refused.png' });
  const facts = unzipSync(await readFile(file))['facts.json'];
  expect(Buffer.from(facts!).toString('utf8')).toContain('newerData');
});
