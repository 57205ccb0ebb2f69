import type { Locator, Page } from '@playwright/test';

/** The questionnaire as a consultant uses it. */
export type DiagnosisPage = {
  readonly score: Locator;
  readonly level: Locator;
  readonly nextLevel: Locator;
  readonly progress: Locator;
  readonly heading: Locator;
  readonly note: Locator;
  /** Goes to an item by its name in the list on the left. */
  readonly goTo: (name: string) => Promise<void>;
  readonly choice: (label: string | RegExp) => Locator;
  readonly input: (key: string) => Locator;
  readonly outcome: Locator;
  readonly undo: () => Promise<void>;
  readonly showResult: () => Promise<void>;
  /** Does something that leads away from the item, and waits until it is no longer the one on screen. */
  readonly leave: (act: () => Promise<void>) => Promise<void>;
  /** Does something and waits until storage has confirmed a write that came of it. */
  readonly saved: (act: () => Promise<void>) => Promise<void>;
};

/** The questionnaire on screen. */
export function diagnosisPage(page: Page): DiagnosisPage {
  const list = page.getByRole('navigation', { name: '题目与场景' });
  const commits = async () => Number(await page.locator('footer[data-commits]').getAttribute('data-commits'));
  return {
    score: page.getByTestId('score'),
    level: page.getByTestId('level'),
    nextLevel: page.getByTestId('next-level'),
    progress: page.getByTestId('progress'),
    heading: page.getByRole('main').getByRole('heading', { level: 1 }),
    note: page.getByRole('textbox', { name: '访谈记录' }),
    goTo: (name) => list.getByRole('button', { name }).first().click(),
    choice: (label) => page.locator('[data-answer] button').filter({ hasText: label }),
    input: (key) => page.locator(`input[data-input="${key}"]`),
    outcome: page.getByRole('region', { name: '按数据计算' }).getByRole('status'),
    undo: () => page.getByRole('button', { name: '撤销' }).click(),
    showResult: () => page.getByRole('button', { name: '结果与报告' }).click(),
    leave: async (act) => {
      const item = await page.locator('[data-item]').first().getAttribute('data-item');
      await act();
      await page.locator(`[data-item="${item}"]`).waitFor({ state: 'detached' });
    },
    saved: async (act) => {
      const before = await commits();
      await act();
      await page.waitForFunction(
        (count) => Number(document.querySelector('footer')?.getAttribute('data-commits')) > count,
        before,
      );
      await page.locator('[data-unsaved="0"]').waitFor({ state: 'attached' });
    },
  };
}
