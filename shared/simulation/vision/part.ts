import { randomNormal } from 'd3-random';
import type { Random } from '../seededRandom.ts';
import { presenceOf, type Defect } from './defects.ts';
import type { VisionParameters } from './parameters.ts';
import { smoothed, type Picture } from './picture.ts';

/** Of the usual one in percent; it falls off by `gradient` percent towards `direction` (radians). */
export type Light = { readonly brightness: number; readonly gradient: number; readonly direction: number };

/** Where a part lies: middle and radius in pixels, turn in radians. */
export type Pose = { readonly x: number; readonly y: number; readonly radius: number; readonly turn: number };

/** Draws how a part lies and is lit: `light` where it is given, else anything up to the usual gradient. */
export function drawScene({ picture }: VisionParameters, random: Random): { pose: Pose; light: Light } {
  const { size, shift, rotation, growth, radius, gradient } = picture;
  const between = (most: number) => most * (2 * random() - 1);
  const pose = {
    x: (size - 1) / 2 + between(shift),
    y: (size - 1) / 2 + between(shift),
    radius: radius * size * (1 + between(growth) / 100),
    turn: (between(rotation) * Math.PI) / 180,
  };
  const light = {
    brightness: 100 + between(5),
    gradient: gradient * random(),
    direction: Math.PI * between(1),
  };
  return { pose, light };
}

/** Takes the picture of a part: outline, hole, groove, marks, defect, texture, light, noise of the camera. */
export function takePicture(
  parameters: VisionParameters,
  { pose, light }: { readonly pose: Pose; readonly light: Light },
  defect: Defect | null,
  random: Random,
): Picture {
  const { part, picture } = parameters;
  const { size } = picture;
  const normal = randomNormal.source(random)(0, 1);
  const outline = outlineOf(part, normal, random);
  const nearest = Math.min(...outline) - 0.05;
  const texture = textureOf(size, picture.texture, normal);
  const pixels = new Uint8ClampedArray(size * size);
  const cosine = Math.cos(pose.turn);
  const sine = Math.sin(pose.turn);
  const fallX = ((light.gradient / 100) * Math.cos(light.direction)) / size;
  const fallY = ((light.gradient / 100) * Math.sin(light.direction)) / size;
  const pixel = 1 / pose.radius;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const right = (column - pose.x) * pixel;
      const down = (row - pose.y) * pixel;
      const x = right * cosine + down * sine;
      const y = down * cosine - right * sine;
      const at = row * size + column;
      const fromMiddle = Math.sqrt(x * x + y * y);
      let grey = part.background;
      if (fromMiddle < 1.2) {
        let covered = 1;
        if (fromMiddle > nearest)
          covered = coverage(outlineAt(outline, Math.atan2(y, x)) - fromMiddle, pixel);
        if (part.hole > 0) covered *= coverage(fromMiddle - part.hole, pixel);
        const presence = defect === null ? 0 : defect.depth * presenceOf(defect, x, y);
        let own = part.grey * surfaceAt(part, x, y, fromMiddle) + (texture[at] ?? 0);
        if (defect?.kind === 'chip') covered *= 1 - presence;
        else own *= 1 - presence;
        grey += covered * (own - part.background);
      }
      const lit = (light.brightness / 100) * (1 - (column - size / 2) * fallX - (row - size / 2) * fallY);
      // An even distribution of the same deviation is quicker than a normal one, and the eye does not tell.
      pixels[at] = grey * lit + picture.noise * 3.46 * (random() - 0.5);
    }
  }
  return { size, pixels };
}

/** Grey values of a rough surface: neighbours are alike. */
function textureOf(size: number, deviation: number, normal: () => number): Float32Array {
  const values = new Float32Array(size * size);
  // Mean of nine: a third of the deviation is left of it.
  for (let at = 0; at < values.length; at += 1) values[at] = 3 * deviation * normal();
  return smoothed({ size, values }).values;
}

const outlineSteps = 720;

/** The outline's distance from the middle, by direction; every uneven part has waves of its own. */
function outlineOf(part: Part, normal: () => number, random: Random): readonly number[] {
  const waves = [2, 3, 4].map(
    (count) => [count, part.unevenness * normal(), 2 * Math.PI * random()] as const,
  );
  return Array.from({ length: outlineSteps }, (_, step) => {
    const angle = (2 * Math.PI * step) / outlineSteps;
    return waves.reduce(
      (sum, [count, height, phase]) => sum + height * Math.cos(count * angle + phase),
      edgeAt(part, angle),
    );
  });
}

function outlineAt(outline: readonly number[], angle: number): number {
  const step = Math.round((angle / (2 * Math.PI)) * outlineSteps);
  return outline[step < 0 ? step + outlineSteps : step % outlineSteps] ?? 1;
}

/** How much of a pixel lies inside, when its middle does so by `depth` (shares of the radius). */
function coverage(depth: number, pixel: number): number {
  return Math.min(1, Math.max(0, depth / pixel + 0.5));
}

type Part = VisionParameters['part'];

/** The outline's distance from the middle in a direction; 1 at a polygon's corners. */
function edgeAt({ sides }: Part, angle: number): number {
  if (sides === 0) return 1;
  const sector = (2 * Math.PI) / sides;
  const within = (((angle % sector) + sector) % sector) - sector / 2;
  return Math.cos(sector / 2) / Math.cos(within);
}

/** How bright the surface is, as a share of the part's grey. */
function surfaceAt({ groove, marks, marksRadius }: Part, x: number, y: number, fromMiddle: number): number {
  let share = 1;
  if (groove > 0) share *= 1 - 0.25 * Math.exp(-(((fromMiddle - groove) / 0.035) ** 2));
  if (marks > 0 && Math.abs(fromMiddle - marksRadius) < 0.15) {
    const sector = (2 * Math.PI) / marks;
    const nearest = Math.round(Math.atan2(y, x) / sector) * sector;
    const square = (x - marksRadius * Math.cos(nearest)) ** 2 + (y - marksRadius * Math.sin(nearest)) ** 2;
    share *= 1 - 0.4 * Math.exp(-square / 0.055 ** 2);
  }
  return share;
}
