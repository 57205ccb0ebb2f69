// npm run report -- --in FILE|sample --out DIR …: reports from the command line; see electron/report/cli.ts.
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { buildReportBundle } from './report-bundle.mjs';

prepare();
const { runReport } = await import(pathToFileURL(await buildReportBundle()));
process.exitCode = await runReport(process.argv.slice(2));
