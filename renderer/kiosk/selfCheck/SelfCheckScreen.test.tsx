import { decodeQR } from 'qr/decode.js';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { readSelfCheckCode, type Edition } from '#shared/selfCheck/code.ts';
import '#ui/base.css';
import { SelfCheckScreen, type SelfCheckTaken } from './SelfCheckScreen.tsx';

const parsed = parseInstrumentPack(instrumentJson);
if (!parsed.ok) throw new Error(parsed.message);
const instrument: Edition = {
  pack: parsed.value,
  reference: { id: parsed.value.id, version: parsed.value.version, hash: 'ab'.repeat(32) },
};

/** The screen, and what it told. */
function show() {
  const told: (SelfCheckTaken | 'left')[] = [];
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'position: fixed; inset: 0';
  const root = createRoot(place);
  root.render(
    <SelfCheckScreen
      instrument={instrument}
      onDone={(taken) => told.push(taken)}
      onLeave={() => told.push('left')}
    />,
  );
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  const text = () => place.textContent ?? '';
  const tap = (name: string | RegExp) => {
    const buttons = [...place.querySelectorAll('button')];
    const found = buttons.find(({ textContent }) =>
      typeof name === 'string' ? textContent === name : name.test(textContent ?? ''),
    );
    if (found === undefined) throw new Error(`no button ${name}`);
    found.click();
  };
  const at = (question: number) => vi.waitFor(() => expect(text()).toContain(`第 ${question} 题，共 15 题`));
  return { place, told, text, tap, at };
}

/** The code as a camera sees it: the picture on screen, drawn. */
async function codeOn(place: HTMLElement): Promise<string> {
  const svg = place.querySelector('svg[aria-label="自测二维码"]');
  if (!(svg instanceof SVGSVGElement)) throw new Error('no code');
  const image = new Image();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', '400');
  copy.setAttribute('height', '400');
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(400, 400);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data } = context!.getImageData(0, 0, 400, 400);
  return decodeQR({ width: 400, height: 400, data });
}

test('fifteen taps come to a result whose code holds what was tapped', async () => {
  const { place, told, text, tap, at } = show();
  await at(1);
  expect(text()).toContain('看看这 4 项');
  tap('2 项');
  await at(2);
  tap('超过 20%，到 40%');
  for (let question = 3; question <= 15; question += 1) {
    await at(question);
    tap('不清楚，跳过');
  }
  await vi.waitFor(() => expect(text()).toContain('再测一次'));
  expect(text()).toContain('13 题答了“不清楚”');
  expect(text()).toContain('请顾问用工作台扫描，诊断时不必重填');
  const answers = { network: 'count-2', digitalRate: 'b2' };
  expect(told).toEqual([{ answers, level: 0 }]);
  expect(readSelfCheckCode(await codeOn(place), instrument)).toMatchObject({
    ok: true,
    value: { tapped: answers },
  });
});

test('going back shows what was tapped, and the next visitor begins with nothing', async () => {
  const { place, told, tap, at } = show();
  await at(1);
  tap('3 项');
  await at(2);
  tap('‹ 上一题');
  await at(1);
  expect(place.querySelector('[aria-pressed="true"]')?.textContent).toBe('3 项');
  tap('不清楚，跳过');
  for (let question = 2; question <= 15; question += 1) {
    await at(question);
    tap('不清楚，跳过');
  }
  await vi.waitFor(() => tap('再测一次'));
  await at(1);
  expect(place.querySelector('[aria-pressed="true"]')).toBeNull();
  expect(told).toEqual([{ answers: {}, level: 0 }]);
  tap('‹ 返回');
  await vi.waitFor(() => expect(told.at(-1)).toBe('left'));
});

test.each([
  [1920, 1080],
  [1080, 1920],
])('at %i × %i everything is in sight, and large enough for a finger or a camera', async (width, height) => {
  await page.viewport(width, height);
  const { place, text, tap, at } = show();
  const boxes = (selector: string) =>
    [...place.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
  const lookAt = () => {
    for (const box of boxes('button')) expect(box.height).toBeGreaterThanOrEqual(64);
    for (const box of boxes('button, h1, h2, li, p, dd, svg')) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
    }
    for (const { top: bar } of boxes('nav')) {
      for (const box of boxes('main > :not(nav)')) expect(box.bottom).toBeLessThanOrEqual(bar);
      for (const box of boxes('section, section *, aside *')) expect(box.bottom).toBeLessThanOrEqual(bar);
    }
  };
  for (let question = 1; question <= 15; question += 1) {
    await at(question);
    lookAt();
    tap(question % 2 === 0 ? '不清楚，跳过' : /项$|%$|环节$|平$/);
  }
  await vi.waitFor(() => expect(text()).toContain('再测一次'));
  lookAt();
  const [code] = boxes('svg');
  expect(code?.width).toBeGreaterThanOrEqual(0.4 * Math.min(width, height));
  expect(code?.height).toBe(code?.width);
});
