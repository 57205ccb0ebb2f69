import type { Level } from '../../look/levels.ts';
import type { AnswerValue } from '../answer.ts';
import type { EnterpriseFields } from '../enterprise.ts';
import type { Session } from '../session.ts';

/** One session of a file, checked against its pack. Open items are absent; `enterprise` is the normalised USCC. */
export type ImportedSession = Pick<
  Session,
  'kind' | 'date' | 'target' | 'painPoints' | 'notes' | 'participants' | 'consultant'
> & {
  /** The file's id, lower case; null when the importer is to make one. */
  readonly id: string | null;
  readonly enterprise: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly scenes: Readonly<Record<string, Level>>;
  readonly answerNotes: Readonly<Record<string, string>>;
  readonly sceneNotes: Readonly<Record<string, string>>;
};

/** What a valid interchange file holds. */
export type InterchangeContent = {
  readonly enterprises: readonly EnterpriseFields[];
  readonly sessions: readonly ImportedSession[];
};
