import type { CalloutBlock, CardsBlock, PanelsBlock, SignaturesBlock } from '../../model.ts';
import { paragraph, run, runs, type Markup } from '../markup.ts';
import { columnWidths, table, tableCell, tableRow, type Edge } from '../tableMarkup.ts';
import { surface, toneInk, type BrandInks } from '../theme.ts';
import { afterTable } from './tables.ts';

const gap: Edge = { colour: 'FFFFFF', width: 48 };

/** Big figures side by side on coloured cards. */
export function cardsMarkup(block: CardsBlock, brand: BrandInks): Markup {
  const widths = columnWidths(block.cards.map(() => 1));
  const last = block.cards.length - 1;
  const cells = block.cards.map((card, index) => {
    const colour = surface(card.shade, brand);
    const look = { colour: colour.text };
    const content = [
      paragraph('CardLabel', run(card.label, look)),
      paragraph('CardValue', runs(card.value, brand, look)),
      paragraph('CardNote', runs(card.note, brand, look)),
    ].join('');
    const edges = {
      ...(index === 0 ? {} : { left: gap }),
      ...(index === last ? {} : { right: gap }),
    };
    return tableCell(content, { width: widths[index] ?? 0, surface: colour, edges });
  });
  const title = block.cards.map((card) => card.label).join('、');
  const margins = { vertical: 110, horizontal: 90 };
  return `${table([tableRow(cells)], { widths, title, rules: 'none', margins })}${afterTable}`;
}

/** Short lists side by side, each under its own title and colour. */
export function panelsMarkup(block: PanelsBlock, brand: BrandInks): Markup {
  const widths = columnWidths(block.panels.map(() => 1));
  const last = block.panels.length - 1;
  const cells = block.panels.map((panel, index) => {
    const colour = toneInk(panel.tone, brand);
    const content = [
      paragraph('PanelTitle', run(panel.title, { colour })),
      ...panel.lines.map((line) => paragraph('PanelText', runs(line, brand))),
    ].join('');
    const edges = {
      top: { colour, width: 18 },
      ...(index === 0 ? {} : { left: gap }),
      ...(index === last ? {} : { right: gap }),
    };
    const shade = surface(panel.tone, brand);
    const look = { width: widths[index] ?? 0, surface: shade, edges, vertical: 'top' } as const;
    return tableCell(content, look);
  });
  const title = block.panels.map((panel) => panel.title).join('、');
  const margins = { vertical: 100, horizontal: 150 };
  return `${table([tableRow(cells)], { widths, title, rules: 'none', margins })}${afterTable}`;
}

/** A tinted box with a bar of colour on its left. */
export function calloutMarkup(block: CalloutBlock, brand: BrandInks): Markup {
  const colour = toneInk(block.tone, brand);
  const widths = columnWidths([1]);
  const content = [
    paragraph('PanelTitle', run(block.title, { colour })),
    ...block.lines.map((line, index) =>
      paragraph('PanelText', runs(line, brand), { keepNext: index < block.lines.length - 1 }),
    ),
  ].join('');
  const cell = tableCell(content, {
    width: widths[0] ?? 0,
    surface: surface(block.tone, brand),
    edges: { left: { colour, width: 36 } },
  });
  const margins = { vertical: 100, horizontal: 170 };
  return `${table([tableRow([cell])], { widths, title: block.title, rules: 'none', margins })}${afterTable}`;
}

/** A box per party with lines to sign on. */
export function signaturesMarkup(block: SignaturesBlock, brand: BrandInks): Markup {
  if (block.sideBySide === true) return signatureRow(block);
  const widths = columnWidths([24, 76]);
  const rows = block.parties.map((party, index) => {
    const keepNext = index < block.parties.length - 1;
    const content = [
      paragraph('TableText', run(party.statement), { keepNext, spacing: { after: 800 } }),
      ...party.fields.map((words) =>
        paragraph('TableText', run(words), { keepNext, spacing: { after: 320 } }),
      ),
    ].join('');
    return tableRow(
      [
        tableCell(paragraph('TableHead', run(party.role), { keepNext, align: 'center' }), {
          width: widths[0] ?? 0,
          surface: surface('brand', brand),
        }),
        tableCell(content, { width: widths[1] ?? 0 }),
      ],
      { height: 3700 },
    );
  });
  const margins = { vertical: 120, horizontal: 170 };
  const title = block.parties.map((party) => party.role).join('、');
  return `${table(rows, { widths, title, rules: 'grid', margins })}${afterTable}`;
}

/** Low boxes in one row, for a sheet that is signed at its foot. */
function signatureRow({ parties }: SignaturesBlock): Markup {
  const widths = columnWidths(parties.map(() => 1));
  const cells = parties.map((party, index) => {
    const content = [
      paragraph('TableHead', run(party.role)),
      paragraph('TableText', run(party.statement), { keepNext: true, spacing: { after: 480 } }),
      ...party.fields.map((words) => paragraph('TableText', run(words))),
    ].join('');
    return tableCell(content, { width: widths[index] ?? 0, vertical: 'top' });
  });
  const title = parties.map((party) => party.role).join('、');
  const margins = { vertical: 60, horizontal: 100 };
  return `${table([tableRow(cells)], { widths, title, rules: 'grid', margins })}${afterTable}`;
}
