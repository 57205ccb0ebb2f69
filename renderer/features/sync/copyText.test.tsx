import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { copyText } from './copyText.ts';

test('a click puts a text on the clipboard, and says so', async () => {
  const place = document.body.appendChild(document.createElement('button'));
  const pasted = document.body.appendChild(document.createElement('textarea'));
  let copied: boolean | null = null;
  place.addEventListener('click', () => (copied = copyText('同步回执\n上报 3 处')));
  await userEvent.click(place);
  expect(copied).toBe(true);
  await userEvent.click(pasted);
  await userEvent.paste();
  expect(pasted.value).toBe('同步回执\n上报 3 处');
  place.remove();
  pasted.remove();
});
