import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToDisplays, parseWindowState, type Rectangle } from './windowState.ts';

const laptop: Rectangle = { x: 0, y: 0, width: 1366, height: 728 };
const beamer: Rectangle = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('a stored window state', () => {
  it('is read back', () => {
    const state = { bounds: { x: -8, y: 0, width: 1200, height: 700 }, maximised: true };
    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
  });
  it.each(['', '{', 'null', '[]', '{"bounds":{"x":0,"y":0,"width":0,"height":9},"maximised":false}'])(
    'that reads %s counts as none',
    (text) => expect(parseWindowState(text)).toBeUndefined(),
  );
});

describe('a window', () => {
  it('keeps its place where its display is there', () => {
    const wanted = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(fitToDisplays(wanted, [laptop, beamer])).toEqual(wanted);
  });
  it('comes back, shrunk and centred, when its display is gone', () => {
    const wanted = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(fitToDisplays(wanted, [laptop])).toEqual({ x: 83, y: 0, width: 1200, height: 728 });
  });
  it('is always wholly on one of the displays', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    const bounds = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(bounds, (wanted) => {
        const at = fitToDisplays(wanted, [laptop, beamer]);
        const inside = [laptop, beamer].some(
          (area) =>
            at.x >= area.x &&
            at.y >= area.y &&
            at.x + at.width <= area.x + area.width &&
            at.y + at.height <= area.y + area.height,
        );
        expect(inside).toBe(true);
      }),
    );
  });
});
