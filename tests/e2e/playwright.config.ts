import { defineConfig } from '@playwright/test';
import path from 'node:path';

const output = path.join(import.meta.dirname, '../../out/e2e');

/** End-to-end tests on the real app: one at a time, because each window wants the screen and the focus. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // When the app does not come up at all, a few failures say as much as all.
  maxFailures: 5,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: path.join(output, 'results'),
  reporter: [['list'], ['json', { outputFile: path.join(output, 'report.json') }]],
});
