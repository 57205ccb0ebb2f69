import type { Locator, Page } from '@playwright/test';

/** One effect as the panel shows it: the numbers before and after. */
export type ShownEffect = { readonly baseline: number; readonly improved: number };

/** 场景体验 on screen, at the desk or in the hall. */
export type ScenarioPage = {
  readonly open: (title: string) => Promise<void>;
  /** The finding, as one sentence. */
  readonly finding: Locator;
  readonly effect: (name: string | RegExp) => Promise<ShownEffect>;
  readonly back: () => Promise<void>;
};

export function scenarioPage(page: Page): ScenarioPage {
  const effects = page.getByRole('region', { name: '成效' });
  return {
    open: async (title) => {
      await page.getByRole('list', { name: '场景体验' }).getByRole('button', { name: title }).click();
      await page.locator(`[data-demo="${title}"]`).waitFor();
    },
    finding: page.getByRole('heading', { level: 1 }),
    effect: async (name) => {
      const line = effects.locator('dl > div').filter({ has: page.locator('dt', { hasText: name }) });
      const figures = await line.locator('dd > span:first-child, dd > b').allInnerTexts();
      const [baseline = Number.NaN, improved = Number.NaN] = figures.map((text) =>
        Number(text.replaceAll(',', '')),
      );
      return { baseline, improved };
    },
    back: () => page.getByRole('button', { name: '‹ 返回' }).click(),
  };
}
