import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import { expect, test } from './fixtures.ts';
import { projectRoot } from './launch.ts';
import { answerOpenDialog, enterprisesPage, openData } from './pages/enterprises.ts';
import { answerSaveDialog } from './pages/result.ts';
import { loadSample } from './pages/sessions.ts';

const samplePath = path.join(projectRoot, 'resources/sample/diagnoses.json');
type SampleFile = { readonly enterprises: readonly unknown[]; readonly sessions: readonly unknown[] };
/** A valid code that no sample enterprise has. */
const freeCode = `91130408MA0ABCDE1${usccCheckDigit('91130408MA0ABCDE1') ?? ''}`;

const sample = async (): Promise<SampleFile> => JSON.parse(await readFile(samplePath, 'utf8')) as SampleFile;

test('from the first start to the first question of a new enterprise', async ({ desk }) => {
  const { page } = desk;
  const list = enterprisesPage(page);
  await expect(page.getByRole('heading', { name: '还没有企业' })).toBeVisible();
  await loadSample(page);
  const { enterprises } = await sample();
  await expect(list.count).toHaveText(`${enterprises.length} 家`);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('轴承 馆陶');
  await expect(list.count).toHaveText(`${enterprises.length} 家，符合 1 家`);
  await expect(list.row('馆陶县示例精研轴承有限公司')).toContainText('三级');
  await page.keyboard.press('Escape');
  await expect(list.count).toHaveText(`${enterprises.length} 家`);

  await page.keyboard.press('Control+n');
  await list.field('企业名称').fill('邯郸市测试紧固件有限公司');
  await list.field('统一社会信用代码').fill('91130408DEMA00013X');
  await expect(list.form).toContainText('第 18 位应为 M，现为 X');
  await list.field('统一社会信用代码').fill('91130408DEMA00013M');
  await expect(list.form).toContainText('此代码已属于“邯郸市永年区示例恒固高强度紧固件制造有限公司”');
  await list.field('统一社会信用代码').fill(` ${freeCode.toLowerCase()}`);
  await expect(list.form).toContainText('校验通过');
  await list.choose('行业', '紧固件制造');
  await list.choose('县（市、区）', '永年区');
  await list.field('从业人数').fill('120');
  await list.field('年营业收入').fill('3500');
  await expect(list.size).toContainText('小型');
  await expect(list.size).toContainText('工信部联企业〔2011〕300号');
  await list.field('年营业收入').press('Enter');

  await expect(page.getByRole('heading', { name: '还没有诊断' })).toBeVisible();
  await expect(page.getByRole('region', { name: '企业档案' })).toContainText('3,500 万元');
  await page.getByRole('button', { name: '新建诊断' }).click();
  const dialog = page.getByRole('dialog', { name: '新建诊断' });
  await expect(dialog.getByRole('radio', { name: '初诊' })).toBeChecked();
  await dialog.getByLabel('诊断顾问').fill('李顾问');
  await dialog.getByLabel('诊断顾问').press('Enter');
  await expect(page.getByTestId('progress')).toHaveText('已完成 0 / 31');

  await desk.relaunch();
  await enterprisesPage(desk.page).row('邯郸市测试紧固件有限公司').click();
  const timeline = desk.page.getByRole('list', { name: '诊断记录' });
  await expect(timeline.getByRole('listitem')).toHaveCount(1);
});

test('what was typed about a new enterprise survives a closed drawer and a restart', async ({ desk }) => {
  const list = enterprisesPage(desk.page);
  await list.create();
  await list.field('企业名称').fill('没有填完的企业');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByRole('button', { name: '留作草稿' }).click();
  await expect(list.form).toHaveCount(0);
  await desk.relaunch();
  const again = enterprisesPage(desk.page);
  await again.create();
  await expect(again.field('企业名称')).toHaveValue('没有填完的企业');
  await desk.page.getByRole('button', { name: '清空重填' }).click();
  await expect(again.field('企业名称')).toHaveValue('');
});

test('the list is walked by keyboard and stands where it was left', async ({ desk }) => {
  const { page } = desk;
  await loadSample(page);
  const list = enterprisesPage(page);
  await page.keyboard.press('/');
  await page.keyboard.type('铸造');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = page.locator('[role=row][aria-selected=true]');
  const name = (await active.getByRole('gridcell').first().innerText()).split('\n')[0] ?? '';
  expect(name).not.toBe('');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(list.search).toHaveValue('铸造');
  await expect(active).toContainText(name);
});

test('a file that is cut off or of another kind is refused with its place, and nothing changes', async ({
  desk,
  profile,
}) => {
  const { app, page } = desk;
  await loadSample(page);
  const before = await enterprisesPage(page).count.innerText();
  const text = await readFile(samplePath, 'utf8');
  const cut = path.join(profile, 'cut.json');
  const wrong = path.join(profile, 'wrong.json');
  const broken = path.join(profile, 'broken.json');
  await writeFile(cut, text.slice(0, text.length / 2));
  await writeFile(wrong, JSON.stringify({ name: 'not ours' }));
  await writeFile(broken, text.replace('"91130408DEMA00013M"', '"91130408DEMA00013X"'));

  const data = await openData(page);
  await data.choose(app, cut);
  await expect(data.refusal).toContainText('本机数据没有变化');
  await expect(data.refusal).toContainText(/文件不完整，在第 \d+ 行/);
  await data.choose(app, wrong);
  await expect(data.refusal).toContainText('这不是本软件的交换文件');
  await expect(data.refusal).toContainText('位置：format');
  await data.choose(app, broken);
  await expect(data.refusal).toContainText('enterprises[0].uscc');
  await expect(data.doImport).toHaveCount(0);

  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await expect(enterprisesPage(page).count).toHaveText(before);
});

test('what was exported is the same when it is imported again, and new on an empty laptop', async ({
  desk,
  profile,
}) => {
  const { app, page } = desk;
  const file = path.join(profile, 'exported.json');
  await loadSample(page);
  const { enterprises, sessions } = await sample();
  const data = await openData(page);
  await page.getByRole('checkbox', { name: /示例企业/ }).check();
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: `导出 ${enterprises.length} 家企业…` }).click();
  const receipt = `已导出 ${enterprises.length} 家企业、${sessions.length} 次诊断`;
  await expect(page.getByText(receipt)).toBeVisible();

  await data.choose(app, file);
  await expect.poll(() => data.counts('企业')).toEqual(['0', `${enterprises.length}`, '0']);
  expect(await data.counts('诊断')).toEqual(['0', `${sessions.length}`, '0']);
  await expect(data.doImport).toBeDisabled();
  await data.card.getByRole('button', { name: '取消' }).click();

  await page.getByRole('button', { name: '移除示例数据' }).click();
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect(page.getByText(`已移除 ${enterprises.length} 家示例企业`)).toBeVisible();
  await data.choose(app, file);
  await expect.poll(() => data.counts('企业')).toEqual([`${enterprises.length}`, '0', '0']);
  await data.doImport.click();
  await expect(data.card).toContainText(`新增 ${enterprises.length} 家企业、${sessions.length} 次诊断`);
});

test('import starts from the list, and the guide opens from help', async ({ desk }) => {
  const { app, page } = desk;
  await answerOpenDialog(app, samplePath);
  await page.getByRole('button', { name: '导入数据文件' }).click();
  await expect(page.getByRole('button', { name: '导入', exact: true })).toBeEnabled();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '帮助' }).click();
  await page.getByRole('button', { name: '诊断', exact: true }).click();
  await expect(page.getByRole('heading', { name: '键盘' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Ctrl+Z' })).toContainText('撤销');
  await page.getByRole('button', { name: '关于本软件' }).click();
  await expect(page.getByRole('dialog')).toContainText('Electron');
});
