import { z } from 'zod';

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

const windowState = z.object({ bounds: rectangle, maximised: z.boolean() });

/** Position and size in device-independent pixels. */
export type Rectangle = z.infer<typeof rectangle>;
export type WindowState = z.infer<typeof windowState>;

/** Reads a stored state; anything unusable counts as none. */
export function parseWindowState(text: string): WindowState | undefined {
  try {
    return windowState.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** How much of a window must lie on a display for the user to take hold of it. */
const graspable = { width: 120, height: 60 };

function overlap(one: Rectangle, other: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
    height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
  };
}

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * Where a window of the wanted bounds goes on the work areas that are there now: on the area that shows most of it,
 * moved and shrunk so that all of it is visible; centred on the first area when its display is gone.
 */
export function fitToDisplays(wanted: Rectangle, areas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const shown = areas
    .map((area) => ({ area, part: overlap(wanted, area) }))
    .filter(({ part }) => part.width >= graspable.width && part.height >= graspable.height)
    .sort((one, other) => other.part.width * other.part.height - one.part.width * one.part.height)[0];
  const area = shown?.area ?? areas[0];
  const width = Math.min(wanted.width, area.width);
  const height = Math.min(wanted.height, area.height);
  const centred = {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
  };
  const { x, y } = shown === undefined ? centred : wanted;
  return {
    x: between(x, area.x, area.x + area.width - width),
    y: between(y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
