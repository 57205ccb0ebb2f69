import { expect, test } from 'vitest';
import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';
import { secondFeed } from './secondFeed.ts';

const blank: SecondMessage = { kind: 'blank' };

test('whoever comes first sees what stands, and then hears of what is newer', async () => {
  const feed = secondFeed();
  const first = await feed.next(0);
  expect(first.message).toEqual(blank);
  const heard: number[] = [];
  const waiting = feed.next(first.at).then(({ at }) => heard.push(at));
  await Promise.resolve();
  expect(heard).toEqual([]);
  feed.show(blank);
  await waiting;
  expect(heard).toEqual([first.at + 1]);
});

test('what was overtaken is left out, and every page that waits is answered', async () => {
  const feed = secondFeed();
  const { at } = await feed.next(0);
  feed.show(blank);
  feed.show(blank);
  expect((await feed.next(at)).at).toBe(at + 2);
  const both = Promise.all([feed.next(at + 2), feed.next(at + 2)]);
  feed.show(blank);
  expect((await both).map((shown) => shown.at)).toEqual([at + 3, at + 3]);
});
