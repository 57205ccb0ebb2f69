import { z } from 'zod';

const failed = <Code extends string>(...codes: readonly [Code, ...Code[]]) =>
  z.object({ ok: z.literal(false), code: z.enum(codes), message: z.string() });

const saved = z.object({ ok: z.literal(true), path: z.string() });
const bytes = z.instanceof(Uint8Array);

/**
 * Every call from a window to main, declared once: input, result, and whether the kiosk window may use it.
 * Main's handlers, `window.host` and the preload loop are derived from this constant.
 */
export const contract = {
  /** Versions for the about box. */
  appInfo: {
    input: z.null(),
    result: z.object({
      name: z.string(),
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      platform: z.string(),
    }),
    kiosk: true,
  },
  /** The frame of the first screen stands: show the window. */
  windowReady: { input: z.null(), result: z.null(), kiosk: true },
  /** Asks where to save, then writes to a temporary file and renames it. */
  saveFile: {
    input: z.object({
      kind: z.enum(['report', 'interchange']),
      suggestedName: z.string().min(1).max(200),
      bytes,
    }),
    result: z.union([saved, failed('cancelled', 'writeFailed', 'noSpace')]),
    kiosk: false,
  },
  /** Asks for an interchange file and returns its text; refuses what is too large to be one. */
  openInterchange: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), name: z.string(), text: z.string() }),
      failed('cancelled', 'tooLarge', 'readFailed', 'notText'),
    ]),
    kiosk: false,
  },
  /** Opens a file that this run saved with the system's own program, or shows it in its folder. */
  openSaved: {
    input: z.object({ path: z.string(), how: z.enum(['open', 'reveal']) }),
    result: z.union([z.object({ ok: z.literal(true) }), failed('notSavedHere', 'openFailed')]),
    kiosk: false,
  },
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<Name extends CallName> = z.infer<Contract[Name]['input']>;
export type CallResult<Name extends CallName> = z.infer<Contract[Name]['result']>;

/** What main must supply: one handler per line. */
export type Handlers = { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallResult<Name>> };

/** What a window sees as `window.host`. */
export type Host = Handlers;

/** The name of a call's channel on the wire. */
export function channelOf(name: CallName): string {
  return `desk:${name}`;
}
