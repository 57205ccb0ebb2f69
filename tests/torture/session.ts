import type { Page } from '@playwright/test';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import { enterprisesPage } from '#tests/e2e/pages/enterprises.ts';
import { loadSample } from '#tests/e2e/pages/sessions.ts';

const body = '91130408MA0ABCDE1';

/** Enters an enterprise and a diagnosis through the screens, beside the sample data; gives the diagnosis's id. */
export async function enterSession(page: Page): Promise<string> {
  await loadSample(page);
  const list = enterprisesPage(page);
  await list.create();
  await list.field('企业名称').fill('邯郸市断电测试紧固件有限公司');
  await list.field('统一社会信用代码').fill(`${body}${usccCheckDigit(body) ?? ''}`);
  await list.choose('行业', '紧固件制造');
  await list.choose('县（市、区）', '永年区');
  await list.field('从业人数').fill('120');
  await list.field('年营业收入').fill('3500');
  await list.save();
  await page.getByRole('button', { name: '新建诊断' }).click();
  await page.getByRole('button', { name: '开始诊断' }).click();
  await page.getByTestId('progress').waitFor();
  const id = /#\/sessions\/([^/?]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`This is no diagnosis: ${page.url()}`);
  return id;
}
