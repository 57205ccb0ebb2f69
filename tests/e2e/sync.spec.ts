import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { diagnosisPage } from './pages/diagnosis.ts';
import { enterprisesPage } from './pages/enterprises.ts';
import { evidencePage } from './pages/evidence.ts';
import { firstEnterprise, openDiagnosis } from './pages/sessions.ts';
import { openSync } from './pages/sync.ts';
import { pdfFile } from '../fixtures/documents.ts';
import { expect, importRoster, test } from './twoDesks.ts';

/** Opens the first enterprise's diagnosis at the item that both consultants work on. */
async function openItem(page: Page, enterprise: string) {
  await openDiagnosis(page, enterprise, '初诊');
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('生产管控');
  await expect(diagnosis.heading).toHaveText(/生产管控/);
  return diagnosis;
}

test('two laptops and a platform that is killed in the middle: everything arrives once, a clash is settled by a person', async ({
  desk,
  colleague,
  platform,
  enterprises,
  roster,
}) => {
  test.setTimeout(240_000);
  await importRoster(desk, roster, enterprises);
  const sync = await openSync(desk.page);
  await sync.connect({ address: platform.address, code: platform.code() });
  // In the middle of telling.
  await expect(sync.standing).toContainText(/已上报/, { timeout: 30_000 });
  await platform.kill();
  await expect(sync.standing).toContainText('没有', { timeout: 60_000 });
  await platform.start();
  await sync.syncNow();
  await expect(sync.standing).toContainText('已同步');
  await expect(sync.line).toContainText('没有待同步的改动');

  const theirs = await openSync(colleague.page);
  await theirs.connect({ address: platform.address, code: platform.code(), deviceName: '李顾问的工作台' });
  await theirs.syncNow();
  await expect(theirs.standing).toContainText('已同步');
  const list = colleague.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' });
  await list.click();
  await expect(enterprisesPage(colleague.page).count).toContainText(String(enterprises));

  const name = await firstEnterprise(colleague.page);
  const here = await openItem(desk.page, name);
  await here.saved(() => here.note.fill('班长说夜班靠纸单'));
  const there = await openItem(colleague.page, name);
  await there.saved(() => there.note.fill('主任说已改用平板'));
  await (await openSync(desk.page)).syncNow();
  await (await openSync(colleague.page)).syncNow();
  const conflicts = await openSync(colleague.page);
  await expect(conflicts.conflictCount).toContainText('1');
  await expect(conflicts.conflicts).toContainText('班长说夜班靠纸单');
  await expect(conflicts.conflicts).toContainText('主任说已改用平板');
  await conflicts.conflicts.getByRole('button', { name: '两者都留' }).click();
  await expect(conflicts.conflictCount).toBeHidden();
  await conflicts.syncNow();

  // What comes stands in the diagnosis that is open on the other laptop.
  await (await openSync(desk.page)).syncNow();
  const again = await openItem(desk.page, name);
  await expect(again.note).toHaveValue(/班长说夜班靠纸单/);
  await expect(again.note).toHaveValue(/主任说已改用平板/);
});

test.describe('files of evidence', () => {
  test.use({ enterprises: 1 });

  test('a file that was added on one laptop opens on the other, after the rows', async ({
    desk,
    colleague,
    platform,
    enterprises,
    roster,
  }) => {
    test.setTimeout(120_000);
    await importRoster(desk, roster, enterprises);
    const name = await firstEnterprise(desk.page);
    await openItem(desk.page, name);
    const file = await writtenPdf();
    await evidencePage(desk.page).pick(desk.app, [file]);
    await evidencePage(desk.page).tile('合同.pdf').waitFor();
    const sync = await openSync(desk.page);
    await sync.connect({ address: platform.address, code: platform.code() });
    await expect(sync.facts).toContainText('都已传到', { timeout: 30_000 });

    await platform.kill();
    await platform.start();
    const theirs = await openSync(colleague.page);
    await theirs.connect({ address: platform.address, code: platform.code(), deviceName: '李顾问的工作台' });
    await expect(theirs.facts).toContainText('都已传到', { timeout: 30_000 });
    await openItem(colleague.page, name);
    const evidence = evidencePage(colleague.page);
    await evidence.tile('合同.pdf').click();
    await expect(evidence.viewer).toContainText('合同.pdf');
    await expect(evidence.viewer.getByRole('alert')).toHaveCount(0);
    const kept = await colleague.page.evaluate(
      async () => (await window.host.evidenceList(null)).names.length,
    );
    expect(kept).toBe(1);
  });
});

async function writtenPdf(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-files-'));
  const file = path.join(folder, '合同.pdf');
  await writeFile(file, pdfFile());
  return file;
}
