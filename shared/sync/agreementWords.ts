import type { Level } from '../look/levels.ts';
import { agreementOf } from './agreement.ts';
import type { Raters } from './ratingPairs.ts';

/**
 * How far two people's ratings agree, in words, with what is counted. Without scenes known to be agreed on (`agreed`)
 * neither a share nor a kappa would be true, and none is given.
 */
export function agreementInWords({ people, pairs }: Raters, agreed: readonly Level[] = []): string {
  const { count, same, kappa, meanDistance } = agreementOf(pairs, agreed);
  const who = people.map((person) => (person === '' ? '未署名的一方' : person)).join('与');
  const distance = meanDistance === null ? '' : `平均相差 ${meanDistance.toFixed(1)} 级`;
  if (agreed.length === 0) return `${who}评级不同的场景 ${count} 个，${distance}`;
  const share = `${who}都评过的场景 ${count} 个，一致 ${same} 个（${Math.round((100 * same) / count)}%）`;
  const weighted = kappa === null ? '' : `平方加权 κ ${kappa.toFixed(2)}（按 ${count} 个场景）`;
  return [share, distance === '' ? '' : `其余${distance}`, weighted].filter((part) => part !== '').join('，');
}
