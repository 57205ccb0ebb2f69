import type { Cover, ReportLook } from '../model.ts';
import { coverSpaces } from './coverSpaces.ts';
import { paragraph, run, runs, type Markup } from './markup.ts';
import { logoHeight } from './logoSize.ts';
import { table, tableCell, tableRow } from './tableMarkup.ts';
import { brandInksOf } from './theme.ts';

/** The cover: logo, issuer, title, subject, the facts, the office's own lines, and a mark where there is one. */
export function coverMarkup(cover: Cover, look: ReportLook, logo: Markup | null): Markup {
  const brand = brandInksOf(look.brand);
  const widths = [1700, 6200] as const;
  const rows = cover.facts.map((fact) =>
    tableRow([
      tableCell(paragraph('CoverFact', run(fact.label, { colour: '52606D' })), {
        width: widths[0],
        edges: bare,
      }),
      tableCell(paragraph('CoverFact', runs(fact.value, brand)), { width: widths[1], edges: ruled }),
    ]),
  );
  const margins = { vertical: 90, horizontal: 60 };
  const facts = table(rows, { widths, title: cover.title, rules: 'none', align: 'left', margins });
  const spaces = coverSpaces(cover, logo === null ? 0 : logoHeight(look.logo));
  return [
    logo === null ? '' : paragraph('CoverLogo', `<w:r>${logo}</w:r>`),
    paragraph('CoverIssuer', run(cover.issuer)),
    paragraph('CoverTitle', run(cover.title), spaces.title),
    paragraph('CoverSubtitle', run(cover.subtitle), spaces.subtitle),
    paragraph('CoverSubject', run(cover.subject), spaces.subject),
    facts,
    paragraph('Spacer', ''),
    ...cover.lines.map((text) => paragraph('CoverLine', run(text))),
    cover.mark === null ? '' : paragraph('CoverMark', run(cover.mark), spaces.mark),
  ].join('');
}

const bare = { bottom: 'none' } as const;
const ruled = { bottom: 'thin' } as const;
