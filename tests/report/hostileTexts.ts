import type { randomSequence } from '../bench/seed/randomSequence.ts';

/** What people paste: each of these has broken some writer of XML, some layout or some reader of documents. */
export const hostileTexts: readonly string[] = [
  '控制\u0000\u0001\u0008\u000b\u000c\u000e\u001f\u007f\u0085字符',
  '孤立的代理 \ud800 和 \udfff 以及 \ufffe\uffff',
  ']]> <![CDATA[ <!-- --> <?xml version="1.0"?>',
  '<w:p><w:r><w:t>&amp;"\' &#0; &lt;</w:t></w:r></w:p>',
  "$& $1 $` $' $$ {tag} {#loop} ${x}",
  '🏭👩‍🔧👨‍👩‍👧‍👦🇨🇳❤️‍🔥 𠮷野家 𪚥',
  'شركة الصلب المحدودة \u202eمعكوس\u202c نص',
  'חברת פלדה בע״מ \u2066abc\u2069',
  '一行\r\n两行\r三行\n\n五行\t制表',
  '  前后空格　全角  ',
  'Ünïcödé e\u0301\u0323\u0302 z̷͎̈a̵l̶g̵o̴',
  'https://example.com/' + 'very-long-path/'.repeat(12),
  '\u2028行分隔\u2029段分隔\u00a0\u200b\ufeff',
  '=1+1',
  '邯郸市肥乡区示例新型装配式建筑钢结构与金属构件智能制造产业技术研究开发有限责任公司',
  '',
];

const plainTexts = ['设备联网率低，数据靠手工录入。', '质量追溯不到批次', '王工', '车间主任', ''] as const;

export type Choices = {
  readonly upTo: (most: number) => number;
  readonly one: <const Item>(items: readonly Item[]) => Item;
  readonly chance: (share: number) => boolean;
  /** A text for a field that people type; every so often the longest note that is taken. */
  readonly text: () => string;
};

/** Choices that are the same for the same sequence. */
export function choicesOf(random: ReturnType<typeof randomSequence>): Choices {
  const upTo = (most: number) => Math.floor(random() * most);
  const one = <const Item>(items: readonly Item[]): Item => items[upTo(items.length)] as Item;
  const chance = (share: number) => random() < share;
  const text = () => {
    if (chance(0.4)) return one(plainTexts);
    return chance(0.015) ? longNote(one(hostileTexts)) : one(hostileTexts);
  };
  return { upTo, one, chance, text };
}

/** 10,000 characters, with what is given among them. */
export function longNote(among: string): string {
  return `${among}现场访谈记录：数据采集依赖人工抄表，班组长每日汇总。`.repeat(400).slice(0, 10_000);
}
