import { z } from 'zod';
import { bytes, failed } from './schemas.ts';

/** What a template can be made from: its own file, a picture, a Word document. */
export const templateSources = ['template', 'logo', 'wordStyles'] as const;
export type TemplateSource = (typeof templateSources)[number];

/** The contract's lines about files for report templates. */
export const templateCalls = {
  /** Asks for a file of this kind and returns its bytes; refuses what is too large to be one. */
  openForTemplate: {
    input: z.object({ source: z.enum(templateSources) }),
    result: z.union([
      z.object({ ok: z.literal(true), name: z.string(), bytes }),
      failed('cancelled', 'tooLarge', 'readFailed'),
    ]),
    kiosk: false,
  },
} as const;
