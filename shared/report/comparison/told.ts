import type { Figures } from '../figures.ts';
import type { Cell, Line, Span, Tone } from '../model.ts';
import { questionPath, scenePath } from '../paths.ts';
import { cell, line, toned } from '../spans.ts';
import type { ItemChange, Turn } from './changes.ts';
import type { ComparisonSource } from './source.ts';

/** An item's branch in the result of this session and of the one before. */
export function pathsOf(
  { kind, id }: Pick<ItemChange, 'kind' | 'id'>,
  { result, previous }: Pick<ComparisonSource, 'result' | 'previous'>,
): { readonly before: string; readonly after: string } {
  if (kind === 'scene') return { before: `previous/${scenePath(id)}`, after: scenePath(id) };
  return { before: `previous/${questionPath(previous.result, id)}`, after: questionPath(result, id) };
}

/** `设备联网：1.5 → 4.5 / 6 分（+3）`, `质量管理 ★：一级 → 三级（升 2 级）`; for items rated both times. */
export function changeLine(change: ItemChange, source: ComparisonSource, figures: Figures): Line {
  const { before, after } = pathsOf(change, source);
  if (change.kind === 'scene') {
    return line(
      `${starred(change)}：`,
      figures.derived('scene', `${before}/level`),
      ' → ',
      figures.derived('scene', `${after}/level`),
      '（',
      sceneSteps(change, source, figures),
      '）',
    );
  }
  const reweighed = source.editions.reweighed.includes(change.name);
  return line(
    `${change.name}：`,
    figures.value(`${before}/score`),
    ...(reweighed ? [' / ', figures.value(`${before}/max`)] : []),
    ' → ',
    figures.value(`${after}/score`),
    ' / ',
    figures.value(`${after}/max`),
    ' 分',
    ...(reweighed ? [] : ['（', figures.derived('difference', `${after}/score`, `${before}/score`), '）']),
  );
}

/** A scene's name as the report writes it. */
export function starred({ name, constraint }: Pick<ItemChange, 'name' | 'constraint'>): string {
  return constraint ? `${name} ★` : name;
}

const words: Readonly<Record<Exclude<Turn, 'better' | 'worse'>, string>> = {
  same: '不变',
  answered: '新评定',
  opened: '转为待评',
  open: '两次都待评',
  added: '本版新增',
  dropped: '本版取消',
};

/** What became of a scene: `升 2 级`, `降 1 级`, `不变`, `新评定` … */
export function sceneSteps(change: ItemChange, source: ComparisonSource, figures: Figures): Span {
  const compared = source.previous.comparison.scenes.find(({ id }) => id === change.id);
  const steps = compared?.change ?? 0;
  const told =
    change.turn === 'better'
      ? `升 ${steps} 级`
      : change.turn === 'worse'
        ? `降 ${-steps} 级`
        : words[change.turn];
  return figures.about(`previous/comparison/scenes/${change.id}`, told);
}

const tones: Readonly<Record<Turn, Tone>> = {
  better: 'ok',
  worse: 'warning',
  same: 'soft',
  answered: 'brand',
  opened: 'warning',
  open: 'soft',
  added: 'brand',
  dropped: 'soft',
};

/** The words of a change in their colour; steps forward and back on a tinted cell besides. */
export function turnCell(turn: Turn, told: Span): Cell {
  const content = cell(
    toned(turn === 'better' || turn === 'worse' ? { ...told, strong: true } : told, tones[turn]),
  );
  if (turn === 'better') return { ...content, shade: 'ok' };
  return turn === 'worse' ? { ...content, shade: 'warning' } : content;
}
