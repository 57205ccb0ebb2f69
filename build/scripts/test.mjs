// npm test: every check in order, from formatting to the packaged app; it stops at the first that fails.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { resolveRuntime } from '../electron-runtime.mjs';
import { buildApp } from './build-app.mjs';
import { prepare } from './prepare.mjs';
import { onVirtualScreen, projectRoot, run, runNode, toolPath } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const vitestReport = path.join(projectRoot, 'out/test/vitest.json');
const playwrightReport = path.join(projectRoot, 'out/e2e/report.json');
/** Large enough for the exact window sizes that the tests ask for. */
const screen = '4096x2304';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const tool = (name, ...args) => runNode(toolPath(name), args);

function vitest() {
  rmSync(vitestReport, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  return runNode(toolPath('vitest'), ['run', ...reporters]);
}

function endToEnd() {
  rmSync(playwrightReport, { force: true });
  const cli = toolPath('@playwright/test', 'playwright');
  const args = [cli, 'test', '--config', 'tests/e2e/playwright.config.ts'];
  return run(...onVirtualScreen(process.execPath, args, screen));
}

/** Each step gives an exit code; throwing counts as 1. */
const steps = [
  ['Format', () => tool('prettier', '--check', '.')],
  ['Lint and layering', () => tool('oxlint', '--type-aware')],
  ...['shared', 'electron', 'renderer', 'tests'].map((name) => [
    `Types of ${name}`,
    () => runNode(toolPath('typescript', 'tsc'), ['-p', name]),
  ]),
  ['Unit and data tests', vitest],
  ['Build', () => buildApp().then(() => 0)],
  ['Package', () => runNode(path.join(import.meta.dirname, 'dist.mjs'), ['--dir'])],
  ['End-to-end tests', endToEnd],
  [
    'Soak of the hall',
    () => runNode(path.join(import.meta.dirname, 'soak.mjs'), ['--minutes', '2', '--app', projectRoot]),
  ],
];

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function runStep([title, act]) {
  console.log(`\n── ${title} ──`);
  const from = performance.now();
  const code = await Promise.resolve()
    .then(act)
    .catch((error) => {
      console.error(error);
      return 1;
    });
  console.log(`── ${title}: ${code === 0 ? 'passed' : 'FAILED'} after ${seconds(from)}`);
  if (code !== 0) process.exit(1);
}

/** Sums the passed tests of both runners; a runner that found none, or a test that did not pass, is a failure. */
function countTests() {
  const unit = readJson(vitestReport);
  const { expected, unexpected, flaky } = readJson(playwrightReport).stats;
  const failed = unit.numFailedTests + unexpected + flaky;
  if (failed > 0 || unit.numPassedTests === 0 || expected === 0) {
    console.error(`${failed} failed; ${unit.numPassedTests} and ${expected} passed`);
    process.exit(1);
  }
  return unit.numPassedTests + expected;
}

const begun = performance.now();
prepare();
ensureSystemPackages('display', 'checks');
await resolveRuntime();
mkdirSync(path.dirname(vitestReport), { recursive: true });
for (const step of steps) await runStep(step);
const passed = countTests();
console.log(`\nAll checks took ${seconds(begun)}.`);
console.log(`${passed} passed, 0 failed`);
