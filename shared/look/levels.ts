/** 0 = 未入级 (for a scene: not even level 1), 1–4 = 一级 … 四级. */
export type Level = 0 | 1 | 2 | 3 | 4;

export const levels: readonly Level[] = [0, 1, 2, 3, 4];

/** Names of an enterprise's level. */
export const levelNames: Readonly<Record<Level, string>> = {
  0: '未入级',
  1: '一级',
  2: '二级',
  3: '三级',
  4: '四级',
};

/** One colour per level on screen, in charts and in Word; text is the ink that keeps contrast AA on it. */
export const levelColours: Readonly<Record<Level, { readonly fill: string; readonly text: string }>> = {
  0: { fill: '#B8BEC7', text: '#17212B' },
  1: { fill: '#F2C14E', text: '#17212B' },
  2: { fill: '#8FB996', text: '#17212B' },
  3: { fill: '#3C8DAD', text: '#FFFFFF' },
  4: { fill: '#1F4E79', text: '#FFFFFF' },
};
