import type { Block, DiagnosisModel, Line, ReportModel, TableBlock } from '#shared/report/model.ts';

/** A report's layout with tags in place of its contents, and the contents by tag, as docxtemplater takes them. */
export type Template = { readonly layout: ReportModel; readonly data: Readonly<Record<string, unknown>> };

type Fill = {
  /** Puts a text under a tag of its own. */
  readonly text: (text: string) => string;
  readonly line: (line: Line) => Line;
  /** Puts a list of rows under a tag of its own; gives the tag's name. */
  readonly rows: (rows: readonly unknown[]) => string;
};

const textOf = (line: Line): string => line.map(({ text }) => text).join('');
const lineOf = (text: string): Line => [{ text }];

/**
 * Makes the template of a report: every table becomes one row that docxtemplater repeats, every list one item, every
 * other text one tag. Headings, captions, legends and charts stay as they are: a template has them ready. Tags carry no
 * formatting within a line, which is less work for docxtemplater than our own renderer has.
 */
export function templateOf(model: DiagnosisModel): Template {
  const data: Record<string, unknown> = {};
  const put = (value: unknown): string => {
    const name = `t${Object.keys(data).length}`;
    data[name] = value;
    return name;
  };
  const fill: Fill = {
    text: (text) => (text === '' ? '' : `{${put(text)}}`),
    line: (line) => (textOf(line) === '' ? [] : lineOf(`{${put(textOf(line))}}`)),
    rows: put,
  };
  const { cover, chapters } = model;
  const layout: ReportModel = {
    ...model,
    cover: {
      ...cover,
      subject: fill.text(cover.subject),
      facts: cover.facts.map(({ label, value }) => ({ label, value: fill.line(value) })),
    },
    chapters: chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) => blockOf(block, fill)),
    })),
  };
  return { layout, data };
}

function blockOf(block: Block, { text, line, rows }: Fill): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, line: line(block.line) };
    case 'list': {
      const tag = rows(block.items.map((item) => ({ item: textOf(item) })));
      return { ...block, items: [lineOf(`{-w:p ${tag}}{item}{/${tag}}`)] };
    }
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, value }) => ({ label, value: line(value) })) };
    case 'table':
      return tableOf(block, rows);
    case 'heat':
      return {
        ...block,
        rows: block.rows.map(({ title, cells }) => ({
          title,
          cells: cells.map((cell) => ({ ...cell, value: { text: text(cell.value.text) } })),
        })),
      };
    case 'cards':
      return {
        ...block,
        cards: block.cards.map((card) => ({ ...card, value: line(card.value), note: line(card.note) })),
      };
    case 'panels':
      return {
        ...block,
        panels: block.panels.map((panel) => ({ ...panel, lines: panel.lines.map(line) })),
      };
    case 'callout':
      return { ...block, lines: block.lines.map(line) };
    case 'heading':
    case 'chart':
    case 'signatures':
    case 'pageBreak':
      return block;
  }
}

/** Runs of rows of one kind (group heads, ordinary rows) are one repeated row each, as a person lays them out. */
function tableOf(block: TableBlock, put: Fill['rows']): TableBlock {
  const runs: (typeof block.rows)[number][][] = [];
  for (const row of block.rows) {
    const last = runs.at(-1);
    if (last?.[0]?.group === row.group) last.push(row);
    else runs.push([row]);
  }
  const rows = runs.map((run) => {
    const tag = put(
      run.map(({ cells }) =>
        Object.fromEntries(cells.map(({ lines }, at) => [`c${at}`, lines.map(textOf).join('\n')])),
      ),
    );
    const cells = run[0]?.cells ?? [];
    return {
      group: run[0]?.group === true,
      cells: cells.map((_, at) => {
        const opening = at === 0 ? `{-w:tr ${tag}}` : '';
        const closing = at === cells.length - 1 ? `{/${tag}}` : '';
        return { lines: [lineOf(`${opening}{c${at}}${closing}`)] };
      }),
    };
  });
  return { ...block, rows };
}
