/** What the keys write. `chinese`: letters that become pinyin. `phone`: digits alone. */
export type KeyLayout = 'chinese' | 'english' | 'capitals' | 'symbols' | 'phone';

const digits = '1 2 3 4 5 6 7 8 9 0';

/** Rows of keys, as simple-keyboard reads them; names in braces are keys that do something else than write. */
export const keyLayouts: Readonly<Record<KeyLayout, readonly string[]>> = {
  chinese: [
    digits,
    'q w e r t y u i o p',
    'a s d f g h j k l',
    '{symbols} z x c v b n m {bksp}',
    '{english} ， {space} 。 {done}',
  ],
  english: [
    digits,
    'q w e r t y u i o p',
    'a s d f g h j k l',
    '{capitals} z x c v b n m {bksp}',
    '{chinese} , {space} . {done}',
  ],
  capitals: [
    digits,
    'Q W E R T Y U I O P',
    'A S D F G H J K L',
    '{small} Z X C V B N M {bksp}',
    '{chinese} , {space} . {done}',
  ],
  symbols: [
    digits,
    '（ ） 、 ； ： ？ ！ “ ” ·',
    '《 》 ( ) - / + % &',
    '{english} @ # _ = * ~ ￥ {bksp}',
    '{chinese} ， {space} 。 {done}',
  ],
  phone: ['1 2 3', '4 5 6', '7 8 9', '- 0 {bksp}', '{done}'],
};

/** The keys that lead to other keys. */
export const leadsTo: Readonly<Record<string, KeyLayout>> = {
  '{chinese}': 'chinese',
  '{english}': 'english',
  '{capitals}': 'capitals',
  '{small}': 'english',
  '{symbols}': 'symbols',
};

/** What stands on keys that do not write what they are called. */
export const keyNames: Readonly<Record<string, string>> = {
  '{bksp}': '退格',
  '{space}': '空格',
  '{done}': '完成',
  '{chinese}': '换中文',
  '{english}': '换英文',
  '{capitals}': '大写',
  '{small}': '小写',
  '{symbols}': '符号',
};

/** What the line over the keys says while nothing is being spelled. */
export const keyHints: Readonly<Record<KeyLayout, string>> = {
  chinese: '先按拼音，再点选汉字',
  english: '英文字母和数字',
  capitals: '英文字母和数字',
  symbols: '标点和符号',
  phone: '只填数字，座机带区号',
};
