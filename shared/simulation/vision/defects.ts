import type { Random } from '../seededRandom.ts';
import type { VisionParameters } from './parameters.ts';

/** 划伤, 凹坑, 缺边, 污渍. */
export const defectKinds = ['scratch', 'dent', 'chip', 'stain'] as const;
export type DefectKind = (typeof defectKinds)[number];

export const defectNames: Readonly<Record<DefectKind, string>> = {
  scratch: '划伤',
  dent: '凹坑',
  chip: '缺边',
  stain: '污渍',
};

/** A flaw from one place to another (the same one: a spot), in shares of the part's radius from its middle. */
export type Defect = {
  readonly kind: DefectKind;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** Half the width of a scratch, radius of a spot. */
  readonly radius: number;
  /** How much darker it is at its middle, as a share; for a chip how much of the part is gone. */
  readonly depth: number;
};

/** Draws the kind of a defect by the weights of the parameters. */
export function drawKind({ defects }: VisionParameters, random: Random): DefectKind {
  const whole = defectKinds.reduce((sum, kind) => sum + defects[kind], 0);
  let left = random() * whole;
  return defectKinds.find((kind) => (left -= defects[kind]) < 0) ?? 'scratch';
}

/** Draws where a defect lies and how large it is; always as many numbers, so that its contrast changes nothing else. */
export function drawDefect(kind: DefectKind, { part, defects }: VisionParameters, random: Random): Defect {
  const [angle, place, turn, length] = [2 * Math.PI * random(), random(), 2 * Math.PI * random(), random()];
  const { size } = defects;
  // From faint to plain.
  const contrast = defects.contrast * (0.25 + 0.75 * random());
  // A polygon's flat sides are nearer than its corners.
  const edge = part.sides === 0 ? 1 : Math.cos(Math.PI / part.sides);
  const at = (radius: number): [number, number] => [radius * Math.cos(angle), radius * Math.sin(angle)];
  const inner = part.hole + 0.1;
  const middle = at(inner + (Math.max(inner, 0.85 * edge) - inner) * Math.sqrt(place));
  switch (kind) {
    case 'scratch': {
      const half = size * (0.12 + 0.16 * length);
      const [x, y] = [half * Math.cos(turn), half * Math.sin(turn)];
      const from = [middle[0] - x, middle[1] - y] as const;
      return { kind, from, to: [middle[0] + x, middle[1] + y], radius: 0.022 * size, depth: contrast };
    }
    case 'dent':
      return { kind, from: middle, to: middle, radius: size * (0.06 + 0.05 * length), depth: contrast };
    case 'stain':
      return { kind, from: middle, to: middle, radius: size * (0.12 + 0.1 * length), depth: contrast / 2 };
    case 'chip': {
      const rim = at(edge);
      return {
        kind,
        from: rim,
        to: rim,
        radius: size * (0.08 + 0.07 * length),
        depth: Math.min(1, 2 * contrast),
      };
    }
  }
}

/** How much of a defect there is at a place: 0 … 1, soft for dents and stains. */
export function presenceOf({ kind, from, to, radius }: Defect, x: number, y: number): number {
  const distance = distanceToSegment(x, y, from, to) / radius;
  switch (kind) {
    case 'scratch':
    case 'chip':
      // A little soft at its edge, as a lens draws it.
      return Math.min(1, Math.max(0, (1.15 - distance) / 0.3));
    case 'dent':
      return distance > 3 ? 0 : Math.exp(-(distance ** 2));
    case 'stain':
      return Math.min(1, Math.max(0, (1.2 - distance) / 0.4));
  }
}

/** From a place to the nearest point between two others. */
export function distanceToSegment(
  x: number,
  y: number,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): number {
  const alongX = toX - fromX;
  const alongY = toY - fromY;
  const square = alongX * alongX + alongY * alongY;
  const share = square === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / square;
  const clamped = Math.min(1, Math.max(0, share));
  return Math.sqrt((x - fromX - clamped * alongX) ** 2 + (y - fromY - clamped * alongY) ** 2);
}
