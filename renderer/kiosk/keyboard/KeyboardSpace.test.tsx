import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HallSurface } from '#hall/HallSurface.tsx';
import '#ui/base.css';
import { pressKeys, spell, touch, touchField } from '../activities/testing/showHall.tsx';
import { HallField } from './HallField.tsx';
import { KeyboardSpace } from './KeyboardSpace.tsx';

/** A long form: the last field stands far below the edge of the display. */
function Fields() {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [sent, setSent] = useState('');
  const input = (label: string) => ({
    label,
    value: texts[label] ?? '',
    onChange: (text: string) => setTexts((before) => ({ ...before, [label]: text })),
  });
  return (
    <HallSurface>
      <KeyboardSpace>
        <div style={{ height: '100%', overflow: 'auto' }}>
          <HallField {...input('姓名')} />
          <HallField {...input('电话')} kind="phone" />
          <div style={{ height: 1200 }} />
          <HallField {...input('需求')} kind="text" />
          <button type="button" style={{ height: 64 }} onClick={() => setSent(JSON.stringify(texts))}>
            送出
          </button>
          <output>{sent}</output>
        </div>
      </KeyboardSpace>
    </HallSurface>
  );
}

async function show(width = 1920, height = 1080): Promise<HTMLElement> {
  await page.viewport(width, height);
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'position: fixed; inset: 0';
  const root = createRoot(place);
  root.render(<Fields />);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  return place;
}

const board = (place: HTMLElement) => place.querySelector('[aria-label="屏幕键盘"]');
const candidate = (place: HTMLElement, text: string) => touch(place.querySelector('ul') ?? place, text);

test('nihao spelled on the screen and chosen is 你好, and the focus stays in the field', async () => {
  const place = await show();
  expect(board(place)).toBeNull();
  const field = await touchField(place, '姓名');
  await spell(place, 'nihao');
  expect(field.value).toBe('');
  expect(place.querySelector('[aria-label="屏幕键盘"]')?.textContent).toContain('ni hao');
  expect(document.activeElement).toBe(field);
  await candidate(place, '你好');
  expect(field.value).toBe('你好');
  expect(document.activeElement).toBe(field);
});

test('characters are chosen one after the other, and the space takes the first', async () => {
  const place = await show();
  const field = await touchField(place, '姓名');
  await spell(place, 'nihao');
  await candidate(place, '妮');
  expect(field.value).toBe('妮');
  await pressKeys(place, '{space}');
  expect(field.value).toBe('妮好');
  await pressKeys(place, '{space}', '1', '。');
  expect(field.value).toBe('妮好 1。');
});

test('backspace takes a letter of what is being spelled, then what is written, rare characters and selections whole', async () => {
  const place = await show();
  const field = await touchField(place, '姓名');
  await spell(place, 'hai');
  await pressKeys(place, '{bksp}', '{bksp}');
  await spell(place, 'ao');
  await candidate(place, '郝');
  await pressKeys(place, '{bksp}');
  expect(field.value).toBe('');
  await userEvent.fill(field, 'ab𠮷c');
  field.setSelectionRange(4, 4);
  await pressKeys(place, '{bksp}');
  expect([field.value, field.selectionStart]).toEqual(['abc', 2]);
  field.setSelectionRange(0, 2);
  await pressKeys(place, '7');
  expect([field.value, field.selectionStart]).toEqual(['7c', 1]);
});

test('a slow finger writes a letter once; backspace goes on for as long as it is held', async () => {
  const place = await show();
  const field = await touchField(place, '姓名');
  const hold = async (key: string) => {
    const found = place.querySelector(`[data-skbtn="${key}"]`);
    if (found === null) throw new Error(`no key ${key}`);
    await userEvent.click(found, { delay: 1500 });
  };
  await hold('1');
  expect(field.value).toBe('1');
  await pressKeys(place, '2', '3', '4');
  await hold('{bksp}');
  expect(field.value.length).toBeLessThan(3);
});

test('letters, capitals and symbols are written as they are; a real keyboard goes on working', async () => {
  const place = await show();
  const field = await touchField(place, '姓名');
  await pressKeys(place, '{english}', 'm', '{capitals}', 'E', 'S', '{small}', '{space}', 'v');
  expect(field.value).toBe('mES v');
  await userEvent.keyboard('2.1 ');
  await pressKeys(place, '{chinese}', '{symbols}', '（', '）');
  expect(field.value).toBe('mES v2.1 （）');
});

test('what is still being spelled is kept as letters when one goes on', async () => {
  const place = await show();
  const first = await touchField(place, '姓名');
  await spell(place, 'wang');
  const phone = await touchField(place, '电话');
  expect(first.value).toBe('wang');
  expect(phone.value).toBe('');
  await touchField(place, '姓名');
  await spell(place, 'li');
  await pressKeys(place, '{english}');
  expect(first.value).toBe('wangli');
});

test('a field for telephone numbers has digits alone', async () => {
  const place = await show();
  const field = await touchField(place, '电话');
  await vi.waitFor(() => expect(place.querySelector('[data-skbtn=q]')).toBeNull());
  await pressKeys(place, '0', '3', '1', '0', '-', '6', '{bksp}', '5');
  expect(field.value).toBe('0310-5');
});

test.each([
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
])('at %i × %i the keys are large, within the display, and never over the field', async (width, height) => {
  const place = await show(width, height);
  const unit = Math.min(width, height) / 1080;
  const field = await touchField(place, '需求');
  const keys = await vi.waitFor(() => {
    const found = [...place.querySelectorAll('[data-skbtn]')];
    expect(found.length).toBeGreaterThan(30);
    return found;
  });
  for (const key of keys) {
    const box = key.getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(64 * unit - 0.01);
    expect(box.left >= 0 && box.right <= width && box.bottom <= height).toBe(true);
  }
  const top = board(place)?.getBoundingClientRect().top ?? 0;
  const box = field.getBoundingClientRect();
  expect(box.top >= 0 && box.bottom <= top).toBe(true);
});

test('the keys go when one is done or touches something else, and not under the finger that does', async () => {
  const place = await show();
  const field = await touchField(place, '需求');
  await pressKeys(place, '{done}');
  expect(board(place)).toBeNull();
  expect(document.activeElement).toBe(document.body);
  await touchField(place, '需求');
  await spell(place, 'hao');
  await candidate(place, '好');
  await touch(place, '送出');
  expect(place.querySelector('output')?.textContent).toBe('{"需求":"好"}');
  expect(board(place)).toBeNull();
  expect(field.value).toBe('好');
});
