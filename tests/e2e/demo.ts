import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp, projectRoot } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { resultPage } from './pages/result.ts';
import { loadSample } from './pages/sessions.ts';

/**
 * `npm run demo`: the main job on the sample data, played on the real screens of the real app with an empty profile:
 * load the sample data, open an enterprise, answer a new diagnosis, read the result, save the Word report. Leaves the
 * report and a picture of each main screen in `out/` and prints their paths.
 */
const out = path.join(projectRoot, 'out');
const enterprise = '邯郸示例永标标准件有限公司';
const window = { width: 1366, height: 768 };

async function play(): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'desk-demo-'));
  mkdirSync(path.join(out, 'screens'), { recursive: true });
  const { app, page, complaints } = await launchApp({ profile });
  try {
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, window);
    const picture = pictureTaker(page);

    await loadSample(page);
    await picture('1-企业列表');
    await page.getByRole('row').filter({ hasText: enterprise }).click();
    await page.getByRole('button', { name: '新建诊断' }).waitFor();
    await picture('2-企业档案');
    await page.getByRole('button', { name: '新建诊断' }).click();
    await page.getByRole('button', { name: '开始诊断' }).click();
    await answerEverything(page, picture);

    // With nothing open any more, Enter led to the result.
    const result = resultPage(page);
    await result.radar.locator('canvas').waitFor();
    await picture('6-结果');
    const report = path.join(out, `${enterprise}-诊断报告.docx`);
    await result.makeReport(app, report);
    await result.saved.waitFor();
    await picture('7-报告已保存');
    console.log(report);

    const navigation = page.getByRole('navigation', { name: '主导航' });
    for (const [name, file] of [
      ['诊断', '8-诊断列表'],
      ['报告', '9-批量报告'],
      ['数据', '10-数据'],
      ['帮助', '11-帮助'],
    ] as const) {
      await navigation.getByRole('link', { name }).click();
      await picture(file);
    }
    if (complaints.length > 0) throw new Error(`The screens complained:\n${complaints.join('\n')}`);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

type TakePicture = (name: string) => Promise<void>;

function pictureTaker(page: Page): TakePicture {
  return async (name) => {
    // Two frames and a breath: what was just asked for is drawn, charts and lazy rows included.
    await page.waitForTimeout(500);
    const file = path.join(out, 'screens', `${name}.png`);
    await page.screenshot({ path: file });
    console.log(file);
  };
}

/** Numbers where a question computes its option; the first number typed of each pair, then the second. */
const numbers: Readonly<Record<string, readonly (readonly [input: string, text: string])[]>> = {
  设备数字化: [
    ['total', '40'],
    ['digital', '13'],
  ],
  设备联网: [
    ['total', '40'],
    ['connected', '9'],
  ],
};

/** Every open item in order, by keyboard, as a consultant would: choose, Enter. */
async function answerEverything(page: Page, picture: TakePicture): Promise<void> {
  const diagnosis = diagnosisPage(page);
  const pictured: Readonly<Record<string, string>> = {
    设备联网: '3-诊断-按数据计算',
    数据采集: '4-诊断-多选',
    生产管控: '5-诊断-场景',
  };
  for (let answered = 0; answered <= 31; answered += 1) {
    const name = ((await diagnosis.heading.textContent()) ?? '').replace('★ 约束性场景', '');
    const typed = numbers[name];
    if (typed === undefined) {
      await page.locator('[data-answer] button:focus').waitFor();
      await diagnosis.saved(() => page.keyboard.press(answered % 3 === 0 ? '1' : '2'));
    } else for (const [input, text] of typed) await diagnosis.saved(() => diagnosis.input(input).fill(text));
    const file = pictured[name];
    if (file !== undefined) await picture(file);
    const isLast = (await diagnosis.progress.textContent()) === '已完成 31 / 31';
    await diagnosis.leave(() => page.keyboard.press('Enter'));
    if (isLast) return;
  }
  throw new Error('The questionnaire does not come to its end');
}

await play();
