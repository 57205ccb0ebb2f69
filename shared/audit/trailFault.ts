import { failure, type Failure } from '../model/result.ts';
import { oneLine } from './oneLine.ts';

/**
 * Where a trail first breaks. `sequence` is the entry's number (of the lost one where one is lost), `index` the place in
 * the list, counted from 0; for a cut-off end it is the length of the list.
 */
export type TrailPlace = {
  readonly fault: TrailFault;
  readonly sequence: number;
  readonly index: number;
};

/**
 * changed 内容被改动 · malformed 字段不合格式 · missing 缺号 · order 顺序不对 · repeated 重复 · unlinked 与上一条不衔接 ·
 * truncated the end is cut off · appended behind the end that an exported file names · rewritten not the trail whose head
 * was kept
 */
export type TrailFault =
  | 'changed'
  | 'malformed'
  | 'missing'
  | 'order'
  | 'repeated'
  | 'unlinked'
  | 'truncated'
  | 'appended'
  | 'rewritten';

export type TrailFailure = Failure<'auditBroken'> & { readonly place: TrailPlace };

/** The failure for a broken trail; `told` is a Chinese clause without full stop. */
export function trailFailure(place: TrailPlace, told: string): TrailFailure {
  return {
    ...failure('auditBroken', `审计记录不可信：${oneLine(told, 200)}。`, `entries[${place.index}]`),
    place,
  };
}
