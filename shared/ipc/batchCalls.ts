import { z } from 'zod';
import { manifestSchema } from '#shared/report/batch/manifest.ts';
import { fileNameOf } from '#shared/storage/fileName.ts';
import { bytes, failed } from './schemas.ts';

/** A folder that the user chose; only main knows where it is. */
const folder = z.string().regex(/^[0-9a-f-]{36}$/);
/** A name within the folder: never a path, and one that every system takes as it is. */
const name = z
  .string()
  .max(200)
  .regex(/\.(docx|xlsx)$/)
  .refine((value) => fileNameOf(value) === value);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const done = z.object({ ok: z.literal(true) });

/** The contract's lines about the folder into which many reports are written. */
export const batchCalls = {
  /** Asks for a folder; it is remembered under its id also for later starts. */
  batchChooseFolder: {
    input: z.null(),
    result: z.union([z.object({ ok: z.literal(true), folder, path: z.string() }), failed('cancelled')]),
    kiosk: false,
  },
  /** A folder that was chosen earlier, if it is still there. */
  batchFolder: {
    input: z.object({ folder }),
    result: z.union([z.object({ ok: z.literal(true), path: z.string() }), failed('folderGone')]),
    kiosk: false,
  },
  /** The manifest in the folder; null where there is none. A manifest.json that is something else is refused. */
  batchReadManifest: {
    input: z.object({ folder }),
    result: z.union([
      z.object({ ok: z.literal(true), manifest: manifestSchema.nullable() }),
      failed('folderGone', 'notAManifest', 'readFailed'),
    ]),
    kiosk: false,
  },
  batchWriteManifest: {
    input: z.object({ folder, manifest: manifestSchema }),
    result: z.union([done, failed('folderGone', 'noSpace', 'writeFailed')]),
    kiosk: false,
  },
  /** Size and SHA-256 of a file in the folder as it lies there now; null where there is none. */
  batchFileState: {
    input: z.object({ folder, name }),
    result: z.union([
      z.object({ ok: z.literal(true), file: z.object({ bytes: z.number(), sha256 }).nullable() }),
      failed('folderGone', 'readFailed'),
    ]),
    kiosk: false,
  },
  /**
   * Writes one file wholly. What lies there under its name is replaced if it is the file with SHA-256 `replaces` (or the
   * very same content); anything else, such as a report that somebody edited, is kept beside it under `keptAs`.
   */
  batchWriteFile: {
    input: z.object({ folder, name, bytes, replaces: sha256.nullable() }),
    result: z.union([
      z.object({ ok: z.literal(true), keptAs: z.string().nullable() }),
      failed('folderGone', 'noSpace', 'writeFailed'),
    ]),
    kiosk: false,
  },
  /** Opens the folder in the system's file manager. */
  batchOpenFolder: {
    input: z.object({ folder }),
    result: z.union([done, failed('folderGone', 'openFailed')]),
    kiosk: false,
  },
} as const;
