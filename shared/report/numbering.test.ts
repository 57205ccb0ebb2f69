import { expect, test } from 'vitest';
import type { Chapter } from './model.ts';
import { numberChapters } from './numbering.ts';
import { caption } from './spans.ts';

const chapter = (id: string, numbered: boolean): Chapter => ({
  id,
  title: id,
  numbered,
  breakBefore: false,
  blocks: [
    { kind: 'heading', level: 2, text: '节' },
    { kind: 'facts', caption: caption('表', '表名'), pairs: 1, facts: [] },
  ],
});

test('chapters, sections and captions are numbered through the chapters that are printed', () => {
  const numbered = numberChapters([chapter('概况', true), chapter('签字', false), chapter('场景', true)]);
  expect(numbered.map(({ title }) => title)).toEqual(['一、概况', '签字', '二、场景']);
  const headings = numbered.map(({ blocks }) => (blocks[0]?.kind === 'heading' ? blocks[0].text : ''));
  expect(headings).toEqual(['1.1 节', '节', '2.1 节']);
  const captions = numbered.map(({ blocks }) =>
    blocks[1]?.kind === 'facts' ? blocks[1].caption?.number : 0,
  );
  expect(captions).toEqual([1, 2, 3]);
});
