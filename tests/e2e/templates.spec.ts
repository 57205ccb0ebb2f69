import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { officeDocx } from '../fixtures/officeDocx.ts';
import { pngPicture } from '../fixtures/pngPicture.ts';
import { expect, test, type Desk } from './fixtures.ts';
import { projectRoot } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { resultPage } from './pages/result.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';
import { openTemplates } from './pages/templates.ts';

const pictures = path.join(projectRoot, 'out/e2e/templates');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const centre = '永年区标准件产业数字化转型服务中心';
let folder: string;

test.beforeAll(() => mkdir(pictures, { recursive: true }));
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-templates-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** Pictures of the screen at both sizes, to be looked at. */
async function picture({ app, page }: Pick<Desk, 'app' | 'page'>, name: string): Promise<void> {
  for (const { width, height } of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
      [width, height] as const,
    );
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    await page.screenshot({ path: path.join(pictures, `${name}-${width}.png`) });
  }
}

async function partsOf(file: string): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('an office makes its template, and the report that is written is in its name, colour and styles', async ({
  desk,
}) => {
  const { app, page } = desk;
  await loadSample(page);
  const templates = await openTemplates(page);
  await expect(templates.entries).toHaveText([/标准模板.*默认/]);
  await expect(templates.field('中心名称')).toBeDisabled();
  await picture(desk, 'standard');

  await templates.create();
  await templates.field('模板名称').fill('永年模板');
  await templates.field('中心名称').fill(centre);
  await templates.chooseLogo(app, await fileOf('标识.png', pngPicture(600, 160, ['#B3261E', '#4A4F57'])));
  await expect(templates.preview.getByRole('img')).toBeVisible();
  await templates.field('主色代码').fill('#FFD54F');
  await expect(templates.form.getByText('颜色太浅').first()).toBeVisible();
  await templates.form.getByRole('button', { name: '保存' }).click();
  await expect(templates.form.getByRole('alert')).toContainText('颜色太浅');
  await templates.form.getByRole('button', { name: '红', exact: true }).click();
  await expect(templates.field('主色代码')).toHaveValue('#B3261E');
  await templates.field('标题').fill('标准件企业数字化诊断书');
  await templates.field('封面下方的说明').fill('本报告仅供被诊断企业和主管部门使用。');
  await templates.form.getByRole('switch', { name: '附录　全部作答' }).click();
  await templates.chooseStyles(app, await fileOf('公文.docx', officeDocx()));
  await expect(templates.adopted).toContainText('标题 1');
  await expect(templates.preview).toContainText('标准件企业数字化诊断书');
  await expect(templates.preview).toContainText(centre);
  await picture(desk, 'editing');
  await templates.field('模板名称').press('Control+s');
  await expect(templates.form.getByText('有未保存的修改')).toBeHidden();
  await templates.form.getByRole('button', { name: '设为默认' }).click();
  await expect(templates.entries.filter({ hasText: '永年模板' })).toContainText('默认');
  await picture(desk, 'chosen');

  await page.getByRole('button', { name: '设置 › 报告模板' }).click();
  await expect(page.getByRole('region', { name: '报告模板' })).toContainText('默认模板：永年模板');
  await picture(desk, 'settings');

  await desk.relaunch();
  await openDiagnosis(desk.page, '邯郸示例永标标准件有限公司', '初诊');
  await diagnosisPage(desk.page).showResult();
  const result = resultPage(desk.page);
  const report = path.join(folder, '报告.docx');
  await result.makeReport(desk.app, report);
  await expect(result.saved).toBeVisible();
  const parts = await partsOf(report);
  const document = parts['word/document.xml'] ?? '';
  expect(document).toContain(centre);
  expect(document).toContain('标准件企业数字化诊断书');
  expect(document).toContain('本报告仅供被诊断企业和主管部门使用。');
  expect(document).not.toContain('附录');
  expect(document).toContain('descr="');
  expect(document).not.toContain('0F5E9C');
  expect(parts['word/styles.xml']).toContain('B3261E');
  expect(parts['word/styles.xml']).toContain('方正小标宋简体');
  expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
});

test('a template goes out as a file, is deleted, and comes back as it was', async ({ desk }) => {
  const { app, page } = desk;
  const templates = await openTemplates(page);
  await templates.create();
  await templates.field('模板名称').fill('永年模板');
  await templates.field('中心名称').fill(centre);
  await templates.form.getByRole('button', { name: '紫', exact: true }).click();
  await templates.save();
  await templates.form.getByRole('button', { name: '设为默认' }).click();
  const file = path.join(folder, '永年模板.tdtemplate');
  await templates.exportFile(app, file);
  const written = await readFile(file, 'utf8');
  expect(written).toContain(centre);

  await templates.form.getByRole('button', { name: '删除…' }).click();
  await expect(page.getByRole('dialog')).toContainText('删除后改用标准模板');
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(templates.entries).toHaveText([/标准模板.*默认/]);

  await templates.importFile(app, file);
  await expect(templates.entries).toHaveCount(2);
  await expect(templates.field('中心名称')).toHaveValue(centre);
  const again = path.join(folder, '再次.tdtemplate');
  await templates.exportFile(app, again);
  expect(await readFile(again, 'utf8')).toBe(written);

  // Another version of the same template: kept beside it, then put in its place.
  const other = await fileOf('新版.tdtemplate', written.replaceAll(centre, '永年区服务中心'));
  await templates.importFile(app, other);
  await expect(page.getByRole('dialog')).toContainText('另一个版本');
  await picture(desk, 'import');
  await page.getByRole('dialog').getByRole('button', { name: '另存一份' }).click();
  await expect(templates.entries.filter({ hasText: '永年模板（2）' })).toBeVisible();
  await templates.importFile(app, other);
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).click();
  await expect(templates.field('模板名称')).toHaveValue('永年模板');
  await expect(templates.field('中心名称')).toHaveValue('永年区服务中心');
});

test('a bad file changes nothing and says why; a draft is not lost by looking elsewhere', async ({
  desk,
}) => {
  const { app, page } = desk;
  const templates = await openTemplates(page);
  await templates.importFile(
    app,
    await fileOf('坏.tdtemplate', '{"format":"transformation-desk-template/1"}'),
  );
  await expect(page.getByText('报告模板有误：缺少此项（位置：id）')).toBeVisible();
  await expect(templates.entries).toHaveCount(1);

  await templates.create();
  await templates.field('模板名称').fill('很长的名称'.repeat(8));
  await templates.field('中心名称').fill('中心名称也可以写得很长很长'.repeat(3));
  await templates.chooseStyles(app, await fileOf('坏.docx', 'not a document'));
  await expect(page.getByText('不能用作样式来源')).toBeVisible();
  await templates.chooseLogo(app, await fileOf('坏.png', 'not a picture'));
  await expect(page.getByText('不是可用的 PNG 或 JPEG 图片')).toBeVisible();
  await picture(desk, 'long');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await openTemplates(page);
  await expect(templates.field('模板名称')).toHaveValue(/^(很长的名称)+$/);
  await templates.select('标准模板');
  await expect(page.getByRole('dialog')).toContainText('放弃对');
  await page.getByRole('dialog').getByRole('button', { name: '继续编辑' }).click();
  await expect(templates.form.getByText('有未保存的修改')).toBeVisible();
  await templates.select('标准模板');
  await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click();
  await expect(templates.entries).toHaveCount(1);
});

test('everything works from the keyboard', async ({ desk }) => {
  const { page } = desk;
  const templates = await openTemplates(page);
  await templates.button(/^以“.*”新建$/).focus();
  await page.keyboard.press('Enter');
  await templates.field('模板名称').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('键盘模板');
  await page.keyboard.press('Tab');
  await expect(templates.field('中心名称')).toBeFocused();
  await templates.form.getByRole('switch', { name: '签字确认' }).focus();
  await page.keyboard.press('Space');
  await expect(templates.form.getByRole('switch', { name: '签字确认' })).not.toBeChecked();
  await templates.field('模板名称').focus();
  await page.keyboard.press('Enter');
  await expect(templates.form.getByText('有未保存的修改')).toBeHidden();
  await expect(templates.entries.filter({ hasText: '键盘模板' })).toBeVisible();
});
