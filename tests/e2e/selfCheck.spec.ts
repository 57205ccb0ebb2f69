import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import { writeSelfCheckCode } from '#shared/selfCheck/code.ts';
import { codeFilm, codePng } from '#tests/fixtures/codePicture.ts';
import { referenceOf, shippedInstrument } from '#tests/fixtures/packs.ts';
import { pngPicture } from '#tests/fixtures/pngPicture.ts';
import { expect, test } from './fixtures.ts';
import { launchApp } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { enterprisesPage } from './pages/enterprises.ts';
import { backToAttract, comeIn, setUpHall, test as hallTest } from './pages/hall.ts';
import { openSelfCheck } from './pages/selfCheck.ts';
import { loadSample } from './pages/sessions.ts';

const pack = shippedInstrument();
const edition = { pack, reference: referenceOf(pack) };
const at = new Date(2026, 10, 28, 9, 5).getTime();
const tapped = {
  network: 'none',
  digitalRate: 'b3',
  talent: 'count-2',
  planning: 'started',
  passRate: 'up',
};
const code = writeSelfCheckCode(edition, { tapped, at });
/** A valid code that nobody has here. */
const freeCode = `91130408MA0ABCDE1${usccCheckDigit('91130408MA0ABCDE1') ?? ''}`;
const enterprise = '馆陶县示例精研轴承有限公司';

test('a picture of a self-check’s code begins a diagnosis with its answers', async ({ desk }) => {
  const { page } = desk;
  await loadSample(page);
  const intake = await openSelfCheck(page);
  await intake.choose('自测.png', codePng(code));
  await expect(intake.taken).toContainText('2026年11月28日 09:05 在展厅自测，答了 5 题，共 15 题。');
  await expect(intake.taken).toContainText('还说不准是几级');
  await expect(intake.line('设备数字化')).toContainText('超过 40%，到 60%');
  await expect(intake.line('设备数字化')).toContainText('选项');
  await expect(intake.line('人才建设')).toContainText('5 项中的 2 项');
  await expect(intake.line('人才建设')).toContainText('记录，待勾选');
  await expect(intake.line('数据采集')).toContainText('不清楚');

  await intake.start.click();
  await expect(intake.form).toContainText('请选择企业，或先新建企业。');
  await intake.pickEnterprise(enterprise);
  await expect(intake.form.getByRole('radio', { name: '复诊' })).toBeChecked();
  await intake.form.getByLabel('诊断顾问').fill('李顾问');
  await intake.start.click();

  const diagnosis = diagnosisPage(page);
  await expect(diagnosis.progress).toHaveText('已完成 4 / 31');
  // 4.5 + 4.5 + 7: what was counted and not named scores nothing yet.
  await expect(diagnosis.score).toContainText('16');
  await diagnosis.goTo('网络建设');
  await expect(diagnosis.choice('以上均无')).toHaveAttribute('aria-checked', 'true');
  await expect(diagnosis.note).toHaveValue('展厅自测带入，待核实');
  await diagnosis.goTo('设备数字化');
  await expect(diagnosis.choice('高于40%，至多60%')).toHaveAttribute('aria-checked', 'true');
  await diagnosis.goTo('人才建设');
  await expect(page.locator('[data-answer] [aria-checked="true"]')).toHaveCount(0);
  await expect(diagnosis.note).toHaveValue('展厅自测带入，待核实：自测答“5 项中的 2 项”，请勾选是哪几项');
  await diagnosis.goTo('数据采集');
  await expect(diagnosis.note).toHaveValue('');

  await desk.relaunch();
  await enterprisesPage(desk.page).row(enterprise).click();
  await expect(desk.page.getByRole('list', { name: '诊断记录' })).toContainText('李顾问');
});

test('what is no self-check is refused in a sentence, and a pasted code goes on', async ({ desk }) => {
  const { page } = desk;
  const intake = await openSelfCheck(page);
  await intake.choose('网址.png', codePng('https://example.com/pay?order=1'));
  await expect(intake.refusal).toContainText('这不是展厅自测的二维码，没有带入任何内容');
  await intake.choose('风景.png', pngPicture(640, 320, ['#AA3333', '#3333AA']));
  await expect(intake.refusal).toContainText('“风景.png”里没有找到二维码');
  await intake.choose('名单.png', Buffer.from('姓名,电话'));
  await expect(intake.refusal).toContainText('“名单.png”不是能打开的图片');
  const changed = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  await intake.choose('改过.png', codePng(changed));
  await expect(intake.refusal).toContainText('这个自测二维码不完整或被改动过');
  const other = { ...edition.reference, version: '9', hash: '0'.repeat(64) };
  await intake.choose('别版.png', codePng(writeSelfCheckCode({ pack, reference: other }, { tapped, at })));
  await expect(intake.refusal).toContainText('自测用的评测指标包是 miit-sme-2024 第 9 版');

  // The code is small in it, and found only at its full size.
  await intake.paste(codePng(code, { width: 1600, height: 1200 }, 3));
  await expect(intake.taken).toContainText('答了 5 题');
  await expect(intake.refusal).toBeHidden();
});

test('the camera reads the code, for an enterprise that is new here', async ({ desk, profile }) => {
  await (await openSelfCheck(desk.page)).source.getByRole('button', { name: '打开摄像头扫描' }).click();
  await expect(desk.page.getByRole('alert')).toContainText('没有找到摄像头');
  await desk.close();

  const film = path.join(profile, 'code.y4m');
  await writeFile(film, codeFilm(code));
  const extraArguments = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  const { app, page, complaints } = await launchApp({ profile, extraArguments });
  const intake = await openSelfCheck(page);
  await intake.source.getByRole('button', { name: '打开摄像头扫描' }).click();
  await expect(intake.taken).toContainText('答了 5 题');
  const enterprises = enterprisesPage(page);
  await intake.form.getByRole('button', { name: '新建企业' }).click();
  await enterprises.field('企业名称').fill('永年区自测紧固件厂');
  await enterprises.field('统一社会信用代码').fill(freeCode);
  await enterprises.choose('行业', '紧固件制造');
  await enterprises.choose('县（市、区）', '永年区');
  await enterprises.save();
  await expect(intake.form).toContainText('永年区自测紧固件厂');
  await expect(intake.form.getByRole('radio', { name: '初诊' })).toBeChecked();
  await intake.start.click();
  await expect(diagnosisPage(page).progress).toHaveText('已完成 4 / 31');
  expect(complaints).toEqual([]);
  await app.close();
  await desk.relaunch();
});

hallTest(
  'what a visitor taps in the hall reaches a consultant by a photo of the screen',
  async ({ hall }) => {
    hallTest.setTimeout(120_000);
    const { page } = hall;
    await setUpHall(page);
    await backToAttract(page);
    await comeIn(page);
    await page.getByRole('button', { name: /5 分钟自测/ }).click();
    await expect(page.getByText('第 1 题，共 15 题')).toBeVisible();
    await page.getByRole('button', { name: '4 项全部', exact: true }).click();
    for (let question = 2; question <= 15; question += 1) {
      await expect(page.getByText(`第 ${question} 题，共 15 题`)).toBeVisible();
      const answer = question === 6 ? '1 项' : '不清楚，跳过';
      await page.getByRole('button', { name: answer, exact: true }).click();
    }
    await expect(page.getByRole('heading', { name: '还说不准是几级' })).toBeVisible();
    const photo = await page.getByRole('main').screenshot();

    const profile = await mkdtemp(path.join(tmpdir(), 'desk-profile-'));
    const desk = await launchApp({ profile });
    const intake = await openSelfCheck(desk.page);
    await intake.choose('照片.png', photo);
    await expect(intake.taken).toContainText('答了 2 题，共 15 题');
    await expect(intake.line('网络建设')).toContainText('4 项全部');
    await expect(intake.line('网络安全')).toContainText('4 项中的 1 项');
    expect([...hall.complaints, ...desk.complaints]).toEqual([]);
    await desk.app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
);
