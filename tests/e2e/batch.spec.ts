import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { useBatchFolder } from './batchFolder.ts';
import { expect, test } from './fixtures.ts';
import { openAudit } from './pages/audit.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { openReports } from './pages/reports.ts';
import { answerSaveDialog } from './pages/result.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';

const fastener = '邯郸示例永标标准件有限公司';

const batch = useBatchFolder();

test('reports of all sample diagnoses; then nothing is made again but what was changed', async ({ desk }) => {
  test.slow();
  const { app, page } = desk;
  await loadSample(page);
  const reports = await openReports(page);
  await expect(reports.start).toBeDisabled();
  await reports.selectAll();
  const total = Number(/已选 (\d+) 次/.exec(await reports.chosen.innerText())?.[1]);
  expect(total).toBeGreaterThan(10);

  await reports.document('改造前后对比报告').check();
  await expect(reports.preflight).toHaveAttribute('data-checked', 'true');
  await expect(reports.preflight).toContainText('没有上一次诊断');
  await expect(reports.preflight).toContainText('还有未答项');
  await reports.preflight.getByRole('button', { name: /还有未答项/ }).click();
  await expect(reports.preflight.getByRole('link').first()).toHaveAttribute('href', /#\/sessions\//);
  await reports.document('改造前后对比报告').uncheck();

  await reports.chooseFolder(app, batch.out);
  await reports.start.click();
  await reports.reached('done');
  expect(await reports.counts()).toEqual([total, 0, 0, 0]);
  const manifest = await batch.expectWhole(total);
  expect(manifest.reports.every(({ result, edition }) => result !== undefined && edition !== undefined)).toBe(
    true,
  );
  const before = await batch.times();

  await reports.button('新的批量').click();
  await reports.start.click();
  await reports.reached('done');
  expect(await reports.counts()).toEqual([0, total, 0, 0]);
  expect(await batch.times()).toEqual(before);
  await reports.button('新的批量').click();

  await openDiagnosis(page, fastener, '初诊');
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('生产管控');
  await diagnosis.saved(() => page.keyboard.press('3'));
  await openReports(page);
  await page.getByRole('checkbox', { name: '仅上次报告后有改动' }).check();
  await expect(reports.rows).toHaveCount(1);
  await expect(reports.rows).toContainText(fastener);
  await page.getByRole('button', { name: '清除条件' }).click();
  await reports.start.click();
  await reports.reached('done');
  expect(await reports.counts()).toEqual([1, total - 1, 0, 0]);
  const after = await batch.times();
  const rebuilt = [...after].filter(([name, time]) => before.get(name) !== time).map(([name]) => name);
  expect(rebuilt).toHaveLength(1);
  expect(rebuilt[0]).toContain(fastener);
  await batch.expectWhole(total);

  const audit = await openAudit(page);
  await audit.filter('操作', '批量生成报告');
  await expect(audit.lines).toHaveCount(3);
  await expect(audit.lines.first()).toContainText(`诊断报告，${total} 次诊断，共 ${total} 份`);
});

test('the batch and the button of the result give the same file', async ({ desk }) => {
  const { app, page } = desk;
  await loadSample(page);
  const reports = await openReports(page);
  await page.getByRole('textbox', { name: '搜索诊断' }).fill(fastener);
  await page.getByLabel('按类型筛选').click();
  await page.getByTitle('初诊', { exact: true }).click();
  await batch.begin(reports, app);
  await reports.reached('done');
  const [report] = (await batch.manifest()).reports;

  await openDiagnosis(page, fastener, '初诊');
  await diagnosisPage(page).showResult();
  const single = batch.beside('single.docx');
  await answerSaveDialog(app, single);
  await page.getByRole('button', { name: '生成报告' }).click();
  await expect(page.getByText('报告已保存')).toBeVisible();
  expect(await readFile(single)).toEqual(await readFile(path.join(batch.out, report?.file ?? '')));

  await page.getByRole('button', { name: '其他文档' }).click();
  await expect(page.getByRole('menuitem', { name: /改造前后对比报告/ })).toBeVisible();
  const sheet = batch.beside('sheet.docx');
  await answerSaveDialog(app, sheet);
  await page.getByRole('menuitem', { name: '诊断结果单' }).click();
  await expect(page.getByText('诊断结果单已保存')).toBeVisible();
  expect(Object.keys(unzipSync(await readFile(sheet)))).toContain('word/document.xml');
});

test('every kind of document of a selection, named by a rule; an edited report is kept', async ({ desk }) => {
  test.slow();
  const { app, page } = desk;
  await loadSample(page);
  const reports = await openReports(page);
  await reports.selectAll();
  await reports.chooseFolder(app, batch.out);
  for (const name of ['验收自评报告', '诊断结果单', '行业分析报告', '数据工作簿']) {
    await reports.document(name).check();
  }
  await reports.document('诊断报告').uncheck();
  await page.getByRole('textbox', { name: '命名规则' }).fill('{文档}/{企业}');
  await expect(reports.panel).toContainText('文件名里不能有');
  await expect(reports.start).toBeDisabled();
  await page.getByRole('textbox', { name: '命名规则' }).fill('{县区}-{文档}');
  await reports.start.click();
  await reports.reached('done', 120_000);
  const [written = 0, , failed] = await reports.counts();
  expect(failed).toBe(0);
  const manifest = await batch.expectWhole(written);
  expect(manifest.reports.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      '永年区-诊断结果单.docx',
      '行业分析报告-全部诊断.docx',
      '数据工作簿-全部诊断.xlsx',
    ]),
  );

  await writeFile(path.join(batch.out, '永年区-诊断结果单.docx'), 'edited by hand');
  await reports.button('新的批量').click();
  await reports.start.click();
  await reports.reached('done', 120_000);
  expect(await reports.counts()).toEqual([1, written - 1, 0, 0]);
  await expect(reports.panel).toContainText('1 份文件在上次生成后被改动过，原文件已另存');
  expect(await readFile(path.join(batch.out, '永年区-诊断结果单（原文件）.docx'), 'utf8')).toBe(
    'edited by hand',
  );
});
