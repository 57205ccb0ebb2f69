/** What people type when they type "just anything": each row goes on from its end to its start, and backwards. */
const rows: readonly string[] = [
  '1234567890',
  '!@#$%^&*()',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop[]\\',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '一二三四五六七八九十',
  '甲乙丙丁戊己庚辛壬癸',
];

/** Whether the whole text only follows the digits, an alphabet or the keys, forwards or backwards; case is ignored. */
export function isPlainRun(text: string): boolean {
  const characters = [...text.toLowerCase()];
  return rows.some((row) => follows(row, characters) || follows(row, characters.toReversed()));
}

function follows(row: string, characters: readonly string[]): boolean {
  const places = characters.map((character) => row.indexOf(character));
  return places.every((place, index) => {
    const before = places[index - 1];
    return place >= 0 && (before === undefined || place === (before + 1) % row.length);
  });
}
