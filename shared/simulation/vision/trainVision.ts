import { independentRandoms, type Random } from '../seededRandom.ts';
import type { Steps } from '../steps.ts';
import type { Scored } from './decision.ts';
import { drawDefect, drawKind, type DefectKind } from './defects.ts';
import { inspect } from './inspect.ts';
import type { VisionParameters } from './parameters.ts';
import { drawScene, takePicture } from './part.ts';
import type { Picture } from './picture.ts';
import { beginLearning, learn, referenceOf, type Reference } from './reference.ts';

/** How many parts of each kind are photographed. Good ones and defective ones are as many, so that both rates are known. */
export type SetSizes = {
  /** Good parts, from which the reference is learnt. */
  readonly training: number;
  /** Good and defective parts each, by which the threshold is chosen. */
  readonly validation: number;
  /** Good and defective parts each, by which everything is judged, and by which nothing is ever chosen. */
  readonly heldOut: number;
};

export const usualSizes: SetSizes = { training: 48, validation: 100, heldOut: 160 };

/** A part of the held-out set, to be shown. */
export type Sample = {
  readonly picture: Picture;
  /** Null for a good one. */
  readonly kind: DefectKind | null;
  readonly score: number;
};

/** All that is learnt: it depends on training and validation pictures only. */
export type Learnt = { readonly reference: Reference; readonly validation: Scored };

/** What was learnt, and how it does on parts that it has never seen. */
export type TrainedVision = Learnt & {
  readonly heldOut: Scored;
  /** The kinds of the held-out defective parts, in the order of their scores' list. */
  readonly heldOutKinds: readonly DefectKind[];
  /** The first held-out parts, good and defective in turn. */
  readonly samples: readonly Sample[];
};

type Given = { readonly parameters: VisionParameters; readonly seed: number; readonly sizes?: SetSizes };

/** Every set has random numbers of its own, none of which the others come near. */
export function randomsOfSets(seed: number) {
  const [training, validation, heldOut, person, visitor] = independentRandoms(seed, 5) as readonly Random[];
  return { training, validation, heldOut, person, visitor } as Readonly<
    Record<'training' | 'validation' | 'heldOut' | 'person' | 'visitor', Random>
  >;
}

/** Learns and is judged: some 3 to 6 s in steps of some 5 ms, one for the picture of a part and one for looking at it. The same parameters and seed give the same. */
export function* trainVision({ parameters, seed, sizes = usualSizes }: Given): Steps<TrainedVision> {
  const randoms = randomsOfSets(seed);
  const whole = sizes.training + 2 * (sizes.validation + sizes.heldOut);
  const learnt = yield* learnVision({ parameters, seed, sizes });
  const good: number[] = [];
  const defective: number[] = [];
  const heldOutKinds: DefectKind[] = [];
  const samples: Sample[] = [];
  for (let at = 0; at < 2 * sizes.heldOut; at += 1) {
    const { picture, kind } = takePart(parameters, at % 2 === 1, randoms.heldOut);
    const done = sizes.training + 2 * sizes.validation + at;
    yield { share: done / whole, note: `用没见过的 ${at} 件检验` };
    const { score } = inspect(picture, learnt.reference);
    (kind === null ? good : defective).push(score);
    if (kind !== null) heldOutKinds.push(kind);
    if (samples.length < 12) samples.push({ picture, kind, score });
    yield { share: (done + 1) / whole, note: `用没见过的 ${at + 1} 件检验` };
  }
  return { ...learnt, heldOut: { good, defective }, heldOutKinds, samples };
}

/** The first part of it: the reference from good parts, then scores of the validation set. */
export function* learnVision({ parameters, seed, sizes = usualSizes }: Given): Steps<Learnt> {
  const randoms = randomsOfSets(seed);
  const whole = sizes.training + 2 * (sizes.validation + sizes.heldOut);
  const learning = beginLearning();
  for (let at = 0; at < sizes.training; at += 1) {
    const { picture } = takePart(parameters, false, randoms.training);
    yield { share: at / whole, note: `从 ${at} 件良品学习` };
    learn(learning, picture);
    yield { share: (at + 1) / whole, note: `从 ${at + 1} 件良品学习` };
  }
  const reference = referenceOf(learning);
  const good: number[] = [];
  const defective: number[] = [];
  for (let at = 0; at < 2 * sizes.validation; at += 1) {
    const { picture, kind } = takePart(parameters, at % 2 === 1, randoms.validation);
    yield { share: (sizes.training + at) / whole, note: `用 ${at} 件定阈值` };
    (kind === null ? good : defective).push(inspect(picture, reference).score);
    yield { share: (sizes.training + at + 1) / whole, note: `用 ${at + 1} 件定阈值` };
  }
  return { reference, validation: { good, defective } };
}

/** Draws a part and takes its picture. */
export function takePart(
  parameters: VisionParameters,
  isDefective: boolean,
  random: Random,
): { readonly picture: Picture; readonly kind: DefectKind | null } {
  const scene = drawScene(parameters, random);
  const kind = isDefective ? drawKind(parameters, random) : null;
  const defect = kind === null ? null : drawDefect(kind, parameters, random);
  return { picture: takePicture(parameters, scene, defect, random), kind };
}
