import { Dexie, type Table } from 'dexie';
import { databaseName } from './databaseName.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { Actor } from '#shared/roles/actor.ts';
import { findPosition } from './journalPosition.ts';
import { createRowGate, plainCodec, type RowCodec, type RowGate } from './middleware.ts';
import type { Rows, TableName } from './rows.ts';
import { newestStep, steps as shippedSteps, type Step } from './steps.ts';

type DeskTables = { readonly [Name in TableName]: Table<Rows[Name], string> };

/** How rows lie on disk, who works on them, and (for tests) another history. The app always names codec and actor. */
export type DatabaseOptions = {
  readonly codec?: RowCodec;
  readonly actor?: Actor;
  readonly steps?: readonly Step[];
  /** Hears that a stored database is about to be upgraded, from one step to another. */
  readonly onUpgrade?: (from: number, to: number) => void;
};

export type OpeningCode = 'newerData' | 'upgradeFailed' | 'storageUnavailable';

/** Whoever opens a database without saying who they are; the app never does. */
const nobody: Actor = { person: '', role: 'administrator' };

/** The database of this laptop. Reads go through `queries/`, writes through `commands/` and `write.ts`. */
export class DeskDatabase extends Dexie implements DeskTables {
  declare readonly enterprises: DeskTables['enterprises'];
  declare readonly sessions: DeskTables['sessions'];
  declare readonly answers: DeskTables['answers'];
  declare readonly sceneRatings: DeskTables['sceneRatings'];
  declare readonly evidence: DeskTables['evidence'];
  declare readonly seals: DeskTables['seals'];
  declare readonly removals: DeskTables['removals'];
  declare readonly statistics: DeskTables['statistics'];
  declare readonly activities: DeskTables['activities'];
  declare readonly signIns: DeskTables['signIns'];
  declare readonly demands: DeskTables['demands'];
  declare readonly selfChecks: DeskTables['selfChecks'];
  declare readonly usageCounts: DeskTables['usageCounts'];
  declare readonly siteChecks: DeskTables['siteChecks'];
  declare readonly satisfactions: DeskTables['satisfactions'];
  declare readonly directory: DeskTables['directory'];
  declare readonly packs: DeskTables['packs'];
  declare readonly outbox: DeskTables['outbox'];
  declare readonly settings: DeskTables['settings'];
  declare readonly auditTrail: DeskTables['auditTrail'];
  declare readonly syncBases: DeskTables['syncBases'];
  declare readonly refusals: DeskTables['refusals'];
  declare readonly exchangedStates: DeskTables['exchangedStates'];
  declare readonly conflicts: DeskTables['conflicts'];
  declare readonly receipts: DeskTables['receipts'];
  declare readonly syncState: DeskTables['syncState'];
  declare readonly journalTail: DeskTables['journalTail'];
  readonly gate: RowGate;
  /** Who works on this database: a desk that is locked is opened anew. */
  readonly actor: Actor;

  constructor(name: string, options: DatabaseOptions = {}) {
    // Strict: a commit is on disk before it is reported. Dexie's query cache would guess rows before they are stored.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    for (const step of options.steps ?? shippedSteps) this.version(step.number).stores(step.tables);
    this.actor = options.actor ?? nobody;
    this.gate = createRowGate(options.codec ?? plainCodec);
    this.use(this.gate.middleware);
    // A newer app wants to upgrade: let go and do not reopen what this one would not understand.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }
}

/**
 * Opens the database, creating or upgrading it. `newerData`: a newer app wrote it; nothing was opened or touched.
 * `upgradeFailed`: it is still what it was before. `storageUnavailable`: the browser could not open it.
 */
export async function openDatabase(
  name: string = databaseName,
  options: DatabaseOptions = {},
): Promise<Result<DeskDatabase, OpeningCode>> {
  const newest = newestStep(options.steps ?? shippedSteps);
  let isUpgrade = false;
  try {
    // Dexie opens a newer database without complaint, so look first. It stores its version times ten, and raises the
    // last digit by itself when it mends a store that is missing.
    const stored = (await indexedDB.databases()).find((database) => database.name === name);
    const step = Math.floor((stored?.version ?? 0) / 10);
    if (step > newest) return newerData();
    isUpgrade = step > 0 && step < newest;
    if (isUpgrade) options.onUpgrade?.(step, newest);
    const database = new DeskDatabase(name, options);
    await database.open();
    isUpgrade = false;
    await findPosition(database);
    askForPersistence();
    return success(database);
  } catch (error) {
    const detail = error instanceof Error ? error.name : '未知错误';
    if (isUpgrade) return upgradeFailed(detail);
    return failure(
      'storageUnavailable',
      `无法打开本机数据（${detail}）。已有数据没有改动；请关闭其他正在运行的本软件窗口，确认磁盘有剩余空间后重新启动。`,
    );
  }
}

/** An upgrade is one transaction of the browser's: it succeeds wholly or leaves the database as it was. */
function upgradeFailed(detail: string): Result<never, 'upgradeFailed'> {
  return failure(
    'upgradeFailed',
    `本机数据没有升级成功（${detail}）。数据仍是升级之前的样子，没有丢失；请确认磁盘有剩余空间后重试。`,
  );
}

function newerData(): Result<never, 'newerData'> {
  return failure(
    'newerData',
    '本机数据由更新版本的软件写入，当前版本无法识别。数据原样保留、未作任何改动；请安装新版本后再打开。',
  );
}

/** Asks Chromium not to clear the data when the disk is short; a refusal changes nothing, so nobody waits for it. */
function askForPersistence(): void {
  navigator.storage.persist().catch(() => false);
}
