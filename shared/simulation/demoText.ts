/** 原理: how a demo works, honest about what it leaves out. Plain sentences for a visitor. */
export type DemoText = {
  /** The method in three to five sentences, with the names that the field uses. */
  readonly method: readonly string[];
  /** What is simpler here than in a workshop. */
  readonly simplifications: readonly string[];
  /** Where methods, formulas and test figures come from: author, title, year. */
  readonly sources: readonly string[];
};
