import type { PageLink } from '../harness/devtools.ts';
import { callInPage } from '../harness/inPage.ts';
import type { Click } from './clickPlan.ts';

/**
 * Clicks through the same items in SurveyJS. Each time (ms) is from the click to the end of its handling, the document
 * updated; nothing is scored and nothing stored.
 */
export function clickInSurvey(
  page: PageLink,
  clicks: readonly Click[],
  pause: number,
): Promise<readonly number[]> {
  return callInPage(page, clickThrough, clicks, pause);
}

/** The part of SurveyJS's model that is used here. */
type Survey = { currentSingleQuestion: unknown; readonly getQuestionByName: (name: string) => unknown };

async function clickThrough(clicks: readonly Click[], pause: number): Promise<number[]> {
  const { survey } = globalThis as unknown as { survey: Survey };
  const times: number[] = [];
  for (const { item, choice } of clicks) {
    survey.currentSingleQuestion = survey.getQuestionByName(item);
    await new Promise((resolve) => setTimeout(resolve, pause));
    const input = document.querySelector<HTMLInputElement>(`[data-name="${item}"] input[value="${choice}"]`);
    if (input === null) throw new Error(`SurveyJS does not show ${item} ${choice}.`);
    const look = () => input.closest('[role], .sd-item')?.className;
    const [checked, before] = [input.checked, look()];
    const start = performance.now();
    input.click();
    // React applies what a click changed before the microtask that follows it.
    await Promise.resolve();
    times.push(performance.now() - start);
    if (input.checked === checked || look() === before)
      throw new Error(`SurveyJS did not take ${item} ${choice}.`);
  }
  return times;
}
