/** 评测指标包 as data: the questions, scenes, levels and the level rule. See resources/instrument. */
export type InstrumentPack = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly source: string;
  readonly wording: string;
  readonly dimensions: readonly Dimension[];
  readonly groups: readonly Group[];
  readonly questions: readonly Question[];
  readonly stages: readonly Stage[];
  readonly scenes: readonly Scene[];
  readonly levels: readonly LevelRule[];
  readonly rule: string;
};

export type Dimension = { readonly id: string; readonly name: string; readonly max: number };
export type Group = {
  readonly id: string;
  readonly dimension: string;
  readonly name: string;
  readonly max: number;
};
export type Stage = { readonly id: string; readonly name: string };

/** `exclusive`: choosing it clears the others. `range`: percent band, open below and closed above. Scores in points. */
export type Option = {
  readonly key: string;
  readonly label: string;
  readonly score: number;
  readonly exclusive?: boolean | undefined;
  readonly range?: { readonly gt: number | null; readonly lte: number } | undefined;
};

export type QuestionInput = { readonly key: string; readonly label: string; readonly unit: string };

export type Question = {
  readonly id: string;
  readonly dimension: string;
  readonly group: string;
  readonly name: string;
  readonly kind: 'multiple' | 'single';
  readonly max: number;
  readonly prompt: string;
  readonly options: readonly Option[];
  readonly inputs?: readonly QuestionInput[] | undefined;
  readonly formula?: string | undefined;
  readonly note?: string | undefined;
  readonly evidence: readonly string[];
};

export type SceneLevel = {
  readonly level: 1 | 2 | 3 | 4;
  readonly criterion: string;
  readonly evidence: readonly string[];
};

/** `constraint`: one of the ten 约束性场景 that count separately in the level rule. */
export type Scene = {
  readonly id: string;
  readonly stage: string;
  readonly name: string;
  readonly constraint: boolean;
  readonly levels: readonly SceneLevel[];
};

export type LevelRule = {
  readonly level: 1 | 2 | 3 | 4;
  readonly name: string;
  readonly minScore: number;
  readonly minScenes: number;
  readonly minConstraintScenes: number;
};
