import type { Level } from '../look/levels.ts';

/**
 * A report as plain data: what is printed, in the order in which it is printed, free of Word and of the clock. Chapters
 * are a list, so that an office can leave one out and later chapters can join; the renderer knows no diagnosis words.
 */
export type ReportModel = {
  readonly format: 'transformation-desk-report/1';
  readonly properties: ReportProperties;
  readonly look: ReportLook;
  /** Null: a sheet without cover and contents. */
  readonly cover: Cover | null;
  /** Printed at the head of every page but the cover. */
  readonly header: { readonly left: string; readonly right: string };
  readonly chapters: readonly Chapter[];
  /** How to read the figures, printed under the contents. */
  readonly readingNote: CalloutBlock | null;
  /** The figures that other programs read (see the interchange format); null in a document over several diagnoses. */
  readonly result: ResultFigures | null;
};

/** The report of one diagnosis, with cover and figures. */
export type DiagnosisModel = ReportModel & { readonly cover: Cover; readonly result: ResultFigures };

/** The office's logo: a PNG or JPEG as a data URL, and what it shows. */
export type Logo = { readonly image: string; readonly alternativeText: string };

/** What the office's template gives to the look; see `template/template.ts`. */
export type ReportLook = {
  readonly brand: string;
  readonly logo: Logo | null;
  readonly styles: string | null;
};

/** Document properties; `date` is YYYY-MM-DD. */
export type ReportProperties = {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: readonly string[];
  readonly description: string;
  readonly number: string;
  readonly date: string;
};

export type Cover = {
  readonly issuer: string;
  readonly title: string;
  readonly subtitle: string;
  readonly subject: string;
  /** Stamped on the cover and in the header when the data is a sample; null otherwise. */
  readonly mark: string | null;
  readonly facts: readonly Fact[];
  /** Under the facts, from the office's template. */
  readonly lines: readonly string[];
};

export type ResultFigures = {
  readonly score: string;
  readonly scoreAtMost: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly scenesAtLeast: Readonly<Record<1 | 2 | 3 | 4, number>>;
  readonly constraintScenesAtLeast: Readonly<Record<1 | 2 | 3 | 4, number>>;
  readonly level: Level;
  readonly levelRange: readonly [Level, Level];
  /** Ids of the open questions and scenes, in the instrument's order. */
  readonly open: readonly string[];
};

/** `breakBefore` starts a new page; `numbered` chapters are counted 一、二、三…, the others keep their bare title. */
export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly numbered: boolean;
  readonly breakBefore: boolean;
  readonly blocks: readonly Block[];
};

/** Where a printed figure comes from: a path into the report's source, or a derivation of paths (see trace.ts). */
export type Trace = string;

export type Tone = 'soft' | 'brand' | 'ok' | 'warning';

/** A piece of text in one look. Every printed figure carries its trace. */
export type Span = {
  readonly text: string;
  readonly strong?: true;
  readonly tone?: Tone;
  readonly trace?: Trace;
};

export type Line = readonly Span[];

/** Colour of a surface: one of the level colours, or a tint of the page. */
export type Shade = 'brand' | 'warning' | 'ok' | 'plain' | `level${Level}`;

/** `wide`: takes a whole row where facts stand in two columns. */
export type Fact = { readonly label: string; readonly value: Line; readonly wide?: true };

/** `图 1`, `表 2`: numbered through the whole report after the chapters are chosen (0 = not numbered yet). */
export type Caption = { readonly label: '图' | '表'; readonly number: number; readonly text: string };

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | ChartBlock
  | HeatBlock
  | CardsBlock
  | PanelsBlock
  | CalloutBlock
  | SignaturesBlock
  | { readonly kind: 'pageBreak' };

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly style: 'body' | 'note' | 'quote';
  readonly line: Line;
};
export type HeadingBlock = { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string };
export type ListBlock = { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] };

/** Label–value pairs in one or two columns of pairs. */
export type FactsBlock = {
  readonly kind: 'facts';
  readonly caption: Caption | null;
  readonly pairs: 1 | 2;
  readonly facts: readonly Fact[];
};

/** `share` is a column's part of the text width, in any unit. */
export type Column = {
  readonly title: string;
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
};
/** A small picture in a cell: a JPEG as a data URL, and what it shows. */
export type Picture = { readonly jpeg: string; readonly alternativeText: string };

/** A cell's picture stands above its lines. */
export type Cell = {
  readonly lines: readonly Line[];
  readonly shade?: Shade;
  readonly picture?: Picture;
};

/** A `group` row has one cell over the whole width and stays with the row that follows. */
export type Row = { readonly group: boolean; readonly cells: readonly Cell[] };
export type TableBlock = {
  readonly kind: 'table';
  readonly caption: Caption;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Less room in the cells, for long tables that are looked up rather than read. */
  readonly dense?: true;
};

/** One value per category; null = not known. `traces` runs parallel to `values`. Colours are sRGB hex with #. */
export type Series = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly traces: readonly (Trace | null)[];
  readonly colour: string;
  readonly labels: boolean;
  readonly dashed?: true;
  /** Takes its room in a stack, but is not drawn. */
  readonly hidden?: true;
  /** One colour per category instead of the series' own (bars only). */
  readonly colours?: readonly string[];
};
export type ChartBlock = {
  readonly kind: 'chart';
  readonly caption: Caption;
  /** `gantt`: stacked bars over days as spreadsheets count them (see `gantt.ts`). */
  readonly chart: 'radar' | 'column' | 'bar' | 'stackedBar' | 'line' | 'gantt';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Where the value axis begins; 0 if it is not said. */
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  readonly height: 'strip' | 'low' | 'middle' | 'high';
  readonly alternativeText: string;
};

/** Shaded cells on a level scale; `level` null = open, drawn with a dashed outline. The number stands in the cell. */
export type HeatCell = {
  readonly title: string;
  readonly level: Level | null;
  readonly value: Span;
};
export type HeatBlock = {
  readonly kind: 'heat';
  readonly caption: Caption;
  readonly columns: number;
  readonly rows: readonly { readonly title: string; readonly cells: readonly HeatCell[] }[];
  readonly legend: readonly { readonly text: string; readonly level: Level | null }[];
};

/** Big figures side by side. */
export type CardsBlock = {
  readonly kind: 'cards';
  readonly cards: readonly {
    readonly label: string;
    readonly value: Line;
    readonly note: Line;
    readonly shade: Shade;
  }[];
};

/** Short lists side by side, each under its own title. */
export type PanelsBlock = {
  readonly kind: 'panels';
  readonly panels: readonly {
    readonly title: string;
    readonly tone: 'ok' | 'warning' | 'brand';
    readonly lines: readonly Line[];
  }[];
};

export type CalloutBlock = {
  readonly kind: 'callout';
  readonly tone: 'brand' | 'warning' | 'ok';
  readonly title: string;
  readonly lines: readonly Line[];
};

/** A box per party one below the other, or low boxes in one row. */
export type SignaturesBlock = {
  readonly kind: 'signatures';
  readonly sideBySide?: true;
  readonly parties: readonly {
    readonly role: string;
    readonly statement: string;
    readonly fields: readonly string[];
  }[];
};
