import type { AnswerValue } from '../model/answer.ts';
import type { Level } from '../look/levels.ts';

/** What scoring reads of a session: answers by question id, scene levels by scene id. Absent or null = open. */
export type Assessment = {
  readonly answers: Readonly<Record<string, AnswerValue | null>>;
  readonly scenes: Readonly<Record<string, Level | null>>;
};

/** Points as a decimal string without trailing zeros or floating-point noise, e.g. "48.625". */
export type Points = string;

/** How an option was reached from numbers typed in. `percent` is rounded to two places for display only. */
export type InputReading =
  | { readonly state: 'empty' }
  | { readonly state: 'incomplete'; readonly missing: readonly string[] }
  | {
      readonly state: 'refused';
      readonly code: InputFaultCode;
      readonly message: string;
      readonly inputs: readonly string[];
    }
  | { readonly state: 'read'; readonly option: string; readonly explanation: string };

export type InputFaultCode =
  | 'notANumber'
  | 'negative'
  | 'notWhole'
  | 'zeroDivisor'
  | 'partExceedsWhole'
  | 'percentAbove100'
  | 'unknownInput';

/** One question in the result: `score` counts only what is answered; `scoreAtMost` fills what is open. */
export type QuestionResult = {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  readonly score: Points;
  readonly scoreAtMost: Points;
  readonly max: Points;
  readonly chosen: readonly { readonly key: string; readonly label: string; readonly score: Points }[];
  readonly reading: InputReading | null;
};

export type GroupResult = {
  readonly id: string;
  readonly name: string;
  readonly score: Points;
  readonly scoreAtMost: Points;
  readonly max: Points;
  readonly questions: readonly QuestionResult[];
};

export type DimensionResult = {
  readonly id: string;
  readonly name: string;
  readonly score: Points;
  readonly scoreAtMost: Points;
  readonly max: Points;
  readonly groups: readonly GroupResult[];
};

export type SceneResult = {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly constraint: boolean;
  readonly level: Level | null;
};

/** One of the three conditions of a level: `actual` now (open items not counted), `atMost` if every open item is best. */
export type Condition = {
  readonly kind: 'score' | 'scenes' | 'constraintScenes';
  readonly required: Points;
  readonly actual: Points;
  readonly atMost: Points;
  readonly met: boolean;
  readonly reachable: boolean;
  readonly missing: Points;
};

export type LevelCheck = {
  readonly level: 1 | 2 | 3 | 4;
  readonly name: string;
  readonly met: boolean;
  readonly conditions: readonly Condition[];
};

export type OpenItem = { readonly kind: 'question' | 'scene'; readonly id: string; readonly name: string };

/** The whole result as a tree: level ← conditions ← dimensions ← groups ← questions ← options and inputs. */
export type AssessmentResult = {
  readonly score: Points;
  readonly scoreAtMost: Points;
  readonly max: Points;
  readonly dimensions: readonly DimensionResult[];
  readonly scenes: readonly SceneResult[];
  /** Scenes rated at least level 1 … 4. */
  readonly scenesAtLeast: Readonly<Record<1 | 2 | 3 | 4, number>>;
  readonly constraintScenesAtLeast: Readonly<Record<1 | 2 | 3 | 4, number>>;
  readonly checks: readonly LevelCheck[];
  readonly level: Level;
  /** Lowest and highest level that the open items allow; `level` is the lowest. */
  readonly levelRange: readonly [Level, Level];
  readonly open: readonly OpenItem[];
  readonly total: number;
};
