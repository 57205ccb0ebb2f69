import { z } from 'zod';
import { largestEvidence } from '#shared/model/evidence.ts';
import { keyringSchema as keyring } from '#shared/vault/keyring.ts';
import { batchCalls } from './batchCalls.ts';
import { exchangeCalls } from './exchangeCalls.ts';
import { kioskCalls } from './kioskCalls.ts';
import { blobCalls } from './blobCalls.ts';
import { bytes, failed } from './schemas.ts';
import { packCalls } from './packCalls.ts';
import { sealCalls } from './sealCalls.ts';
import { secondCalls, type SecondOwnCall } from './secondCalls.ts';
import { syncCalls } from './syncCalls.ts';
import { templateCalls } from './templateCalls.ts';
import { vaultCalls } from './vaultCalls.ts';

const saved = z.object({ ok: z.literal(true), path: z.string() });

/** What a journal or a backup holds, encrypted by the page: rows of a snapshot, or one transaction. */
const journalItem = z.union([
  z.object({ kind: z.literal('part'), bytes }),
  z.object({ kind: z.literal('record'), sequence: z.number(), bytes }),
]);
/** A file of evidence as main keeps it: its name tells nothing, its content is encrypted by the page. */
const blobName = z.string().regex(/^[0-9a-f]{64}$/);
/** Room for what encrypting adds to the largest file (bytes). */
const sealing = 64;
const blobBytes = bytes.refine((value) => value.length <= largestEvidence + sealing);
/** A backup that main made by itself; `at` in ms since 1970. */
const automaticBackup = z.object({ name: z.string(), at: z.number(), bytes: z.number() });

/**
 * Every call from a window to main, declared once: input, result, and whether a window of the kiosk may use it: `true`,
 * `false`, or `operator`, only after the operator's PIN. Main's handlers, `window.host` and the preload loop are derived from this constant.
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
      kind: z.enum([
        'report',
        'workbook',
        'interchange',
        'seal',
        'evidence',
        'audit',
        'template',
        'exchange',
      ]),
      suggestedName: z.string().min(1).max(200),
      bytes,
    }),
    result: z.union([saved, failed('cancelled', 'writeFailed', 'noSpace')]),
    kiosk: 'operator',
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
  /** Room on the disk of the data (bytes). */
  freeSpace: { input: z.null(), result: z.object({ bytes: z.number() }), kiosk: true },
  ...kioskCalls,
  ...secondCalls,
  ...vaultCalls,
  /** The page's database is open at this step (see `shared/storage/databaseStep.ts`): the next start needs no safety copy. */
  databaseOpened: { input: z.object({ step: z.int().min(1) }), result: z.null(), kiosk: false },
  /** The folder of the safety copy that was made for an upgrade that has not succeeded yet. */
  safetyCopy: { input: z.null(), result: z.object({ folder: z.string().nullable() }), kiosk: false },
  /**
   * Asks where to, then writes a bundle for support: versions, sizes, states and the end of the log, nothing of the desk's
   * content. The page gives rows per table and the codes of its last faults (`at` in ms since 1970).
   */
  diagnosticBundle: {
    input: z.object({
      tables: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), z.int().min(0)),
      faults: z.array(z.object({ code: z.string().regex(/^[A-Za-z]{1,60}$/), at: z.number() })).max(100),
    }),
    result: z.union([saved, failed('cancelled', 'writeFailed', 'noSpace')]),
    kiosk: false,
  },
  /** How far main's journal has come. */
  journalState: {
    input: z.null(),
    result: z.object({
      last: z.number(),
      snapshotAt: z.number(),
      snapshotBytes: z.number(),
      recordBytes: z.number(),
    }),
    kiosk: false,
  },
  /** Appends committed transactions in their order; they are on the disk when this answers. */
  journalAppend: {
    input: z.object({ records: z.array(z.object({ sequence: z.int().min(1), bytes })).min(1) }),
    result: z.union([z.object({ ok: z.literal(true) }), failed('outOfOrder', 'writeFailed', 'noSpace')]),
    kiosk: false,
  },
  /** Reads the journal from its beginning (`from` null) or where the last call ended; at most a few megabytes. */
  journalRead: {
    input: z.object({ from: z.string().nullable() }),
    result: z.object({
      items: z.array(journalItem),
      next: z.string().nullable(),
    }),
    kiosk: false,
  },
  /** Begins a snapshot that will stand for everything up to `at`. */
  journalBeginSnapshot: {
    input: z.null(),
    result: z.object({ id: z.string(), at: z.number() }),
    kiosk: false,
  },
  journalAddToSnapshot: {
    input: z.object({ id: z.string(), bytes }),
    result: z.union([z.object({ ok: z.literal(true) }), failed('unknownSnapshot', 'writeFailed', 'noSpace')]),
    kiosk: false,
  },
  /** The snapshot is whole: it takes the place of what it stands for. */
  journalFinishSnapshot: {
    input: z.object({ id: z.string() }),
    result: z.union([z.object({ ok: z.literal(true) }), failed('unknownSnapshot', 'writeFailed', 'noSpace')]),
    kiosk: false,
  },
  /** The backups that main made by itself, newest first. */
  backupList: { input: z.null(), result: z.object({ backups: z.array(automaticBackup) }), kiosk: false },
  /** Makes one more automatic backup. `sequence`: what the journal must have come to, or the newest changes would lack. */
  backupNow: {
    input: z.object({ sequence: z.int().min(0) }),
    result: z.union([
      z.object({ ok: z.literal(true), backup: automaticBackup }),
      failed('nothingToBackUp', 'journalBehind', 'writeFailed', 'noSpace'),
    ]),
    kiosk: false,
  },
  /** Asks where to, then writes one encrypted file with everything. */
  backupToFile: {
    input: z.object({ sequence: z.int().min(0) }),
    result: z.union([
      z.object({ ok: z.literal(true), path: z.string(), bytes: z.number() }),
      failed('cancelled', 'nothingToBackUp', 'journalBehind', 'writeFailed', 'noSpace'),
    ]),
    kiosk: false,
  },
  /**
   * Opens a backup to be read by `id`: the automatic one of this name, or (null) one that the user chooses. It was read
   * from end to end and is whole. `missing`: records that were lost before it was made.
   */
  backupOpen: {
    input: z.object({ name: z.string().max(100).nullable() }),
    result: z.union([
      z.object({
        ok: z.literal(true),
        id: z.string(),
        name: z.string(),
        madeAt: z.number(),
        bytes: z.number(),
        items: z.number(),
        missing: z.number(),
        keyring,
      }),
      failed('cancelled', 'notABackup', 'backupDamaged', 'backupNewer', 'readFailed'),
    ]),
    kiosk: false,
  },
  /** Reads an open backup from its beginning (`from` null) or where the last call ended; at most a few megabytes. */
  backupRead: {
    input: z.object({ id: z.string(), from: z.int().min(0).nullable() }),
    result: z.union([
      z.object({ ok: z.literal(true), items: z.array(journalItem), next: z.number().nullable() }),
      failed('unknownBackup', 'readFailed'),
    ]),
    kiosk: false,
  },
  ...sealCalls,
  ...batchCalls,
  ...syncCalls,
  ...blobCalls,
  ...packCalls,
  ...templateCalls,
  ...exchangeCalls,
  /** One file of evidence out of an open backup, as it was encrypted when the backup was made. */
  backupBlob: {
    input: z.object({ id: z.string(), name: blobName }),
    result: z.union([
      z.object({ ok: z.literal(true), bytes }),
      failed('unknownBackup', 'notInBackup', 'readFailed'),
    ]),
    kiosk: false,
  },
  /** Asks for files to be added as evidence; they are then read one by one. `bytes` is a file's size. */
  evidencePick: {
    input: z.null(),
    result: z.union([
      z.object({
        ok: z.literal(true),
        files: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.number() })),
      }),
      failed('cancelled'),
    ]),
    kiosk: false,
  },
  /** Reads one file of the last choice. */
  evidenceRead: {
    input: z.object({ id: z.string() }),
    result: z.union([z.object({ ok: z.literal(true), bytes }), failed('unknownFile', 'readFailed')]),
    kiosk: false,
  },
  /** Keeps a file of evidence, wholly or not at all; it is on the disk when this answers. */
  evidencePut: {
    input: z.object({ name: blobName, bytes: blobBytes }),
    result: z.union([z.object({ ok: z.literal(true) }), failed('writeFailed', 'noSpace')]),
    kiosk: false,
  },
  evidenceGet: {
    input: z.object({ name: blobName }),
    result: z.union([z.object({ ok: z.literal(true), bytes }), failed('missing', 'readFailed')]),
    kiosk: false,
  },
  /** The names of all files of evidence that are kept. */
  evidenceList: { input: z.null(), result: z.object({ names: z.array(z.string()) }), kiosk: false },
  /** Says to which files rows refer, so that others can go when their time is over. */
  evidenceDiscard: {
    input: z.object({ used: z.array(blobName) }),
    result: z.object({ removed: z.number() }),
    kiosk: false,
  },
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<Name extends CallName> = z.infer<Contract[Name]['input']>;
export type CallResult<Name extends CallName> = z.infer<Contract[Name]['result']>;

/** What main must supply: one handler per line. */
export type Handlers = { readonly [Name in CallName]: (input: CallInput<Name>) => Promise<CallResult<Name>> };

/** Lines that only a kiosk's windows have. */
export type KioskOwnCall = keyof typeof kioskCalls;

/** Lines that a kiosk's windows have, some of them only after the operator's PIN. */
export type KioskCall = {
  [Name in CallName]: Contract[Name]['kiosk'] extends false ? never : Name;
}[CallName];

/** What main supplies to the desk, and to a kiosk. */
export type DeskHandlers = Omit<Handlers, KioskOwnCall | SecondOwnCall>;
export type KioskHandlers = Pick<Handlers, KioskCall>;

/** What a window sees as `window.host`. */
export type Host = Handlers;

/** The name of a call's channel on the wire. */
export function channelOf(name: CallName): string {
  return `desk:${name}`;
}
