import { expect, test } from 'vitest';
import { newestDatabaseStep } from '#shared/storage/databaseStep.ts';
import { newestStep, steps } from './steps.ts';

test('main and page agree on the newest step', () => {
  expect(newestDatabaseStep).toBe(newestStep(steps));
});
