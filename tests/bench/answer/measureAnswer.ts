import path from 'node:path';
import { alternate } from '../harness/alternate.ts';
import { buildPage } from '../harness/buildPage.ts';
import type { PageLink } from '../harness/devtools.ts';
import { withElectron } from '../harness/electronProcess.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { packWindow } from '../harness/packWindow.ts';
import { percentile, spread } from '../harness/percentile.ts';
import { releaseExecutable } from '../harness/release.ts';
import { openDesk } from '../harness/vault.ts';
import { inTemporaryDirectory } from '../harness/workspace.ts';
import { firstSessionId } from '../seed/roster.ts';
import { copySeededProfile } from '../seed/seededProfile.ts';
import { shippedPacks } from '../seed/shippedPacks.ts';
import { frameAfter } from '../startup/frameAfter.ts';
import { clickInApp } from './appClicks.ts';
import { planClicks } from './clickPlan.ts';
import { firstAnswers, surveyData } from './firstAnswers.ts';
import { clickInSurvey } from './surveyClicks.ts';

const rounds = 5;

/** A person needs longer than this between two clicks (ms): what the last one set off is over by then. */
const pause = 60;

/**
 * From the click on an answer to its committed, durable row and the new score in the document, over the click handling
 * of SurveyJS with the same questions, one a page. The two windows take the same clicks in turn.
 */
export async function measureAnswer(): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const survey = await packWindow('survey', await buildPage('survey', 'answer/survey-page'));
    const profile = await copySeededProfile(directory);
    return withElectron(releaseExecutable(), profile, (app) =>
      withElectron(survey, path.join(directory, 'survey-profile'), (yardstick) => compare(app, yardstick)),
    );
  });
}

async function compare(app: PageLink, survey: PageLink): Promise<Outcome> {
  await openDesk(app);
  await frameAfter(survey, "document.documentElement?.dataset.ready === 'true'");
  const { pack } = await shippedPacks();
  const before = firstAnswers(pack);
  await survey.evaluate(`survey.data = ${JSON.stringify(surveyData(pack, before))}`);
  const plans = { app: before, survey: before };
  const nextClicks = (side: keyof typeof plans) => {
    const { clicks, after } = planClicks(pack, plans[side]);
    plans[side] = after;
    return clicks;
  };
  const runs = await alternate(
    rounds,
    () => clickInSurvey(survey, nextClicks('survey'), pause),
    () => clickInApp(app, firstSessionId, nextClicks('app'), pause),
  );
  const [handled, answered] = [runs.first.flat(), runs.second.flat()];
  const stored = answered.map((times) => times.stored);
  const shown = answered.map((times) => times.shown);
  return {
    figure: figureOf(percentile(stored, 0.95), 'ms', {
      name: 'SurveyJS, same questions, one a page, p95 of its click handling without storage',
      value: percentile(handled, 0.95),
    }),
    limit: { of: 'ratio', most: 0.8 },
    details: [
      `click to durable row and new score: ${spread(stored, 'ms')}`,
      `of which to the new score: ${spread(shown, 'ms')}`,
      `SurveyJS: ${spread(handled, 'ms')}`,
    ],
  };
}
