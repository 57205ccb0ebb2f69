import type { CDPSession } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';

/** A place on the screen, in CSS px. */
export type Point = { readonly x: number; readonly y: number };

/** How long a finger rests on the glass (ms). */
const contact = 40;

/** One tap of one finger, from the glass on: the browser itself makes the page's touch, pointer and click events of it. */
export async function tap(line: CDPSession, { x, y }: Point): Promise<void> {
  await line.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await pause(contact);
  await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
