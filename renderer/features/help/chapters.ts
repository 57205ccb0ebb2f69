import activities from '#resources/guide/activities.md?raw';
import backup from '#resources/guide/backup.md?raw';
import batch from '#resources/guide/batch.md?raw';
import diagnosis from '#resources/guide/diagnosis.md?raw';
import enterprises from '#resources/guide/enterprises.md?raw';
import exchange from '#resources/guide/exchange.md?raw';
import hall from '#resources/guide/hall.md?raw';
import questions from '#resources/guide/questions.md?raw';
import records from '#resources/guide/records.md?raw';
import report from '#resources/guide/report.md?raw';
import result from '#resources/guide/result.md?raw';
import sample from '#resources/guide/sample.md?raw';
import sealing from '#resources/guide/sealing.md?raw';
import start from '#resources/guide/start.md?raw';
import storage from '#resources/guide/storage.md?raw';
import supervision from '#resources/guide/supervision.md?raw';
import support from '#resources/guide/support.md?raw';
import sync from '#resources/guide/sync.md?raw';
import templates from '#resources/guide/templates.md?raw';
import vault from '#resources/guide/vault.md?raw';
import { titleOf } from './titleOf.ts';

/** One chapter of the user guide; `text` is Markdown that begins with the title. */
export type Chapter = { readonly id: string; readonly title: string; readonly text: string };

const texts = {
  start,
  vault,
  enterprises,
  diagnosis,
  result,
  report,
  batch,
  templates,
  sealing,
  activities,
  supervision,
  hall,
  sync,
  exchange,
  backup,
  records,
  sample,
  storage,
  questions,
  support,
};

/** The user guide in reading order. */
export const chapters: readonly Chapter[] = Object.entries(texts).map(([id, text]) => ({
  id,
  title: titleOf(text),
  text,
}));
