import type { Locator, Page } from '@playwright/test';

/** Where a self-check's code is taken in. */
export type SelfCheckPage = {
  readonly source: Locator;
  readonly refusal: Locator;
  readonly taken: Locator;
  /** One line of what was tapped, by its question. */
  readonly line: (question: string) => Locator;
  readonly form: Locator;
  /** Chooses a picture file. */
  readonly choose: (name: string, bytes: Uint8Array, type?: string) => Promise<void>;
  /** Pastes a picture. */
  readonly paste: (bytes: Uint8Array) => Promise<void>;
  readonly pickEnterprise: (name: string) => Promise<void>;
  readonly start: Locator;
};

/** Goes there from the list of diagnoses. */
export async function openSelfCheck(page: Page): Promise<SelfCheckPage> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '诊断' }).click();
  await page.getByRole('button', { name: '从自测二维码新建' }).click();
  const source = page.getByRole('region', { name: '读取二维码' });
  const taken = page.getByRole('region', { name: '自测内容' });
  const form = page.getByRole('region', { name: '新建诊断' });
  await source.waitFor();
  return {
    source,
    refusal: source.getByRole('alert'),
    taken,
    line: (question) =>
      taken.getByRole('row').filter({ has: page.getByRole('rowheader', { name: question, exact: true }) }),
    form,
    choose: (name, bytes, type = 'image/png') =>
      source.getByLabel('自测二维码图片').setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) }),
    paste: (bytes) =>
      page.evaluate((numbers) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([Uint8Array.from(numbers)], 'image.png', { type: 'image/png' }));
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
      }, Array.from(bytes)),
    pickEnterprise: async (name) => {
      await form.getByRole('combobox').first().click();
      await form.getByRole('combobox').first().fill(name);
      await page.locator('.ant-select-item-option').filter({ hasText: name }).click();
    },
    start: form.getByRole('button', { name: '开始诊断' }),
  };
}
