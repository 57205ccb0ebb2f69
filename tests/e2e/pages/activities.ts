import type { Locator, Page } from '@playwright/test';

type MainScreen = '企业' | '体验' | '活动' | '监督';

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: MainScreen): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: screen }).click();
}

/** The calendar, one activity's page and the demands, as a consultant uses them. */
export type ActivitiesPage = {
  readonly count: Locator;
  readonly activity: (title: string) => Locator;
  readonly demand: (enterprise: string) => Locator;
  /** The form that is open. */
  readonly drawer: (title: string) => Locator;
  readonly showDemands: () => Promise<void>;
};

/** The screen 活动. */
export function activitiesPage(page: Page): ActivitiesPage {
  return {
    count: page.getByTestId('count'),
    activity: (title) =>
      page.getByRole('list', { name: '活动' }).getByRole('button').filter({ hasText: title }),
    demand: (enterprise) =>
      page.getByRole('list', { name: '需求' }).getByRole('button').filter({ hasText: enterprise }),
    drawer: (title) => page.getByRole('dialog', { name: title }),
    showDemands: () => page.getByText('需求登记', { exact: true }).click(),
  };
}

/** Types a date (YYYY-MM-DD) into a form's field. */
export async function typeDate(field: Locator, date: string): Promise<void> {
  const [year, month, day] = date.split('-').map(Number);
  await field.fill(`${year}年${month}月${day}日`);
  await field.press('Enter');
}

/** What the supervision of one enterprise has found, on its page. */
export type SupervisionPart = {
  readonly checks: Locator;
  readonly scores: Locator;
};

export function supervisionPart(page: Page): SupervisionPart {
  return {
    checks: page.getByRole('region', { name: '现场检查', exact: true }),
    scores: page.getByRole('region', { name: '服务商满意度' }),
  };
}
