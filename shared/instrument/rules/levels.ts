import type { Fault } from '../../model/schemaFault.ts';
import type { InstrumentPack } from '../pack.ts';

/** The level rule: levels 1–4 once each in order, a score that never falls, and no more scenes than there are. */
export function* levelFaults(pack: InstrumentPack): Generator<Fault> {
  if (pack.levels.map((rule) => rule.level).join() !== '1,2,3,4') {
    yield { path: 'levels', text: '判级规则必须依次写明一至四级，各一次' };
    return;
  }
  const constraintScenes = pack.scenes.filter((scene) => scene.constraint).length;
  let least = 0;
  for (const [index, rule] of pack.levels.entries()) {
    if (rule.minScore < least) {
      yield {
        path: `levels[${index}].minScore`,
        text: `${rule.name}的最低得分 ${rule.minScore} 低于上一级的 ${least}`,
      };
    }
    least = rule.minScore;
    if (rule.minScenes > pack.scenes.length) {
      const text = `${rule.name}要求 ${rule.minScenes} 个场景，而指标包只有 ${pack.scenes.length} 个`;
      yield { path: `levels[${index}].minScenes`, text };
    }
    if (rule.minConstraintScenes > constraintScenes) {
      const text = `${rule.name}要求 ${rule.minConstraintScenes} 个约束性场景，而指标包只有 ${constraintScenes} 个`;
      yield { path: `levels[${index}].minConstraintScenes`, text };
    }
  }
}
