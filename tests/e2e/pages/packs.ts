import type { Locator, Page } from '@playwright/test';

/** The card of the packs on the screen of the sync. */
export type PacksCardPage = {
  readonly card: Locator;
  /** The editions of the instrument, newest first. */
  readonly instrument: Locator;
  readonly refused: Locator;
};

/** The card, with the screen of the sync open. */
export function packsCard(page: Page): PacksCardPage {
  const card = page.getByRole('region', { name: '资料包', exact: true });
  return {
    card,
    instrument: card.getByRole('region', { name: /^评测指标/ }).locator('li[data-use]'),
    refused: card.getByRole('list', { name: '没有采用的资料包' }).getByRole('listitem'),
  };
}
