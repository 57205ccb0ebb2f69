/** One table of an exhibit's figures, for those who want to read them. Cells are texts with their unit where it is not the column's. */
export type ExhibitTable = {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly align: 'text' | 'number' }[];
  readonly rows: readonly (readonly string[])[];
};

/** What an exhibit says in words. `source` names where the figures come from; 示例 is said there, too. */
export type ExhibitText = {
  /** The finding, as one sentence. */
  readonly headline: string;
  readonly explanation: string;
  readonly source: string;
  readonly tables: readonly ExhibitTable[];
};

/** Whether what an exhibit shows is made up: its source says 示例 then. */
export function isSample({ source }: ExhibitText): boolean {
  return source.includes('示例');
}
