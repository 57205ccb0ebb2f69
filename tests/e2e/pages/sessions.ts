import type { Page } from '@playwright/test';

/** Loads the sample data from the empty list. */
export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '载入示例数据' }).click();
  await page.getByRole('row').nth(3).waitFor();
}

/** Opens one enterprise's diagnosis from the list of all diagnoses; `kind` as it is shown (初诊 …). */
export async function openDiagnosis(page: Page, enterprise: string, kind: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '诊断' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: enterprise })
    .filter({ hasText: kind })
    .getByRole('link')
    .click();
  await page.getByTestId('score').waitFor();
}

/** The enterprise of the first diagnosis in the list of all. */
export async function firstEnterprise(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '诊断' }).click();
  // Other screens have lists, too: only a diagnosis leads to its own address.
  const row = page.getByRole('listitem').filter({ has: page.locator('a[href^="#/sessions/"]') });
  const [name = ''] = (await row.first().innerText()).split('\n');
  return name;
}
