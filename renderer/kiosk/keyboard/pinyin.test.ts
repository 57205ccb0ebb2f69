import { describe, expect, it } from 'vitest';
import { candidatesOf, syllablesInWords } from './pinyin.ts';
import { charactersOf, readingsOf } from './pinyinSyllables.ts';
import { pinyinWords } from './pinyinWords.ts';

const texts = (letters: string) => candidatesOf(letters).map(({ text }) => text);

describe('pinyin', () => {
  it.each([
    ['nihao', '你好'],
    ['handanshiyongnianqu', '邯郸市永年区'],
    ['jingujian', '紧固件'],
    ['youxiangongsi', '有限公司'],
    ['yxgs', '有限公司'],
    ['fangan', '方案'],
    ['shuzihuazhuanxing', '数字化转型'],
    ['wangxiaoming', '王小明'],
    ['jian', '建'],
  ])('%s offers %s first', (letters, text) => {
    expect(texts(letters)[0]).toBe(text);
  });

  it('offers what all letters say first, then the characters of the first syllable', () => {
    const [first, ...others] = candidatesOf('nihao');
    expect(first).toEqual({ text: '你好', letters: 5 });
    expect(others.slice(0, 3).map(({ letters }) => letters)).toEqual([2, 2, 2]);
    expect(others.map(({ text }) => text)).toContain('妮');
  });

  it('lets a shorter first syllable be chosen as well', () => {
    expect(candidatesOf('xian')).toContainEqual({ text: '西', letters: 2 });
    expect(candidatesOf('fangan')).toContainEqual({ text: '反', letters: 3 });
  });

  it('offers characters of a syllable that is not finished, and nothing for no letters or none that there are', () => {
    expect(texts('zh')).toContain('中');
    expect(texts('')).toEqual([]);
    expect(texts('vvv')).toEqual([]);
  });

  it('knows characters of names beyond the usual ones, and ü by v', () => {
    expect(texts('ming')).toContain('洺');
    expect(texts('kun')).toContain('堃');
    expect(texts('lv')).toContain('吕');
  });

  it('reads vowels within a word as parts of a syllable, unless a word knows better', () => {
    expect(syllablesInWords('jiangang')).toBe('jian gang');
    expect(syllablesInWords('fangan')).toBe('fang an');
  });

  it('shows the letters in syllables', () => {
    expect(syllablesInWords('nihaom')).toBe('ni hao m');
    expect(syllablesInWords('yxgs')).toBe('yxgs');
  });
});

it('has words only that can be spelled, each once, and no character twice in a syllable', () => {
  const unknown = pinyinWords.filter((word) => [...word].some((character) => !readingsOf.has(character)));
  expect(unknown).toEqual([]);
  expect(new Set(pinyinWords).size).toBe(pinyinWords.length);
  for (const [syllable, characters] of charactersOf) {
    expect(syllable).toMatch(/^[a-z]+$/);
    expect(new Set(characters).size).toBe(characters.length);
  }
});
