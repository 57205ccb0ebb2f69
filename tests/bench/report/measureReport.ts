import { buildReport, type ReportInput } from '#shared/report/buildReport.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import { alternate } from '../harness/alternate.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { median, spread } from '../harness/percentile.ts';
import { bodyText, fillTemplate } from './fillTemplate.ts';
import { sampleReports } from './sampleReports.ts';
import { templateOf, type Template } from './templateOf.ts';

const rounds = 8;
/** Most bytes of a report without evidence. */
const largest = 80 * 1024;

type Prepared = {
  readonly input: ReportInput;
  readonly template: Uint8Array;
  readonly data: Template['data'];
};

/**
 * From the rows of a session to the bytes of its report, over docxtemplater filling a ready template to the same text.
 * Ours scores, compares, ranks and writes its charts in that time; the template has its charts ready and its data laid
 * out before the clock starts. Both on one core, warm, over all sample sessions in turn.
 */
export async function measureReport(): Promise<Outcome> {
  const prepared = await Promise.all((await sampleReports()).map(prepare));
  const runs = await alternate(
    rounds,
    () => timeEach(prepared, ({ template, data }) => fillTemplate(template, data)),
    () => timeEach(prepared, ({ input }) => renderReport(buildReport(input))),
  );
  const [fills, reports] = [runs.first.flat(), runs.second.flat()];
  const models = await timeEach(prepared, ({ input }) => buildReport(input));
  return {
    figure: figureOf(median(reports), 'ms', {
      name: 'docxtemplater filling a template of the same content, p50',
      value: median(fills),
    }),
    limit: { of: 'ratio', most: 1 },
    details: [
      `rows to bytes: ${spread(reports, 'ms')}`,
      `of which the model: ${spread(models, 'ms')}`,
      `docxtemplater: ${spread(fills, 'ms')}`,
    ],
  };
}

/** Lays the template out and makes sure that filling it gives the text of our report. */
async function prepare(input: ReportInput): Promise<Prepared> {
  const model = buildReport(input);
  const { layout, data } = templateOf(model);
  const template = await renderReport(layout);
  const report = await renderReport(model);
  if (report.length > largest) throw new Error(`A report without evidence has ${report.length} bytes.`);
  const [ours, filled] = [bodyText(report), bodyText(fillTemplate(template, data))];
  if (ours !== filled) {
    const at = [...ours].findIndex((character, index) => character !== [...filled][index]);
    const near = (text: string) => text.slice(Math.max(0, at - 20), at + 20);
    throw new Error(
      `The filled template differs from the report at ${at}: "${near(filled)}", not "${near(ours)}".`,
    );
  }
  return { input, template, data };
}

/** Milliseconds of each report. */
async function timeEach(
  prepared: readonly Prepared[],
  make: (one: Prepared) => unknown,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of prepared) {
    const start = performance.now();
    await make(one);
    times.push(performance.now() - start);
  }
  return times;
}
