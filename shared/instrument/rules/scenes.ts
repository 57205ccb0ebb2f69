import type { Fault } from '../../model/schemaFault.ts';
import type { InstrumentPack } from '../pack.ts';
import { uniqueFaults } from './unique.ts';

/** Stages and scenes: unique ids, an existing stage, the levels 1–4 once each in order. */
export function* sceneFaults(pack: InstrumentPack): Generator<Fault> {
  yield* uniqueFaults(
    'stages',
    'id',
    pack.stages.map((stage) => stage.id),
  );
  yield* uniqueFaults(
    'scenes',
    'id',
    pack.scenes.map((scene) => scene.id),
  );
  const stages = new Set(pack.stages.map((stage) => stage.id));
  for (const [index, scene] of pack.scenes.entries()) {
    if (!stages.has(scene.stage)) {
      yield { path: `scenes[${index}].stage`, text: `场景“${scene.name}”所属的环节“${scene.stage}”不存在` };
    }
    if (scene.levels.map((row) => row.level).join() !== '1,2,3,4') {
      yield { path: `scenes[${index}].levels`, text: `场景“${scene.name}”必须依次写明一至四级，各一次` };
    }
  }
}
