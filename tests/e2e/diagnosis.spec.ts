import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { resultPage } from './pages/result.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';

const unfinished = '邯郸示例永标标准件有限公司';
const improved = '邯郸市永年区示例恒固高强度紧固件制造有限公司';

test.describe('answering', () => {
  test.beforeEach(async ({ desk }) => {
    await loadSample(desk.page);
    await openDiagnosis(desk.page, unfinished, '初诊');
  });

  test('by keyboard alone: digits choose, Enter goes to the next open item, Ctrl+Z takes back', async ({
    desk,
  }) => {
    const { page } = desk;
    const diagnosis = diagnosisPage(page);
    await expect(diagnosis.progress).toHaveText('已完成 28 / 31');
    await expect(diagnosis.heading).toContainText('绿色低碳');
    await diagnosis.saved(() => page.keyboard.press('3'));
    await expect(diagnosis.progress).toHaveText('已完成 29 / 31');
    await expect(diagnosis.score).toHaveText('30.7');
    await page.keyboard.press('Enter');
    await expect(diagnosis.heading).toContainText('协同办公');
    await diagnosis.saved(() => page.keyboard.press('2'));
    await page.keyboard.press('Enter');
    await expect(diagnosis.heading).toContainText('决策支持');
    await page.keyboard.press('ArrowDown');
    await diagnosis.saved(() => page.keyboard.press('Space'));
    await expect(diagnosis.choice('用工具辅助收集经营基本数据')).toHaveAttribute('aria-checked', 'true');
    await expect(diagnosis.progress).toHaveText('已完成 31 / 31');
    await diagnosis.saved(() => page.keyboard.press('Control+z'));
    await expect(diagnosis.progress).toHaveText('已完成 30 / 31');
    await page.keyboard.press('PageUp');
    await expect(diagnosis.heading).toContainText('协同办公');
  });

  test('“以上均无” clears the others, and another clears it', async ({ desk }) => {
    const diagnosis = diagnosisPage(desk.page);
    await diagnosis.goTo('网络建设');
    await diagnosis.choice('以上均无').click();
    await expect(desk.page.locator('[data-answer] [aria-checked=true]')).toHaveCount(1);
    await diagnosis.choice('车间有工业控制网').click();
    await expect(diagnosis.choice('以上均无')).toHaveAttribute('aria-checked', 'false');
    await diagnosis.choice('自建或租用 5G 工业网').click();
    await expect(desk.page.locator('[data-answer] [aria-checked=true]')).toHaveCount(2);
  });

  test('two choices in the same moment both count', async ({ desk }) => {
    const diagnosis = diagnosisPage(desk.page);
    await diagnosis.goTo('数据采集');
    const choices = desk.page.locator('[data-answer] [role=checkbox]');
    // The first one is “以上均无”, which clears the others.
    const [first, second] = [choices.nth(1), choices.nth(2)];
    const before = await Promise.all([first, second].map((choice) => choice.getAttribute('aria-checked')));
    await choices.evaluateAll((buttons) => {
      for (const button of buttons.slice(1, 3)) (button as HTMLElement).click();
    });
    const opposite = (checked: string | null) => (checked === 'true' ? 'false' : 'true');
    await expect(first).toHaveAttribute('aria-checked', opposite(before[0]!));
    await expect(second).toHaveAttribute('aria-checked', opposite(before[1]!));
  });

  test('the option follows from the numbers, and nonsense is refused in words', async ({ desk }) => {
    const diagnosis = diagnosisPage(desk.page);
    await diagnosis.goTo('设备联网');
    await diagnosis.input('total').fill('40');
    await diagnosis.input('connected').fill('4');
    await expect(diagnosis.outcome).toContainText('10%，属于“0%–10%”');
    await diagnosis.input('connected').fill('5');
    await expect(diagnosis.choice('高于10%，至多20%')).toHaveAttribute('aria-checked', 'true');
    await diagnosis.input('connected').fill('45');
    await expect(diagnosis.outcome).toContainText('45');
    await expect(desk.page.locator('[data-answer] [aria-checked=true]')).toHaveCount(0);
    await diagnosis.input('connected').fill('-3');
    await expect(diagnosis.outcome).toContainText('负');
    await diagnosis.input('connected').fill('0');
    await diagnosis.input('total').fill('0');
    await expect(diagnosis.outcome).toContainText('0');
    await diagnosis.choice('高于60%').click();
    await expect(diagnosis.outcome).toContainText('请先清空数值');
    await desk.page.getByRole('button', { name: '清空数值' }).click();
    await diagnosis.choice('高于60%').click();
    await expect(diagnosis.choice('高于60%')).toHaveAttribute('aria-checked', 'true');
  });

  test('every keystroke survives a kill of the app', async ({ desk }) => {
    const diagnosis = diagnosisPage(desk.page);
    await diagnosis.goTo('生产管控');
    await diagnosis.saved(() => desk.page.keyboard.press('3'));
    await diagnosis.note.pressSequentially('车间主任：工单在 MES 里派');
    await diagnosis.saved(() => diagnosis.note.pressSequentially('。'));
    await desk.kill();
    await desk.relaunch();
    await openDiagnosis(desk.page, unfinished, '初诊');
    const again = diagnosisPage(desk.page);
    await again.goTo('生产管控');
    await expect(again.note).toHaveValue('车间主任：工单在 MES 里派。');
    await expect(again.choice('自动采集工单与工艺参数')).toHaveAttribute('aria-checked', 'true');
  });
});

test.describe('result and report', () => {
  test.beforeEach(async ({ desk }) => {
    await loadSample(desk.page);
    await openDiagnosis(desk.page, improved, '复诊');
    await diagnosisPage(desk.page).showResult();
  });

  test('the level explains itself down to the typed numbers', async ({ desk }) => {
    const result = resultPage(desk.page);
    await expect(result.level).toContainText('二级');
    await expect(result.comparison).toContainText('+21.55');
    await expect(result.radar.locator('canvas')).toBeVisible();
    await result.trace.getByText('设备数字化').click();
    await expect(result.trace).toContainText('× 100%');
    await result.gaps.getByRole('button', { name: '产品设计' }).click();
    await expect(diagnosisPage(desk.page).heading).toContainText('产品设计');
  });

  test('the report is saved where the person says, and not at all on cancel', async ({ desk }, info) => {
    const result = resultPage(desk.page);
    const file = info.outputPath('报告.docx');
    await mkdir(path.dirname(file), { recursive: true });
    await result.makeReport(desk.app, null);
    await expect(desk.page.getByRole('button', { name: '生成报告' })).toBeEnabled();
    await expect(result.saved).toHaveCount(0);
    await result.makeReport(desk.app, file);
    await expect(result.saved).toBeVisible();
    expect((await stat(file)).size).toBeGreaterThan(20_000);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });

  test('a report that cannot be written says so and keeps everything', async ({ desk }) => {
    const result = resultPage(desk.page);
    await result.makeReport(desk.app, '/proc/报告.docx');
    await expect(desk.page.getByText('报告没有保存')).toBeVisible();
    await expect(result.level).toContainText('二级');
  });
});

test('data of a newer version is refused in plain words and left alone', async ({ desk }) => {
  const name = await desk.page.evaluate(async () => (await indexedDB.databases())[0]?.name ?? '');
  const versions = () =>
    desk.page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version ?? 0));
  const [own = 0] = await versions();
  await desk.page.evaluate(
    async ([database, version]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(database, version);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(request.error));
      }),
    [name, own + 1000] as const,
  );
  await desk.relaunch();
  await expect(desk.page.getByRole('alert')).toContainText('暂时不能打开工作台');
  await expect(desk.page.locator('[data-code=newerData]')).toBeVisible();
  expect(await versions()).toEqual([own + 1000]);
});
