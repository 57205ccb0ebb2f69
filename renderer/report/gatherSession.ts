import type { DeskDatabase } from '#data/database.ts';
import { bundleOfSession } from '#data/queries/bundleOfSession.ts';
import { evidenceOf } from '#data/queries/evidenceOf.ts';
import { packByReference } from '#data/queries/packByReference.ts';
import { previousSession } from '#data/queries/previousSession.ts';
import type { PinnedPack } from '#data/rows.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { PackReference } from '#shared/model/session.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { contentMark } from '#shared/report/batch/contentMark.ts';
import type { ReportInput } from '#shared/report/buildReport.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { reportSeal } from './reportSeal.ts';

/** What reports are gathered from: the open database and the shipped packs. */
export type ReportDesk = {
  readonly database: DeskDatabase;
  readonly instrument: PinnedPack;
  readonly policy: PolicyPack;
};

export type GatheringCode = 'sessionGone' | 'packMissing';

/** Everything that a document of one diagnosis is made of, and the mark of what it holds (see `contentMark.ts`). */
export type Gathered = { readonly input: ReportInput; readonly mark: string };

/**
 * Reads one diagnosis with its evidence, its seal and the diagnosis before it, for a document of it. The one way of the
 * single report and of the batch, so that both give the same file. `figures`: without evidence and seal, for documents
 * over many diagnoses, which print neither.
 */
export async function gatherSession(
  desk: ReportDesk,
  sessionId: string,
  template: ReportTemplate,
  today: string,
  parts: 'whole' | 'figures' = 'whole',
): Promise<Result<Gathered, GatheringCode>> {
  const { database, policy } = desk;
  const rows = await bundleOfSession(database, sessionId);
  if (rows === null) return failure('sessionGone', '这次诊断已被移除，没有生成；其他内容不受影响。');
  const { session } = rows;
  const pack = await editionOf(desk, session.pack);
  if (pack === null) {
    return failure(
      'packMissing',
      `本机没有这次诊断所用的评测指标版本（${session.pack.id} ${session.pack.version}），没有生成；请先导入该指标包。`,
    );
  }
  const whole = parts === 'whole';
  const [evidence, before, seal] = await Promise.all([
    whole ? evidenceOf(database, sessionId) : [],
    previousSession(database, session),
    whole ? reportSeal(database, session) : null,
  ]);
  const previous = before === null ? null : await bundleOfSession(database, before.id);
  const bundle = whole ? { ...rows, evidence } : rows;
  const input = { bundle, previous, pack, packReference: session.pack, policy, template, today, seal };
  const previousPack =
    previous === null ? null : await otherEdition(desk, session.pack, previous.session.pack);
  return success({
    input: previousPack === null ? input : { ...input, previousPack },
    mark: contentMark(bundle, before?.id ?? null),
  });
}

function editionOf(
  { database, instrument }: ReportDesk,
  reference: PackReference,
): Promise<InstrumentPack | null> {
  return reference.hash === instrument.reference.hash
    ? Promise.resolve(instrument.pack)
    : packByReference(database, reference);
}

/** The edition of the diagnosis before, where it is another one and this laptop has it. */
async function otherEdition(
  desk: ReportDesk,
  now: PackReference,
  before: PackReference,
): Promise<InstrumentPack | null> {
  return before.hash === now.hash ? null : editionOf(desk, before);
}
