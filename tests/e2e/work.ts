import { expect, type Page } from '@playwright/test';
import { diagnosisPage } from './pages/diagnosis.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';

const sample = '邯郸示例永标标准件有限公司';

/** What `work` notes; no shipped file says it. */
export const workNote = '注塑车间赵班长说夜班靠纸单';

/** Answers and notes something in the sample; everything is confirmed and the questionnaire left open. */
export async function work(page: Page): Promise<void> {
  await loadSample(page);
  await openDiagnosis(page, sample, '初诊');
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('生产管控');
  await expect(diagnosis.heading).toHaveText(/生产管控/);
  await diagnosis.saved(() => page.keyboard.press('3'));
  await diagnosis.saved(() => diagnosis.note.fill(workNote));
}

/** The work is there, whatever happened in between. */
export async function expectWork(page: Page, note: string = workNote): Promise<void> {
  await openDiagnosis(page, sample, '初诊');
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('生产管控');
  await expect(diagnosis.note).toHaveValue(note);
  await expect(diagnosis.choice('自动采集工单与工艺参数')).toHaveAttribute('aria-checked', 'true');
}
